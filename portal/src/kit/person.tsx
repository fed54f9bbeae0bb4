import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, hall } from '../api';
import { AsWritten } from './AsWritten';
import { together } from './together';

/** Somebody of the labour-resource pool as a station sees them: masked. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'masked'],
    queryFn: () => ask(hall.GET('/api/persons/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

const AT_ONCE = 100;

const findPerson = together(
  async (id) => (await ask(hall.GET('/api/persons', { params: { query: { id, limit: AT_ONCE } } }))).items,
  AT_ONCE,
);

/** The name alone, null where the file is not for the reader. */
const nameQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'name'],
    queryFn: async () => (await findPerson(id))?.name ?? null,
    staleTime: 60_000,
  });

/** Who it is, masked; the number alone where the file is not for the reader. */
export function PersonName({ id }: { id: string }) {
  const name = useQuery(nameQuery(id));
  return <AsWritten>{name.data ?? (name.isPending ? '…' : id)}</AsWritten>;
}

/** The same, with the way to the file. */
export function PersonLink({ id }: { id: string }) {
  return (
    <Link to={`/persons/${id}`}>
      <PersonName id={id} />
    </Link>
  );
}
