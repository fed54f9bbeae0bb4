import MenuOutlined from '@ant-design/icons/MenuOutlined';
import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useIsDesk } from '../kit/screen';
import type { Room } from './room';

/** As many as stand side by side on a phone of 360 pixels, with their names. */
const SIDE_BY_SIDE = 5;

/** The rooms that somebody may enter, at hand in each of them: all beside a desk's page, on a phone the first and the way to the rest. */
export function Menu({ of }: { of: Room[] }) {
  const { t } = useTranslation('app');
  const here = roomOf(useLocation().pathname, of);
  const fits = useIsDesk() || of.length <= SIDE_BY_SIDE;
  const rest = fits ? [] : of.slice(SIDE_BY_SIDE - 1);
  return (
    <nav className="hall-menu" aria-label={t('menu')}>
      <ul>
        <Entries of={fits ? of : of.slice(0, SIDE_BY_SIDE - 1)} here={here} />
        {rest.length > 0 && (
          <li>
            <Rest of={rest} here={here} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Entries({ of, here }: { of: Room[]; here: Room | undefined }) {
  return of.map((room) => (
    <li key={room.path}>
      <MenuEntry room={room} isHere={room === here} />
    </li>
  ));
}

/** Opens above the menu; whoever goes on from it finds it closed. */
function Rest({ of, here }: { of: Room[]; here: Room | undefined }) {
  const { t } = useTranslation('app');
  const { key } = useLocation();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeByTapBeside = ({ target }: PointerEvent) => {
      if (details.current?.open && !details.current.contains(target as Node)) {
        details.current.open = false;
      }
    };
    document.addEventListener('pointerdown', closeByTapBeside);
    return () => document.removeEventListener('pointerdown', closeByTapBeside);
  }, []);
  const closeByKey = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key === 'Escape') {
      event.currentTarget.open = false;
      event.currentTarget.querySelector('summary')?.focus();
    }
  };
  return (
    <details key={key} ref={details} className="hall-rest" onKeyDown={closeByKey}>
      <summary className={here && of.includes(here) ? 'active' : undefined}>
        <MenuOutlined aria-hidden="true" />
        <span>{t('menuRest')}</span>
      </summary>
      <ul>
        <Entries of={of} here={here} />
      </ul>
    </details>
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
