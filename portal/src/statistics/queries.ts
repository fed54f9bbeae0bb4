import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Query } from '../api';
import type { Vacancy } from '../vacancies/queries';

export const FILTERS = ['division', 'occupation', 'status', 'issuedFrom', 'issuedBefore'] as const;
export type FigureFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** Only the counts are wanted; a page cannot be without records. */
const limit = 1;

// The address may hold anything; what the hall does not know of it comes back as a problem.

export type PersonsQuery = Query<'/api/persons'>;

export const STATUSES = ['UNEMPLOYED', 'EMPLOYED', 'INACTIVE'] as const;

export const personsQuery = (query: PersonsQuery) =>
  queryOptions({
    queryKey: ['persons', 'statistics', query],
    queryFn: () => ask(hall.GET('/api/persons', { params: { query: { ...query, limit } } })),
  });

export const householdsQuery = (query: Query<'/api/households'>) =>
  queryOptions({
    queryKey: ['households', 'statistics', query],
    queryFn: () => ask(hall.GET('/api/households', { params: { query: { ...query, limit } } })),
  });

export const vacanciesQuery = (query: { division?: string; occupation?: string; state: Vacancy['state'] }) =>
  queryOptions({
    queryKey: ['vacancies', 'statistics', query],
    queryFn: () => ask(hall.GET('/api/vacancies', { params: { query: { ...query, limit } } })),
  });

export const referralsQuery = (query: { division?: string; issuedFrom?: string; issuedBefore?: string }) =>
  queryOptions({
    queryKey: ['referrals', 'statistics', query],
    queryFn: () => ask(hall.GET('/api/referrals', { params: { query: { ...query, limit } } })),
  });
