import type { Room } from '../app/room';

/** In no menu: the hall's name leads here. */
export const rooms: Room[] = [{ path: '/', load: () => import('./FrontPage'), title: 'front:title' }];
