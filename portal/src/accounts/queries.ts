import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, type Employer, hall, type Identity, once, onlyIf, type Query } from '../api';

export type Account = Identity['AccountView'];
export type AccountPage = Identity['PageOfAccountView'];
export type EmployerFile = Employer['EmployerView'];

export const ACCOUNT_FILTERS = ['q', 'role', 'division', 'locked', 'sort'] as const;
export const ACCOUNT_SORTS = ['OPENED_LAST', 'OPENED_FIRST', 'NAME'] as const;
export type AccountFilters = Partial<Record<(typeof ACCOUNT_FILTERS)[number], string | undefined>>;

export function findAccounts(
  { q, role, division, locked, sort }: AccountFilters,
  cursor?: string,
): Promise<AccountPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { q, role, division, locked, sort, cursor } as Query<'/api/accounts'>;
  return ask(hall.GET('/api/accounts', { params: { query } }));
}

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['account', id], queryFn: () => readAccount(id) });

export function readAccount(id: string) {
  return askVersioned(hall.GET('/api/accounts/{id}', { params: { path: { id } } }));
}

export function openAccount(body: Identity['OpenAccountRequest'], key: string): Promise<Account> {
  return ask(hall.POST('/api/accounts', { params: { header: once(key) }, body }));
}

export function changeAuthority(id: string, body: Identity['ChangeAuthorityRequest'], etag: string) {
  return ask(
    hall.PUT('/api/accounts/{id}/authority', { params: { path: { id }, header: onlyIf(etag) }, body }),
  );
}

export function changeDisplayName(id: string, displayName: string, etag: string) {
  return ask(
    hall.PUT('/api/accounts/{id}/display-name', {
      params: { path: { id }, header: onlyIf(etag) },
      body: { displayName },
    }),
  );
}

/** A password that opens nothing but its own replacement. */
export async function newPassword(id: string): Promise<string> {
  return (await ask(hall.PUT('/api/accounts/{id}/password', { params: { path: { id } } }))).password;
}

export function lock(id: string, reason: string) {
  return ask(hall.PUT('/api/accounts/{id}/lock', { params: { path: { id } }, body: { reason } }));
}

export function unlock(id: string) {
  return ask(hall.DELETE('/api/accounts/{id}/lock', { params: { path: { id } } }));
}

/** After a change: every list and page that shows the account asks again. */
export function lookAgain(queries: QueryClient, id: string) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ['account', id] }),
    queries.invalidateQueries({ queryKey: ['accounts'] }),
  ]);
}

export const employersQuery = (q: string) =>
  queryOptions({
    queryKey: ['employers', 'named', q],
    queryFn: async () =>
      (await ask(hall.GET('/api/employers', { params: { query: { q: q || undefined, limit: 20 } } }))).items,
  });
