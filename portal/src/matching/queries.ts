import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall, type Jobseeker, once, type Query } from '../api';
import { currentLanguage } from '../i18n';

export type Candidate = Jobseeker['CandidateView'];
export type Match = Employer['MatchView'];
export type Pair = Employer['ReferralRequest'];

/** How many are shown at first, and at most: the hall ranks these and pages no further. */
export const FIRST = 20;
export const MOST_PEOPLE = 100;
export const MOST_VACANCIES = 50;

export const candidatesQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['candidates', id, limit, currentLanguage()],
    queryFn: () =>
      ask(hall.GET('/api/vacancies/{id}/candidates', { params: { path: { id }, query: { limit } } })),
    placeholderData: keepPreviousData,
  });

export const matchesQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['matches', id, limit, currentLanguage()],
    queryFn: () =>
      ask(hall.GET('/api/persons/{id}/vacancies', { params: { path: { id }, query: { limit } } })),
    placeholderData: keepPreviousData,
  });

/** Where a person was referred to, the latest first. */
export const earlierReferralsQuery = (person: string) =>
  queryOptions({
    queryKey: ['referrals', 'of', person],
    queryFn: () =>
      ask(
        hall.GET('/api/referrals', { params: { query: { person, limit: 100 } as Query<'/api/referrals'> } }),
      ),
  });

export function refer(body: Pair, key: string): Promise<Employer['ReferralView']> {
  return ask(hall.POST('/api/referrals', { params: { header: once(key) }, body }));
}
