import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { PersonName } from '../kit/person';
import { Refused } from '../kit/states';
import { type Household, type Member, removeMember } from './queries';
import { useHouseholdCommand } from './useHouseholdCommand';

/** Somebody no longer lives in the household; the file stays. */
export function RemoveMember({ opened, member }: { opened: Versioned<Household>; member: Member }) {
  const { t } = useTranslation('households');
  const asking = useRef<HTMLDialogElement>(null);
  const { personId } = member;
  const remove = useHouseholdCommand(
    opened.value.id,
    () => removeMember(opened.value.id, personId, opened.etag),
    () => asking.current?.close(),
  );
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('remove.ask')}
        <span className="visually-hidden">
          {' '}
          <PersonName id={personId} />
        </span>
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('remove.ask')}>
        <h2>
          {t('remove.ask')} <PersonName id={personId} />
        </h2>
        <p className="form-note">{t('remove.text')}</p>
        {remove.error && <Refused problem={remove.error} />}
        <div className="dialog-actions">
          <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className="solid-button"
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('remove.do')}
          </button>
        </div>
      </dialog>
    </>
  );
}
