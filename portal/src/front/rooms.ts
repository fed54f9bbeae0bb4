import type { Room } from '../app/room';
import { OWN_ROOM } from '../app/session';

/** In no menu: the hall's name leads to the one, signing in there to the other. */
export const rooms: Room[] = [
  { path: '/', load: () => import('./FrontPage'), title: 'front:title' },
  { path: OWN_ROOM, load: () => import('./OwnRoom'), title: 'front:title' },
];
