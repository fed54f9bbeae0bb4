import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, askVersioned, hall, type Jobseeker, once, onlyIf, type Query, type Versioned } from '../api';
import type { Page } from '../kit/cursorList';

export type MyFile = Jobseeker['MyFile'];
export type Wish = Jobseeker['Wish'];
export type Look = Jobseeker['LookView'];

const PAGE = 20;

export const myFileQuery = queryOptions({
  queryKey: ['me', 'file'],
  queryFn: () => askVersioned(hall.GET('/api/persons/me')),
});

export type WholeFile = Jobseeker['WholeFile'];

/** A look that is kept: asked for by a press alone, and what it shows is never kept here. */
export function seeMyWholeFile(residentIdEnd: string): Promise<WholeFile> {
  const header = once(crypto.randomUUID());
  return ask(hall.POST('/api/persons/me/whole', { params: { header }, body: { residentIdEnd } }));
}

/** What is not named stays as it is. */
export type Correction = Partial<Jobseeker['CorrectMyFileRequest']>;

export function correctMyFile(correction: Correction, etag: string): Promise<Versioned<MyFile>> {
  return askVersioned(
    hall.PATCH('/api/persons/me', {
      params: { header: onlyIf(etag) },
      body: correction as Jobseeker['CorrectMyFileRequest'],
    }),
  );
}

export function stateMyWish(body: Jobseeker['WishRequest'], etag: string): Promise<Versioned<MyFile>> {
  return askVersioned(hall.PUT('/api/persons/me/wish', { params: { header: onlyIf(etag) }, body }));
}

/** Takes over the file as the hall answered it; what was matched by it is asked for again. */
export function takeOver(queries: QueryClient, changed: Versioned<MyFile>): void {
  queries.setQueryData(myFileQuery.queryKey, changed);
  queries.invalidateQueries({ queryKey: ['me', 'vacancies'] });
}

export const LOOK_SORTS = ['NEWEST', 'OLDEST'] as const;

export function looksAtMe(sort: string | undefined, cursor?: string): Promise<Page<Look>> {
  const query = { sort, cursor, limit: PAGE } as Query<'/api/persons/me/looks'>;
  return ask(hall.GET('/api/persons/me/looks', { params: { query } }));
}
