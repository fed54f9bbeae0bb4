import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, type Employer, hall } from '../api';
import { type MyFile, myFileQuery } from '../myfile/queries';

export type Matches = Employer['VacanciesForPerson'];
export type Match = Employer['MatchView'];

/** More than this the hall does not match at once; who wants more searches. */
const MOST = 50;

/** The vacancies that fit the citizen's own wish, the best first. */
export const myVacanciesQuery = queryOptions({
  queryKey: ['me', 'vacancies'],
  queryFn: () => ask(hall.GET('/api/persons/me/vacancies', { params: { query: { limit: MOST } } })),
});

const SOON = 3_000;

/**
 * The matches, and whether they are those of the wish as it is now: the vacancy pool hears of a wish a moment after the
 * labour-resource pool has taken it down, and is asked again until then.
 */
export function useMyVacancies() {
  const wish = useQuery(myFileQuery).data?.value.wish;
  const isBehind = (matches: Matches | undefined) =>
    wish !== undefined && matches !== undefined && matches.wish !== stateOf(wish);
  const matches = useQuery({
    ...myVacanciesQuery,
    refetchInterval: (query) => (isBehind(query.state.data) ? SOON : false),
  });
  return { matches, isBehind: isBehind(matches.data) };
}

function stateOf(wish: MyFile['wish']): Matches['wish'] {
  if (wish == null) {
    return 'NONE';
  }
  return wish.open ? 'OPEN' : 'CLOSED';
}
