import { queryOptions } from '@tanstack/react-query';
import { ask, hall } from '../api';

/** An employer whose name alone is wanted. */
export const employerQuery = (id: string) =>
  queryOptions({
    queryKey: ['employer', id, 'named'],
    queryFn: () => ask(hall.GET('/api/employers/{id}', { params: { path: { id } } })),
  });
