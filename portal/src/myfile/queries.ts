import { queryOptions } from '@tanstack/react-query';
import { ask, hall, type Jobseeker } from '../api';

export type MyFile = Jobseeker['MyFile'];

export const myFileQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask(hall.GET('/api/persons/me')),
});
