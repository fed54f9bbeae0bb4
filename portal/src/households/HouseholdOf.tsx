import './households.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { once, type Versioned } from '../api';
import { RecordForm } from '../kit/RecordForm';
import { Failed, Loading } from '../kit/states';
import type { Person } from '../persons/queries';
import { HouseholdLine } from './HouseholdLine';
import { JoinFields } from './JoinFields';
import { type Household, householdOfQuery, lookAgain, type Relation, takeIn } from './queries';

/** In somebody's file: with whom they live, or the ways to put that down. */
export function HouseholdOf({ person }: { person: Person }) {
  const { t } = useTranslation('households');
  return (
    <section className="panel" aria-labelledby="household">
      <h2 id="household">{t('page.title')}</h2>
      <Content person={person} />
    </section>
  );
}

function Content({ person }: { person: Person }) {
  const { t } = useTranslation('households');
  const household = useQuery(householdOfQuery(person.id));
  const [isJoining, setJoining] = useState(false);
  if (household.isPending) {
    return <Loading rows={1} />;
  }
  if (household.error) {
    return <Failed problem={household.error} retry={household.refetch} />;
  }
  if (household.data == null) {
    return (
      <>
        <p>{t('of.none')}</p>
        <div className="action-line">
          <Link className="plain-button" to={`/households/new?member=${person.id}`}>
            {t('of.create')}
          </Link>
          <button
            type="button"
            className="plain-button"
            aria-expanded={isJoining}
            onClick={() => setJoining(!isJoining)}
          >
            {t('of.join')}
          </button>
        </div>
        {isJoining && <JoinForm person={person} />}
      </>
    );
  }
  return (
    <>
      <HouseholdLine household={household.data} />
      <div className="action-line">
        <Link className="plain-button" to={`/households/${household.data.id}`}>
          {t('of.open')}
        </Link>
      </div>
    </>
  );
}

interface JoinValues {
  householdId?: string;
  relation?: Relation;
}

function JoinForm({ person }: { person: Person }) {
  const { t } = useTranslation('households');
  const queries = useQueryClient();
  return (
    <RecordForm<JoinValues, Versioned<Household>>
      name={`join ${person.id}`}
      initial={{}}
      send={({ householdId = '', relation = 'OTHER' }, { key }) =>
        takeIn(householdId, { personId: person.id, relation }, once(key))
      }
      done={(joined) => lookAgain(queries, joined.value.id)}
      sendLabel={t('add.do')}
    >
      <JoinFields />
    </RecordForm>
  );
}
