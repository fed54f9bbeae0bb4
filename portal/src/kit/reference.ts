import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, type Employer, hall } from '../api';

type Code = Employer['ReferenceCode'];

const HOUR = 3_600_000;

/** Divisions and occupations by code, fetched once for all pages. */
export function useDivisions(): Code[] {
  return (
    useQuery({
      queryKey: ['divisions'],
      queryFn: async () => (await ask(hall.GET('/api/divisions'))).items,
      staleTime: HOUR,
      gcTime: HOUR,
    }).data ?? []
  );
}

export function useOccupations(): Code[] {
  return (
    useQuery({
      queryKey: ['occupations'],
      queryFn: async () => (await ask(hall.GET('/api/occupations'))).items,
      staleTime: HOUR,
      gcTime: HOUR,
    }).data ?? []
  );
}

/** A code's name in the language of the page; a dash until the names are here, the code itself where nobody knows it. */
export function useNameOf(codes: Code[]): (code: string) => string {
  const { i18n } = useTranslation('kit');
  const names = new Map(
    codes.map((it) => [it.code, i18n.language === 'en' ? (it.nameEn ?? it.name) : it.name]),
  );
  return (code) => names.get(code) ?? (codes.length === 0 ? '—' : code);
}
