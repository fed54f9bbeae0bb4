import type { Role } from '../e2e/hall/test';
import { type Device, desk, phone } from './devices';
import type { Usable } from './moments';

/** A room that somebody waits for. */
export interface Scene {
  what: string;
  path: string;
  role?: Role;
  device: Device;
  usable: Usable;
  /** The calls whose answers the room is there to show. */
  calls: RegExp;
}

export const SEARCH: Scene = {
  what: 'public search, phone on slow 4G',
  path: '/vacancies',
  device: phone,
  usable: { shown: '.cards .card', gone: '.loading', box: '[data-search]' },
  calls: /^\/api\/vacancies/,
};

export const DAY: Scene = {
  what: "coordinator's day, phone on slow 4G",
  path: '/today',
  role: 'coordinator',
  device: phone,
  usable: { shown: '.today-count', gone: '.loading' },
  calls: /^\/api\/(persons|households|referrals)/,
};

export const PEOPLE: Scene = {
  what: '20 of 20,000 people, desk',
  path: '/persons',
  role: 'officer',
  device: desk,
  usable: { shown: '.ant-table-row', gone: '.loading', box: '[data-search]' },
  calls: /^\/api\/persons/,
};
