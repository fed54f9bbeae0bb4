import { mayEnter, type Role, type Room } from './room';

// Apart from room.ts, which every folder's rooms.ts needs whole before it is read itself.
const folders = import.meta.glob<Room[]>('../*/rooms.ts', { import: 'rooms', eager: true });

export const rooms: readonly Room[] = Object.values(folders).flat();

/** The menu of somebody with these roles; nobody signed in has none. */
export function menuOf(roles: readonly Role[]): Room[] {
  return rooms
    .filter((room) => room.menu !== undefined && mayEnter(room, roles))
    .filter((room) => room.menu?.roles === undefined || room.menu.roles.some((role) => roles.includes(role)))
    .sort((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0));
}
