import { useTranslation } from 'react-i18next';
import type zh from './zh.json';

type Group = keyof typeof zh.occupationGroup;

/** The name of a group of the national classification of occupations (中类, `4-10`); the code itself where unknown. */
export function useOccupationGroupName(): (code: string) => string {
  const { t, i18n } = useTranslation('kit');
  return (code) =>
    i18n.exists(`kit:occupationGroup.${code}`) ? t(`occupationGroup.${code as Group}`) : code;
}
