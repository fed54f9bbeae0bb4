import './persons.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { Versioned } from '../api';
import { useSession } from '../app/session';
import { HouseholdOf } from '../households/HouseholdOf';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { RecordPage } from '../kit/RecordPage';
import { ageOf, Sex } from '../kit/words';
import { EmploymentPart } from './EmploymentPart';
import { EmploymentTag } from './EmploymentTag';
import { Erase } from './Erase';
import { IdentityPart } from './IdentityPart';
import { LooksPart } from './LooksPart';
import { type Person, personQuery } from './queries';
import { SchoolingPart } from './SchoolingPart';
import { SourcePart } from './SourcePart';
import { WishPart } from './WishPart';

/** What the pool has on file of a person. Each part is changed where it is shown. */
export default function PersonFile() {
  const { t } = useTranslation('persons');
  const { id = '' } = useParams();
  const person = useQuery(personQuery(id));
  return (
    <RecordPage className="person-file" record={person} list={{ to: '/persons', title: t('search.title') }}>
      {(opened) => <Opened key={id} opened={opened} />}
    </RecordPage>
  );
}

function Opened({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const person = opened.value;
  const isOfficer = useSession().roles.includes('officer');
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            <AsWritten>{person.name}</AsWritten>
          </h1>
          <p className="quiet">
            <Sex of={person.sex} /> · {t('age', { age: ageOf(person.birthDate) })} ·{' '}
            <Division code={person.division} />
          </p>
        </div>
        <EmploymentTag of={person.employment} />
      </div>
      <JustRegistered division={person.division} />
      <div className="action-line">
        <Link className="solid-button" to={`/persons/${person.id}/vacancies`}>
          {t('file.vacancies')}
        </Link>
        <Link className="plain-button" to={`/referrals?person=${person.id}`}>
          {t('file.referrals')}
        </Link>
      </div>
      <div className="person-parts">
        <IdentityPart opened={opened} />
        <EmploymentPart opened={opened} />
        <WishPart opened={opened} />
        <HouseholdOf person={person} />
        <SchoolingPart opened={opened} />
        <SourcePart opened={opened} />
        {isOfficer && <LooksPart id={person.id} />}
      </div>
      {isOfficer && <Erase person={person} />}
    </>
  );
}

/** After a registration: what came of the household, and the way to the next person of the same community. */
function JustRegistered({ division }: { division: string }) {
  const { t } = useTranslation('persons');
  const { registered, unhoused } = (useLocation().state ?? {}) as { registered?: boolean; unhoused?: string };
  if (!registered) {
    return null;
  }
  return (
    <div className="person-registered">
      <p role="status">{t('register.done')}</p>
      {unhoused && (
        <p className="form-problem" role="alert">
          {t('register.unhoused', { why: unhoused })}
        </p>
      )}
      <Link to={`/persons/new?division=${division}`}>{t('register.next')}</Link>
    </div>
  );
}
