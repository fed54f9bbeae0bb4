import { queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall, onlyIf, type Query } from '../api';
import { currentLanguage } from '../i18n';
import type { Referral, ReferralPage } from '../referrals/queries';

/** What a station narrows its list by; the names are the hall's. */
export const FILTERS = [
  'number',
  'state',
  'division',
  'reason',
  'openForDays',
  'issuedFrom',
  'issuedBefore',
  'person',
  'vacancy',
  'sort',
] as const;
export type ReferralFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** Working days without an answer after which a station asks the employer. */
export const LONG_OPEN = 5;

const PAGE = 20;

/** The referrals of the caller's divisions; the first page counts them all. */
export function findReferrals(
  filters: ReferralFilters,
  cursor?: string,
  limit = PAGE,
): Promise<ReferralPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit } as Query<'/api/referrals'>;
  return ask(hall.GET('/api/referrals', { params: { query } }));
}

/** How many there are in each state, whichever state is looked at. */
export const countsQuery = ({ state: _, sort: __, ...others }: ReferralFilters) =>
  queryOptions({
    queryKey: ['referrals', 'counts', others],
    queryFn: async () => {
      const { facets, total } = await findReferrals(others, undefined, 1);
      return { total: total ?? 0, states: facets?.state ?? {} };
    },
  });

/** Why a station takes a referral back: those of today, in the words of the page's language. */
export const withdrawalReasonsQuery = () =>
  queryOptions({
    queryKey: ['withdrawal-reasons', currentLanguage()],
    queryFn: () => ask(hall.GET('/api/withdrawal-reasons')),
    staleTime: 3_600_000,
  });

export function withdrawReferral(id: string, reason: string, etag: string): Promise<Referral> {
  const asked = { params: { path: { id }, header: onlyIf(etag) }, body: { reason } };
  return ask(hall.PUT('/api/referrals/{id}/withdrawal', asked));
}

export type Contact = Employer['ContactRequest'];

/** Whom to ask for at the employer, whole, for the letter; the look is kept, with its reason. */
export function revealContact(employer: string, reason: string): Promise<Contact> {
  const look = { params: { path: { id: employer } }, body: { reason } };
  return ask(hall.POST('/api/employers/{id}/contact', look));
}

/** The whole name for the letter; the look is kept, with its reason. */
export async function revealName(person: string, reason: string): Promise<string> {
  const look = { params: { path: { id: person } }, body: { reason } };
  return (await ask(hall.POST('/api/persons/{id}/name', look))).value;
}
