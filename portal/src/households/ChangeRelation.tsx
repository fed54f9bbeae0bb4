import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onlyIf, type Versioned } from '../api';
import { PersonName } from '../kit/person';
import { Refused } from '../kit/states';
import { type Household, type Member, makeHead, RELATIONS, type Relation, takeIn } from './queries';
import { useHouseholdCommand } from './useHouseholdCommand';

/** Says anew what a member is to the head; a new head takes the place of the old one. */
export function ChangeRelation({ opened, member }: { opened: Versioned<Household>; member: Member }) {
  const { t } = useTranslation('households');
  const asking = useRef<HTMLDialogElement>(null);
  const [relation, setRelation] = useState<Relation>(member.relation);
  const { id } = opened.value;
  const { personId } = member;
  const change = useHouseholdCommand(
    id,
    () =>
      relation === 'HEAD'
        ? makeHead(id, personId, opened.etag)
        : takeIn(id, { personId, relation }, onlyIf(opened.etag)),
    () => asking.current?.close(),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(undefined);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('relation.change')}
        <span className="visually-hidden">
          {' '}
          <PersonName id={personId} />
        </span>
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('relation.change')}>
        <form onSubmit={submit}>
          <h2>
            <PersonName id={personId} />
          </h2>
          <fieldset className="household-relations">
            <legend>{t('field.relation')}</legend>
            {RELATIONS.map((it) => (
              <label key={it}>
                <input
                  type="radio"
                  name={`relation-${personId}`}
                  value={it}
                  checked={relation === it}
                  onChange={() => setRelation(it)}
                />{' '}
                {t(`relation.${it}`)}
              </label>
            ))}
          </fieldset>
          {relation === 'HEAD' && <p className="quiet">{t('relation.headHint')}</p>}
          {change.error && <Refused problem={change.error} />}
          <div className="dialog-actions">
            <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
              {t('cancel')}
            </button>
            <button
              type="submit"
              className="solid-button"
              disabled={change.isPending || relation === member.relation}
            >
              {t('relation.save')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
