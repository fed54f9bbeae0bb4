import { queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall, type Jobseeker, type Query } from '../api';
import type { ReferralPage } from '../referrals/queries';

export type Person = Jobseeker['PersonView'];
export type Step = Employer['StepView'];

export const FILTERS = ['division', 'issuedFrom', 'issuedBefore'] as const;
export type HireFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

/** The referrals that led to a hire, the newest first. */
export function findHires(filters: HireFilters, cursor?: string): Promise<ReferralPage> {
  const query: Query<'/api/referrals'> = { ...filters, state: 'HIRED', cursor, limit: PAGE };
  return ask(hall.GET('/api/referrals', { params: { query } }));
}

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'life'],
    queryFn: () => ask(hall.GET('/api/persons/{id}', { params: { path: { id } } })),
  });
