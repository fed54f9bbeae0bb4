import { queryOptions } from '@tanstack/react-query';
import { ask, type Employer, hall, type Query } from '../api';

export type Vacancy = Employer['VacancyView'];
export type VacancyPage = Employer['VacancyList'];

/** The usual one is the best fit of what was asked for. */
export const SORTS = ['usual', 'NEWEST', 'WAGE'] as const;
export const FILTERS = ['q', 'occupation', 'division', 'minimumWage', 'education', 'sort'] as const;
export type VacancyFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

export function findVacancies(filters: VacancyFilters, cursor?: string, limit = PAGE): Promise<VacancyPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit } as Query<'/api/vacancies'>;
  return ask(hall.GET('/api/vacancies', { params: { query } }));
}

export const vacancyQuery = (id: string) =>
  queryOptions({
    queryKey: ['vacancy', id],
    queryFn: () => ask(hall.GET('/api/vacancies/{id}', { params: { path: { id } } })),
  });
