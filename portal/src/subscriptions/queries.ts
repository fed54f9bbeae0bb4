import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Notification, once } from '../api';
import { currentLanguage } from '../i18n';
import type { Kept } from './device';

export type Criteria = Notification['AlertCriteria'];
export type Subscription = Notification['SubscriptionView'];

/** What the form asks for: the names are those of the search page, so that a search is carried over by its address. */
export const CRITERIA = ['q', 'occupation', 'division', 'minimumWage', 'education'] as const;
export interface Wanted extends Partial<Record<(typeof CRITERIA)[number], string>> {
  phone: string;
}

const YUAN = /^\d{1,9}(\.\d{1,2})?$/;

/** As the hall stores them. What it does not know comes back as a problem at its field. */
export function criteriaOf(wanted: Omit<Wanted, 'phone'>): Criteria {
  const wage = wanted.minimumWage;
  return {
    keyword: wanted.q?.trim() || null,
    occupation: wanted.occupation || null,
    division: wanted.division || null,
    minimumWage: wage ? (YUAN.test(wage) ? Number(wage).toFixed(2) : wage) : null,
    education: (wanted.education || null) as Criteria['education'],
  };
}

/** The address of a search by these criteria, or of the form that subscribes to it. */
export function addressOf(page: '/vacancies' | '/subscriptions/new', criteria: Criteria): string {
  const { keyword, minimumWage, ...same } = criteria;
  const wage = minimumWage?.replace(/\.00$/, '');
  const names = Object.entries({ q: keyword, minimumWage: wage, ...same }).filter(([, value]) => value);
  return `${page}?${new URLSearchParams(names as [string, string][])}`;
}

export function askForAlerts(wanted: Wanted, key: string): Promise<Notification['Asked']> {
  return ask(
    hall.POST('/api/subscriptions', {
      params: { header: once(key) },
      body: {
        phone: wanted.phone.trim(),
        criteria: criteriaOf(wanted),
        language: currentLanguage() === 'en' ? 'EN' : 'ZH',
      },
    }),
  );
}

export function confirmAlerts(id: string, code: string): Promise<Notification['Confirmed']> {
  return ask(hall.PUT('/api/subscriptions/{id}/confirmation', { params: { path: { id } }, body: { code } }));
}

/** What the phone that a citizen signed in by has agreed to, and ended; the newest first. */
export const myAlertsQuery = queryOptions({
  queryKey: ['me', 'subscriptions'],
  queryFn: async () => (await ask(hall.GET('/api/subscriptions'))).items,
});

/** For the phone that the citizen signed in by no token is asked. */
export function endMyAlerts(id: string): Promise<unknown> {
  return ask(hall.DELETE('/api/subscriptions/{id}', { params: { path: { id } } }));
}

const heldBy = ({ id, token }: Kept) => ({ path: { id }, header: { 'Subscription-Token': token ?? '' } });

export const subscriptionQuery = (kept: Kept) =>
  queryOptions({
    queryKey: ['subscription', kept.id],
    queryFn: () => ask(hall.GET('/api/subscriptions/{id}', { params: heldBy(kept) })),
  });

export function endAlerts(kept: Kept): Promise<unknown> {
  return ask(hall.DELETE('/api/subscriptions/{id}', { params: heldBy(kept) }));
}

/** `+86 138 1234 2345` as `138****2345`. */
export function maskPhone(phone: string): string {
  const bare = phone.replace(/[^0-9]/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
  return `${bare.slice(0, 3)}****${bare.slice(-4)}`;
}
