import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Room } from './room';

/** The rooms that somebody may enter, at hand in each of them. */
export function Menu({ of }: { of: Room[] }) {
  const { t } = useTranslation('app');
  const here = roomOf(useLocation().pathname, of);
  return (
    <nav className="hall-menu" aria-label={t('menu')}>
      <ul>
        {of.map((room) => (
          <li key={room.path}>
            <MenuEntry room={room} isHere={room === here} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The room that a page is in: the one with the longest address that the page's own begins with, its own before another's. */
function roomOf(page: string, of: Room[]): Room | undefined {
  const own = of.map((room) => ({ room, path: room.path }));
  const also = of.flatMap((room) => (room.menu?.also ?? []).map((path) => ({ room, path })));
  return [...own, ...also]
    .filter(({ path }) => page === path || page.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0]?.room;
}

/** Stands at once; its name comes with the texts of its folder. */
function MenuEntry({ room, isHere }: { room: Room; isHere: boolean }) {
  const Icon = room.menu?.icon;
  return (
    <Link to={room.path} className={isHere ? 'active' : undefined} aria-current={isHere ? 'page' : undefined}>
      {Icon && <Icon />}
      <span>
        <Suspense fallback="…">
          <RoomName of={room.title} />
        </Suspense>
      </span>
    </Link>
  );
}

function RoomName({ of }: { of: string }) {
  const [folder = 'app', key = ''] = of.split(':');
  const { t } = useTranslation(folder as 'app');
  return t(key as 'name');
}
