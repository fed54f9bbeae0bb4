import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { onlyIf, type Versioned } from '../api';
import { NeededField } from '../kit/NeededField';
import { Refused } from '../kit/states';
import { PersonFinder } from '../persons/PersonFinder';
import type { Person } from '../persons/queries';
import { type Household, type Relation, takeIn } from './queries';
import { RelationSelect } from './RelationSelect';
import { useHouseholdCommand } from './useHouseholdCommand';

/** Takes somebody of the pool into the household, or registers them first. */
export function AddMember({ opened }: { opened: Versioned<Household> }) {
  const { t } = useTranslation('households');
  const [person, setPerson] = useState<Person>();
  const { id } = opened.value;
  return (
    <section className="panel" aria-labelledby="add-member">
      <h2 id="add-member">{t('add.title')}</h2>
      {person === undefined ? (
        <PersonFinder label={t('add.find')} choose={setPerson} />
      ) : (
        <Chosen key={person.id} opened={opened} person={person} done={() => setPerson(undefined)} />
      )}
      <p className="household-register">
        <Link to={`/persons/new?household=${id}&division=${opened.value.division}`}>{t('add.register')}</Link>
      </p>
    </section>
  );
}

function Chosen(props: { opened: Versioned<Household>; person: Person; done: () => void }) {
  const { t } = useTranslation('households');
  const { opened, person, done } = props;
  const { id, members } = opened.value;
  const hasHead = members.some((member) => member.relation === 'HEAD');
  const [relation, setRelation] = useState<Relation | ''>(hasHead ? '' : 'HEAD');
  const add = useHouseholdCommand(
    id,
    (chosen: Relation) => takeIn(id, { personId: person.id, relation: chosen }, onlyIf(opened.etag)),
    done,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (relation !== '') {
      add.mutate(relation);
    }
  };
  return (
    <form onSubmit={submit}>
      <p className="form-note">{t('add.who', { name: person.name })}</p>
      <NeededField label={t('field.relation')} missing={t('rule.relation')}>
        {(field) => (
          <RelationSelect
            {...field}
            autoFocus
            value={relation}
            onChange={(event) => setRelation(event.target.value as Relation | '')}
          />
        )}
      </NeededField>
      {add.error && <Refused problem={add.error} />}
      <div className="action-line">
        <button type="submit" className="solid-button" disabled={add.isPending}>
          {t('add.do')}
        </button>
        <button type="button" className="plain-button" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
