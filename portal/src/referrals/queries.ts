import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, type Employer, hall, type Jobseeker, once, onlyIf, type Query } from '../api';
import { currentLanguage } from '../i18n';

export type Referral = Employer['ReferralView'];
export type ReferralPage = Employer['ReferralList'];
export type Answer = Employer['AnswerRequest'];

const PAGE = 20;

/** By what people call its letter; one from before letters were numbered has its id alone. */
export function letterNumber({ number, id }: Referral): string {
  return number ?? id;
}

/** The referrals that concern whoever asks. */
export function findReferrals(
  narrowed: { vacancy?: string; open?: boolean; sort?: string | undefined; number?: string | undefined },
  cursor?: string,
  limit = PAGE,
): Promise<ReferralPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...narrowed, cursor, limit } as Query<'/api/referrals'>;
  return ask(hall.GET('/api/referrals', { params: { query } }));
}

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

/** Its steps, the oldest first, in the words of the page's language. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id, 'history', currentLanguage()],
    queryFn: () => ask(hall.GET('/api/referrals/{id}/history', { params: { path: { id } } })),
  });

export type Introduced = Jobseeker['Introduction'];

/** Who was sent. A look that is kept, and that the person sees: asked for by a press alone, and never kept here. */
export function introduce(id: string): Promise<Introduced> {
  const header = once(crypto.randomUUID());
  return ask(hall.POST('/api/referrals/{id}/introduction', { params: { path: { id }, header } }));
}

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

/** Once a referral has ended: every list and page that shows it asks again. */
export function lookAgainAt(queries: QueryClient, { id, vacancyId }: Referral) {
  return Promise.all(
    [['referral', id], ['referrals'], ['today'], ['vacancy', vacancyId], ['vacancies']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
}
