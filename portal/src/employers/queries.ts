import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, type Employer, hall, once, onlyIf, type Query, type Versioned } from '../api';
import type { Vacancy, VacancyPage } from '../vacancies/queries';

export type VacancyState = Vacancy['state'];
export type Closure = Employer['ClosureRequest']['reason'];

const PAGE = 20;

export const SORTS = ['NEWEST', 'OLDEST', 'WAGE'] as const;

/** The vacancies of an employer that stand so. */
export function findMine(
  employer: string,
  state: VacancyState,
  sort: string | undefined,
  cursor?: string,
): Promise<VacancyPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { employer, state, sort: sort ?? SORTS[0], cursor, limit: PAGE } as Query<'/api/vacancies'>;
  return ask(hall.GET('/api/vacancies', { params: { query } }));
}

export const myVacancyQuery = (id: string) =>
  queryOptions({
    queryKey: ['vacancy', id, 'mine'],
    queryFn: () => askVersioned(hall.GET('/api/vacancies/{id}', { params: { path: { id } } })),
  });

export function draftVacancy(body: Employer['VacancyRequest'], key: string): Promise<Vacancy> {
  return ask(hall.POST('/api/vacancies', { params: { header: once(key) }, body }));
}

export function changeVacancy(id: string, body: Employer['VacancyRequest'], etag: string): Promise<Vacancy> {
  return ask(hall.PUT('/api/vacancies/{id}', { params: { path: { id }, header: onlyIf(etag) }, body }));
}

export function publishVacancy({ value: { id }, etag }: Versioned<Vacancy>): Promise<Vacancy> {
  return ask(hall.PUT('/api/vacancies/{id}/publication', { params: { path: { id }, header: onlyIf(etag) } }));
}

export function closeVacancy({ value: { id }, etag }: Versioned<Vacancy>, reason: Closure): Promise<Vacancy> {
  return ask(
    hall.PUT('/api/vacancies/{id}/closure', {
      params: { path: { id }, header: onlyIf(etag) },
      body: { reason },
    }),
  );
}

/** From referred to hired, in people, with the reasons in the words of the page's language. */
export const funnelQuery = (id: string) =>
  queryOptions({
    queryKey: ['vacancy', id, 'funnel'],
    queryFn: () => ask(hall.GET('/api/vacancies/{id}/funnel', { params: { path: { id } } })),
  });

/** How long a vacancy may stand, in days from its publication. */
export const publicationPolicyQuery = queryOptions({
  queryKey: ['publication-policy'],
  queryFn: () => ask(hall.GET('/api/publication-policy')),
});

export type EmployerFile = Employer['EmployerView'];

export const myEmployerQuery = (id: string) =>
  queryOptions({
    queryKey: ['employer', id],
    queryFn: () => askVersioned(hall.GET('/api/employers/{id}', { params: { path: { id } } })),
  });

export function changeMyEmployer(
  id: string,
  body: Employer['EmployerRequest'],
  etag: string,
): Promise<Versioned<EmployerFile>> {
  return askVersioned(
    hall.PUT('/api/employers/{id}', { params: { path: { id }, header: onlyIf(etag) }, body }),
  );
}

/** Whom the hall calls, whole; the look is kept with its reason. */
export async function seeContact(id: string, reason: string): Promise<string> {
  const header = once(crypto.randomUUID());
  const { name, phone } = await ask(
    hall.POST('/api/employers/{id}/contact', { params: { path: { id }, header }, body: { reason } }),
  );
  return `${name} ${phone}`;
}

/** After a change: every list and page that shows the vacancy asks again. */
export async function lookAgain(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['vacancy', id] }),
    queries.invalidateQueries({ queryKey: ['vacancies'] }),
  ]);
}
