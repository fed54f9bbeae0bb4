import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReasonField } from '../kit/NeededField';
import { Refused } from '../kit/states';
import { erasePerson, type Person, personQuery } from './queries';

/** Takes away for good all that says who this was, for a reason that stays. Officers alone. */
export function Erase({ person }: { person: Person }) {
  const { t } = useTranslation('persons');
  const asking = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const erase = useMutation({
    mutationFn: () => erasePerson(person.id, reason.trim()),
    onSuccess: async () => {
      await navigate('/persons', { replace: true });
      queries.removeQueries({ queryKey: personQuery(person.id).queryKey });
      queries.invalidateQueries({ queryKey: ['persons'] });
      queries.invalidateQueries({ queryKey: ['households'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate();
  };
  return (
    <div className="person-erase">
      <button type="button" className="text-button" onClick={() => asking.current?.showModal()}>
        {t('erase.ask')}
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('erase.title')}>
        <form onSubmit={submit}>
          <h2>{t('erase.title')}</h2>
          <p className="form-note">{t('erase.text', { name: person.name })}</p>
          <ReasonField label={t('erase.reason')} value={reason} change={setReason} />
          {erase.error && <Refused problem={erase.error} />}
          <div className="dialog-actions">
            <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
              {t('erase.cancel')}
            </button>
            <button type="submit" className="solid-button" disabled={erase.isPending}>
              {t('erase.do')}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
