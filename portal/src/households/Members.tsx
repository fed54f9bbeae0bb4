import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Versioned } from '../api';
import { EmploymentTag } from '../persons/EmploymentTag';
import { PersonName } from '../persons/PersonName';
import { ChangeRelation } from './ChangeRelation';
import type { Household } from './queries';
import { RemoveMember } from './RemoveMember';

/** Who lives in a household: what each is to its head, and whether they have work. */
export function Members({ opened }: { opened: Versioned<Household> }) {
  const { t } = useTranslation('households');
  return (
    <ul className="household-members" aria-label={t('members.title')}>
      {opened.value.members.map((member) => (
        <li key={member.personId}>
          <span className="household-member">
            <Link to={`/persons/${member.personId}`}>
              <PersonName id={member.personId} />
            </Link>{' '}
            <span className="quiet">{t(`relation.${member.relation}`)}</span>{' '}
            <EmploymentTag status={member.employment} />
          </span>
          <span className="household-acts">
            <ChangeRelation opened={opened} member={member} />
            <RemoveMember opened={opened} member={member} />
          </span>
        </li>
      ))}
    </ul>
  );
}
