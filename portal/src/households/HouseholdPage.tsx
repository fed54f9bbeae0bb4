import './households.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Versioned } from '../api';
import { Division } from '../kit/codes';
import { RecordPage } from '../kit/RecordPage';
import { Day } from '../kit/words';
import { AddMember } from './AddMember';
import { HouseholdName } from './HouseholdName';
import { Members } from './Members';
import { type Household, householdQuery } from './queries';
import { ZeroEmploymentTag } from './ZeroEmploymentTag';

/** One household: who lives in it, and whether anybody of them has work. */
export default function HouseholdPage() {
  const { t } = useTranslation('households');
  const { id = '' } = useParams();
  const household = useQuery(householdQuery(id));
  return (
    <RecordPage
      className="household-page"
      record={household}
      list={{ to: '/households', title: t('search.title') }}
    >
      {(opened) => <Opened opened={opened} />}
    </RecordPage>
  );
}

function Opened({ opened }: { opened: Versioned<Household> }) {
  const { t } = useTranslation('households');
  const household = opened.value;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            <HouseholdName household={household} />
          </h1>
          <p className="quiet">
            <Division code={household.division} />
            {household.number != null && ` · ${t('numbered', { number: household.number })}`}
          </p>
        </div>
        <ZeroEmploymentTag household={household} />
      </div>
      {household.since && (
        <p className="form-note">
          {t(household.zeroEmployment ? 'page.zeroSince' : 'page.noneSince')} <Day of={household.since} />
        </p>
      )}
      <section className="panel" aria-labelledby="members">
        <h2 id="members">{t('members.title')}</h2>
        {household.members.length === 0 ? <p>{t('members.none')}</p> : <Members opened={opened} />}
      </section>
      <AddMember opened={opened} />
    </>
  );
}
