import { queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, type Employer, hall, onlyIf, type Query } from '../api';
import { currentLanguage } from '../i18n';

export type Referral = Employer['ReferralView'];
export type ReferralPage = Employer['ReferralList'];
export type Answer = Employer['AnswerRequest'];

/** What a station narrows its list by; the names are the hall's. */
export const FILTERS = [
  'state',
  'division',
  'reason',
  'openForDays',
  'issuedFrom',
  'issuedBefore',
  'person',
  'vacancy',
] as const;
export type ReferralFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** Working days without an answer after which a station asks the employer. */
export const LONG_OPEN = 5;

const PAGE = 20;

/** The referrals that concern whoever asks, the newest first. */
export function findReferrals(
  narrowed: ReferralFilters & { open?: boolean },
  cursor?: string,
  limit = PAGE,
): Promise<ReferralPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...narrowed, cursor, limit } as Query<'/api/referrals'>;
  return ask(hall.GET('/api/referrals', { params: { query } }));
}

/** How many there are in each state, whichever state is looked at. */
export const countsQuery = ({ state: _, ...others }: ReferralFilters) =>
  queryOptions({
    queryKey: ['referrals', 'counts', others],
    queryFn: async () => {
      const { facets, total } = await findReferrals(others, undefined, 1);
      return { total: total ?? 0, states: facets?.state ?? {} };
    },
  });

/** Whether any waits for an answer. */
export const unansweredQuery = queryOptions({
  queryKey: ['referrals', 'unanswered'],
  queryFn: () => findReferrals({ open: true }, undefined, 1),
});

export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id, currentLanguage()],
    queryFn: () => askVersioned(hall.GET('/api/referrals/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id, 'history', currentLanguage()],
    queryFn: () => ask(hall.GET('/api/referrals/{id}/history', { params: { path: { id } } })),
  });

/** The reasons of today, in the words of the page's language. */
export const refusalReasonsQuery = () =>
  queryOptions({
    queryKey: ['refusal-reasons', currentLanguage()],
    queryFn: () => ask(hall.GET('/api/refusal-reasons')),
    staleTime: 3_600_000,
  });

export function answerReferral(id: string, body: Answer, etag: string): Promise<Referral> {
  return ask(
    hall.PUT('/api/referrals/{id}/answer', { params: { path: { id }, header: onlyIf(etag) }, body }),
  );
}

/** The whole name for the letter; the look is kept, with its reason. */
export async function revealName(person: string, reason: string): Promise<string> {
  const look = { params: { path: { id: person } }, body: { reason } };
  return (await ask(hall.POST('/api/persons/{id}/name', look))).value;
}
