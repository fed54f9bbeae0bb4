import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, hall, type Jobseeker, once, onlyIf, type Query, type Versioned } from '../api';

export type Person = Jobseeker['PersonView'];
export type PersonPage = Jobseeker['PersonPage'];
export type EmploymentStatus = Person['employment']['status'];
export type Look = Jobseeker['SupervisedLook'];
export type Registration = Jobseeker['RegisterPersonRequest'];
export type WishRequest = Jobseeker['WishRequest'];

export const FILTERS = [
  'q',
  'division',
  'occupation',
  'status',
  'openWish',
  'referred',
  'surveyDue',
  'verifiedBefore',
  'ageFrom',
  'ageTo',
  'sex',
  'education',
  'category',
  'sort',
] as const;
export type PersonFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;
const LOOKS = 5;

/** Persons of the caller's divisions; the first page counts by facet too. */
export function findPersons(filters: PersonFilters, cursor?: string): Promise<PersonPage> {
  const facets = cursor === undefined;
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit: PAGE, facets } as Query<'/api/persons'>;
  return ask(hall.GET('/api/persons', { params: { query } }));
}

/** A few persons by a whole name, a number or a skill, to choose one of them. */
export function findByWords(q: string, limit: number): Promise<PersonPage> {
  return ask(hall.GET('/api/persons', { params: { query: { q, limit } } }));
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: () => askVersioned(hall.GET('/api/persons/{id}', { params: { path: { id } } })),
  });

/** Whether the pool has somebody with this resident ID: the hall counts and keeps each such question, so it is asked once. */
export const knownQuery = (residentId: string) =>
  queryOptions({
    queryKey: ['persons', 'known', residentId],
    queryFn: async () => (await findByWords(residentId, 1)).items[0] ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export function registerPerson(body: Registration, key: string): Promise<Person> {
  return ask(hall.POST('/api/persons', { params: { header: once(key) }, body }));
}

/** What is not named stays as it is. */
export function correctPerson(id: string, changes: Partial<Jobseeker['CorrectPersonRequest']>, etag: string) {
  return askVersioned(
    hall.PATCH('/api/persons/{id}', {
      params: { path: { id }, header: onlyIf(etag) },
      body: changes as Jobseeker['CorrectPersonRequest'],
    }),
  );
}

export function changeEmployment(id: string, body: Jobseeker['EmploymentRequest'], etag: string) {
  return askVersioned(
    hall.PUT('/api/persons/{id}/employment', { params: { path: { id }, header: onlyIf(etag) }, body }),
  );
}

export function changeWish(id: string, body: WishRequest, etag: string) {
  return askVersioned(
    hall.PUT('/api/persons/{id}/wish', { params: { path: { id }, header: onlyIf(etag) }, body }),
  );
}

/** The file was found true today as it is. */
export function verifyPerson(id: string, etag: string): Promise<Versioned<Person>> {
  return askVersioned(
    hall.PUT('/api/persons/{id}/verification', { params: { path: { id }, header: onlyIf(etag) } }),
  );
}

export type Sealed = 'name' | 'resident-id' | 'phone' | 'address';

/** A whole value, for a reason that is kept. */
export async function reveal(id: string, what: Sealed, reason: string): Promise<string> {
  const answer = await ask(
    hall.POST(`/api/persons/{id}/${what}`, { params: { path: { id } }, body: { reason } }),
  );
  return answer.value;
}

/** Who has looked at a whole value of the file; for officers. */
export function looksAt(id: string, sort: string | undefined, cursor?: string) {
  const query = { sort, cursor, limit: LOOKS } as Query<'/api/persons/{id}/looks'>;
  return ask(hall.GET('/api/persons/{id}/looks', { params: { path: { id }, query } }));
}

export function erasePerson(id: string, reason: string): Promise<unknown> {
  return ask(hall.PUT('/api/persons/{id}/erasure', { params: { path: { id } }, body: { reason } }));
}

/** After a change: the file is the one that the hall answered with, and what shows the person beside it asks again. */
export function showChanged(queries: QueryClient, changed: Versioned<Person>): void {
  const { queryKey } = personQuery(changed.value.id);
  queries.setQueryData(queryKey, changed);
  queries.invalidateQueries({ queryKey: [...queryKey, 'masked'] });
  queries.invalidateQueries({ queryKey: ['persons'], predicate: ({ queryKey }) => queryKey[1] !== 'known' });
  queries.invalidateQueries({ queryKey: ['households'] });
  queries.invalidateQueries({ queryKey: ['today'] });
}
