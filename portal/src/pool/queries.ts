import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Query } from '../api';
import { currentLanguage } from '../i18n';
import type { VacancyPage } from '../vacancies/queries';

export const FILTERS = ['q', 'division', 'occupation', 'state', 'sort'] as const;
export type PoolFilters = Partial<Record<(typeof FILTERS)[number], string>>;

const PAGE = 20;

export function findPooled(filters: PoolFilters, cursor?: string): Promise<VacancyPage> {
  // The address may hold anything; what the hall does not know of it comes back as a problem.
  const query = { ...filters, cursor, limit: PAGE } as Query<'/api/vacancies'>;
  return ask(hall.GET('/api/vacancies', { params: { query } }));
}

/** What came of a vacancy, the reasons in the words of the page's language. */
export const funnelQuery = (id: string) =>
  queryOptions({
    queryKey: ['vacancy', id, 'funnel', currentLanguage()],
    queryFn: () => ask(hall.GET('/api/vacancies/{id}/funnel', { params: { path: { id } } })),
  });
