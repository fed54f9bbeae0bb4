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
    /** Addresses that belong to it too, for those whose menu shows no room of their own for them. */
    also?: readonly string[];
  };
}

export function mayEnter(room: Room, roles: readonly Role[]): boolean {
  return room.roles === undefined || room.roles.some((role) => roles.includes(role));
}
