import { useTranslation } from 'react-i18next';
import type zh from './zh.json';

type Known = keyof typeof zh.role;

/** Roles in words. */
export function Roles({ of }: { of: readonly string[] }) {
  const { t } = useTranslation('accounts');
  return of.map((role) => t(`role.${role as Known}`)).join(t('list.comma'));
}
