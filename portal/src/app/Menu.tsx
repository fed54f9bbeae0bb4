import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { rooms } from './allRooms';
import type { Room } from './room';

/** The rooms that somebody may enter, at hand in each of them. */
export function Menu({ of }: { of: Room[] }) {
  const { t } = useTranslation('app');
  return (
    <nav className="hall-menu" aria-label={t('menu')}>
      <ul>
        {of.map((room) => (
          <li key={room.path}>
            <MenuEntry room={room} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Stands at once; its name comes with the texts of its folder. */
function MenuEntry({ room }: { room: Room }) {
  const Icon = room.menu?.icon;
  const exact = rooms.some((other) => other !== room && other.menu && other.path.startsWith(`${room.path}/`));
  return (
    <NavLink to={room.path} end={room.path === '/' || exact}>
      {Icon && <Icon />}
      <span>
        <Suspense fallback="…">
          <RoomName of={room.title} />
        </Suspense>
      </span>
    </NavLink>
  );
}

function RoomName({ of }: { of: string }) {
  const [folder = 'app', key = ''] = of.split(':');
  const { t } = useTranslation(folder as 'app');
  return t(key as 'name');
}
