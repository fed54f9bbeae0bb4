import { queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall, type Jobseeker, type Query } from '../api';
import type { ReferralPage } from '../referrals/queries';

export type Person = Jobseeker['PersonView'];
export type Step = Employer['StepView'];

export const FILTERS = ['division', 'issuedFrom', 'issuedBefore', 'sort'] as const;
export type HireFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

/** The referrals that led to a hire. */
export function findHires(filters: HireFilters, cursor?: string): Promise<ReferralPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, state: 'HIRED', cursor, limit: PAGE } as Query<'/api/referrals'>;
  return ask(hall.GET('/api/referrals', { params: { query } }));
}

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'life'],
    queryFn: () => ask(hall.GET('/api/persons/{id}', { params: { path: { id } } })),
  });
