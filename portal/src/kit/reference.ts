import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, type Employer, hall } from '../api';
import { keep, kept } from './keepsake';

type Code = Employer['ReferenceCode'];

const HOUR = 3_600_000;

/** None yet, as the answer is on its way; none at all, as there was no answer. */
const AWAITED: Code[] = [];
const MISSING: Code[] = [];

/** Fetched once for all pages. Until then the names are those that this browser heard last: they seldom change. */
function codes(name: 'divisions' | 'occupations', fetch: () => Promise<{ items: Code[] }>) {
  return queryOptions({
    queryKey: [name],
    queryFn: async () => {
      const { items } = await fetch();
      keep(name, items);
      return items;
    },
    initialData: () => kept<Code[]>(name),
    initialDataUpdatedAt: 0,
    staleTime: HOUR,
    gcTime: HOUR,
  });
}

export const DIVISIONS = codes('divisions', () => ask(hall.GET('/api/divisions')));
export const OCCUPATIONS = codes('occupations', () => ask(hall.GET('/api/occupations')));

export function useDivisions(): Code[] {
  return useCodes(DIVISIONS);
}

export function useOccupations(): Code[] {
  return useCodes(OCCUPATIONS);
}

function useCodes(asked: typeof DIVISIONS): Code[] {
  const { data, isError } = useQuery(asked);
  return data ?? (isError ? MISSING : AWAITED);
}

/** A code's name in the language of the page; a dash until the names are here, the code itself where nobody tells it. */
export function useNameOf(codes: Code[]): (code: string) => string {
  const { i18n } = useTranslation('kit');
  const names = new Map(
    codes.map((it) => [it.code, i18n.language === 'en' ? (it.nameEn ?? it.name) : it.name]),
  );
  return (code) => names.get(code) ?? (codes === AWAITED ? '—' : code);
}
