import { useTranslation } from 'react-i18next';
import { useNameOf, useOccupations } from './reference';
import type zh from './zh.json';

type Group = keyof typeof zh.occupationGroup;

/** The name of a group of the national classification of occupations (中类, `4-10`); the code itself where unknown. */
export function useOccupationGroupName(): (code: string) => string {
  const { t, i18n } = useTranslation('kit');
  return (code) =>
    i18n.exists(`kit:occupationGroup.${code}`) ? t(`occupationGroup.${code as Group}`) : code;
}

/** `4-10` of `4-10-01-05`. */
export function groupOf(occupation: string): string {
  return occupation.slice(0, 4);
}

/** A whole code names an occupation (`4-10-01-05`), a shorter one a group of them. */
const WHOLE = 10;

/** The name of an occupation or of a group of them, as wishes and subscriptions hold either. */
export function useWorkName(): (code: string) => string {
  const occupationName = useNameOf(useOccupations());
  const groupName = useOccupationGroupName();
  return (code) => (code.length === WHOLE ? occupationName : groupName)(code);
}

/**
 * What may be wished for: each group as a whole, and below it its occupations. No headings, which a list of choices that is
 * drawn in part would call choices.
 */
export function useWorkChoices(whole: (group: string) => string): WorkChoice[] {
  const nameOf = useWorkName();
  const codes = useOccupations()
    .filter((it) => !it.validUntil)
    .map((it) => it.code);
  return [...new Set(codes.map(groupOf))]
    .sort()
    .flatMap((group) => [
      { value: group, label: whole(nameOf(group)) },
      ...codes
        .filter((code) => code.startsWith(group))
        .map((code) => ({ value: code, label: nameOf(code), className: 'choice-within' })),
    ]);
}

interface WorkChoice {
  value: string;
  label: string;
  className?: string;
}
