import { mayEnter, type Role, type Room } from './room';

// Not beside what rooms are made of: each folder's rooms.ts reads that, and it must be there before them.
const folders = import.meta.glob<Room[]>('../*/rooms.ts', { import: 'rooms', eager: true });

export const rooms: readonly Room[] = Object.values(folders).flat();

/** The menu of somebody with these roles; nobody signed in has none. */
export function menuOf(roles: readonly Role[]): Room[] {
  return rooms
    .filter((room) => room.menu !== undefined && mayEnter(room, roles))
    .filter((room) => room.menu?.roles === undefined || room.menu.roles.some((role) => roles.includes(role)))
    .sort((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0));
}
