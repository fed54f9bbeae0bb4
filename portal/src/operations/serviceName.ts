import { useTranslation } from 'react-i18next';
import type zh from './zh.json';

/** A service's name in words; as it calls itself where it is new. */
export function useServiceName(): (service: string) => string {
  const { t, i18n } = useTranslation('operations');
  return (service) =>
    i18n.exists(`operations:name.${service}`) ? t(`name.${service as keyof typeof zh.name}`) : service;
}
