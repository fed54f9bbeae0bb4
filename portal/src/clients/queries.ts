import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, hall, type Identity, once, type Query } from '../api';
import type zh from './zh.json';

export type Client = Identity['ClientView'];
export type ClientPage = Identity['PageOfClientView'];
export type ClientState = keyof typeof zh.state;
export type Use = keyof typeof zh.use;
export type Proof = keyof typeof zh.proof;

const PAGE = 50;

export const SORTS = ['NAME', 'REGISTERED_LAST', 'REGISTERED_FIRST'] as const;

export const CLIENT_FILTERS = ['q', 'division', 'state', 'sort'] as const;
export const STATES = ['active', 'locked', 'revoked'] as const satisfies readonly ClientState[];
export type ClientFilters = Partial<Record<(typeof CLIENT_FILTERS)[number], string | undefined>>;

export function findClients(filters: ClientFilters, cursor?: string): Promise<ClientPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit: PAGE } as Query<'/api/clients'>;
  return ask(hall.GET('/api/clients', { params: { query } }));
}

const at = (id: string) => ({ params: { path: { id } } });

export const clientQuery = (id: string) =>
  queryOptions({ queryKey: ['client', id], queryFn: () => ask(hall.GET('/api/clients/{id}', at(id))) });

export function registerClient(body: Identity['RegisterClientRequest'], key: string): Promise<Client> {
  return ask(hall.POST('/api/clients', { params: { header: once(key) }, body }));
}

/** The secret itself; an older one, or keys, end with it. */
export async function newSecret(id: string): Promise<string> {
  return (await ask(hall.PUT('/api/clients/{id}/secret', at(id)))).secret;
}

export function replaceKeys(id: string, publicKeys: string) {
  return ask(hall.PUT('/api/clients/{id}/keys', { ...at(id), body: { publicKeys } }));
}

export const lock = (id: string) => ask(hall.PUT('/api/clients/{id}/lock', at(id)));

export const unlock = (id: string) => ask(hall.DELETE('/api/clients/{id}/lock', at(id)));

export const revoke = (id: string) => ask(hall.PUT('/api/clients/{id}/revocation', at(id)));

/** After a change: every list and page that shows the client asks again. */
export function lookAgain(queries: QueryClient, id: string) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ['client', id] }),
    queries.invalidateQueries({ queryKey: ['clients'] }),
  ]);
}
