import { useTranslation } from 'react-i18next';
import { PersonName } from '../kit/person';
import type { Household } from './queries';

/** What people call a household: by its head, else by its number. */
export function HouseholdName({ household }: { household: Household }) {
  const { t } = useTranslation('households');
  const head = household.members.find((member) => member.relation === 'HEAD');
  if (head === undefined) {
    return <>{household.number == null ? t('noHead') : t('numbered', { number: household.number })}</>;
  }
  return (
    <>
      <PersonName id={head.personId} /> {t('relation.HEAD')}
    </>
  );
}
