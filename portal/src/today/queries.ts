import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Query } from '../api';
import { today } from '../kit/words';
import { findReferrals, LONG_OPEN } from '../stationreferrals/queries';
import type zh from './zh.json';

/** Something to be done: how many there are, and where they are listed by the same filters. */
export interface Task {
  /** Key of its words. */
  name: keyof typeof zh.task;
  list: string;
  count: () => Promise<number>;
}

const ONE = 1;

function persons(name: Task['name'], filters: Query<'/api/persons'>): Task {
  return {
    name,
    list: addressOf('/persons', filters),
    count: async () =>
      (await ask(hall.GET('/api/persons', { params: { query: { ...filters, limit: ONE } } }))).total,
  };
}

function households(name: Task['name'], filters: Query<'/api/households'>): Task {
  return {
    name,
    list: addressOf('/households', filters),
    count: async () =>
      (await ask(hall.GET('/api/households', { params: { query: { ...filters, limit: ONE } } }))).total ?? 0,
  };
}

function referrals(name: Task['name'], filters: { state?: string; openForDays?: string }): Task {
  return {
    name,
    list: addressOf('/referrals', filters),
    count: async () => (await findReferrals(filters, undefined, ONE)).total ?? 0,
  };
}

function addressOf(room: string, filters: Record<string, unknown>): string {
  return `${room}?${new URLSearchParams(filters as Record<string, string>)}`;
}

/** Who is to be looked for, door by door. */
export const peopleTasks = (): Task[] => [
  persons('surveyDue', { surveyDue: true }),
  persons('notThisYear', { verifiedBefore: `${today().slice(0, 4)}-01-01` }),
  persons('neverReferred', { openWish: true, referred: false }),
  households('zeroEmployment', { zeroEmployment: true }),
];

/** Whom to ask at the employers'. */
export const referralTasks = (): Task[] => [
  referrals('unanswered', { state: 'ISSUED' }),
  referrals('longUnanswered', { openForDays: String(LONG_OPEN) }),
];

export const taskQuery = (task: Task) =>
  queryOptions({ queryKey: ['today', task.list], queryFn: task.count });
