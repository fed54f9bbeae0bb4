import { useTranslation } from 'react-i18next';
import { PersonName } from '../kit/person';
import type { Household } from './queries';
import { ZeroEmploymentTag } from './ZeroEmploymentTag';

/** A household in a line: who is in it. */
export function HouseholdLine({ household }: { household: Household }) {
  const { t } = useTranslation('households');
  return (
    <div>
      <p>
        {household.number == null ? t('noNumber') : t('numbered', { number: household.number })}{' '}
        <ZeroEmploymentTag household={household} />
      </p>
      <ul className="facts" aria-label={t('members.title')}>
        {household.members.map((member) => (
          <li key={member.personId}>
            <PersonName id={member.personId} /> · {t(`relation.${member.relation}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
