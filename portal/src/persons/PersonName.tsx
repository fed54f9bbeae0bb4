import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { personQuery } from './queries';

/** The masked name of somebody of whom only the id is known; says so where the file is not for the reader. */
export function PersonName({ id }: { id: string }) {
  const { t } = useTranslation('persons');
  const person = useQuery(personQuery(id));
  if (person.data) {
    return <>{person.data.value.name}</>;
  }
  return <span className="quiet">{person.error ? t('name.hidden') : '…'}</span>;
}
