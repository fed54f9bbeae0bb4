import { queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall } from '../api';

export type Matches = Employer['VacanciesForPerson'];
export type Match = Employer['MatchView'];

/** More than this the hall does not match at once; who wants more searches. */
const MOST = 50;

/** The vacancies that fit the citizen's own wish, the best first. */
export const myVacanciesQuery = queryOptions({
  queryKey: ['me', 'vacancies'],
  queryFn: () => ask(hall.GET('/api/persons/me/vacancies', { params: { query: { limit: MOST } } })),
});
