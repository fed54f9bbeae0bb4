import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { PersonLink } from '../kit/person';
import { EmploymentTag } from '../persons/EmploymentTag';
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
            <PersonLink id={member.personId} />{' '}
            <span className="quiet">{t(`relation.${member.relation}`)}</span>{' '}
            <EmploymentTag of={{ status: member.employment }} />
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
