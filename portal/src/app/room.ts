import type { ComponentType } from 'react';

export type Role = 'citizen' | 'employer' | 'coordinator' | 'officer' | 'administrator';

export const STAFF: readonly Role[] = ['coordinator', 'officer'];

/**
 * A page of the hall. Each feature folder exports its own as `rooms` from `rooms.ts`; nothing else lists them.
 */
export interface Room {
  /** Its address, as react-router writes it: `/vacancies/:id`. */
  path: string;
  /** Loads the page with everything it needs, when it is first opened. */
  load: () => Promise<{ default: ComponentType }>;
  /** Key of its name, with the folder: `vacancies:search.title`. */
  title: string;
  /** Who may enter; absent where everyone may, signed in or not. */
  roles?: readonly Role[];
  menu?: {
    icon: ComponentType;
    /** Lower stands first. By tens, so that there is room between. */
    order: number;
    /** Whose menu shows it, where that is not everyone who may enter. */
    roles?: readonly Role[];
  };
}

const folders = import.meta.glob<Room[]>('../*/rooms.ts', { import: 'rooms', eager: true });

export const rooms: readonly Room[] = Object.values(folders).flat();

export function mayEnter(room: Room, roles: readonly Role[]): boolean {
  return room.roles === undefined || room.roles.some((role) => roles.includes(role));
}

/** The menu of somebody with these roles; nobody signed in has none. */
export function menuOf(roles: readonly Role[]): Room[] {
  return rooms
    .filter((room) => room.menu !== undefined && mayEnter(room, roles))
    .filter((room) => room.menu?.roles === undefined || room.menu.roles.some((role) => roles.includes(role)))
    .sort((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0));
}
