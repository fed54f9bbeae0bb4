import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, hall, type Jobseeker, once, onlyIf, type Query, type Versioned } from '../api';

export type Household = Jobseeker['HouseholdView'];
export type HouseholdPage = Jobseeker['PageOfHouseholdView'];
export type Member = Jobseeker['MemberView'];
export type Relation = Member['relation'];

export const RELATIONS = [
  'HEAD',
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'OTHER',
] as const satisfies readonly Relation[];

export const FILTERS = ['division', 'zeroEmployment', 'sort'] as const;
export const SORTS = ['PLACE', 'MOST_MEMBERS', 'LONGEST_ZERO_EMPLOYMENT'] as const;
export type HouseholdFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

export function findHouseholds(filters: HouseholdFilters, cursor?: string): Promise<HouseholdPage> {
  const query = { ...filters, cursor, limit: PAGE } as Query<'/api/households'>;
  return ask(hall.GET('/api/households', { params: { query } }));
}

export const householdQuery = (id: string) =>
  queryOptions({
    queryKey: ['household', id],
    queryFn: () => askVersioned(hall.GET('/api/households/{id}', { params: { path: { id } } })),
  });

/** The household that somebody is a member of; a person is a member of one at most. */
export const householdOfQuery = (member: string) =>
  queryOptions({
    queryKey: ['households', 'of', member],
    queryFn: async () =>
      (await ask(hall.GET('/api/households', { params: { query: { member, limit: 1 } } }))).items[0] ?? null,
  });

export function createHousehold(body: Jobseeker['CreateHouseholdRequest'], key: string): Promise<Household> {
  return ask(hall.POST('/api/households', { params: { header: once(key) }, body }));
}

/** Takes somebody in, or changes what a member is to the head. */
export function takeIn(
  id: string,
  body: Jobseeker['MemberRequest'],
  header: Partial<ReturnType<typeof once> & ReturnType<typeof onlyIf>>,
): Promise<Versioned<Household>> {
  return askVersioned(hall.POST('/api/households/{id}/members', { params: { path: { id }, header }, body }));
}

export function removeMember(id: string, personId: string, etag: string): Promise<Versioned<Household>> {
  return askVersioned(
    hall.DELETE('/api/households/{id}/members/{personId}', {
      params: { path: { id, personId }, header: onlyIf(etag) },
    }),
  );
}

/** Who was the head before stays, as another member. */
export function makeHead(id: string, personId: string, etag: string): Promise<Versioned<Household>> {
  return askVersioned(
    hall.PUT('/api/households/{id}/head', {
      params: { path: { id }, header: onlyIf(etag) },
      body: { personId },
    }),
  );
}

/** After a change: every list and page that shows a household asks again. */
export async function lookAgain(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['household', id] }),
    queries.invalidateQueries({ queryKey: ['households'] }),
  ]);
}
