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

/** Who it is, masked; the number alone where the file is not for the reader. */
export function PersonName({ id }: { id: string }) {
  const person = useQuery(personQuery(id));
  return <>{person.data?.name ?? (person.error ? id : '…')}</>;
}

/** The same, with the way to the file. */
export function PersonLink({ id }: { id: string }) {
  return (
    <Link to={`/persons/${id}`}>
      <PersonName id={id} />
    </Link>
  );
}
