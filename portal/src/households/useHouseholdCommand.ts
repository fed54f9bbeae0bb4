import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '../api';
import { type Household, householdQuery, lookAgain } from './queries';

/** A change of a household as it was opened; whatever comes of it, the page shows the household as it is now. */
export function useHouseholdCommand<A>(
  id: string,
  send: (argument: A) => Promise<Versioned<Household>>,
  done: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (changed) => {
      queries.setQueryData(householdQuery(id).queryKey, changed);
      done();
    },
    onSettled: () => lookAgain(queries, id),
  });
}
