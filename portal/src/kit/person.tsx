import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, hall } from '../api';

/** Somebody of the labour-resource pool as a station sees them: masked. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'masked'],
    queryFn: () => ask(hall.GET('/api/persons/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

/** Who it is, masked; the number alone while the name is not known. */
export function PersonName({ id }: { id: string }) {
  return <>{useQuery(personQuery(id)).data?.name ?? id}</>;
}

/** The same, with the way to the file. */
export function PersonLink({ id }: { id: string }) {
  return (
    <Link to={`/persons/${id}`}>
      <PersonName id={id} />
    </Link>
  );
}
