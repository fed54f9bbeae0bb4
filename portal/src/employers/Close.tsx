import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { Refused } from '../kit/states';
import type { Vacancy } from '../vacancies/queries';
import { type Closure, closeVacancy, lookAgain } from './queries';

/** Expiry comes by the clock alone. */
const REASONS = ['FILLED', 'WITHDRAWN'] as const satisfies readonly Closure[];

/** Closes a vacancy for good, saying why. */
export function Close({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('employers');
  const asking = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState<Closure>('FILLED');
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => closeVacancy(opened, reason),
    onSuccess: () => asking.current?.close(),
    onSettled: () => lookAgain(queries, opened.value.id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.mutate();
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('close.ask')}
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('close.title')}>
        <form onSubmit={submit}>
          <h2>{t('close.title')}</h2>
          <p>{t('close.text')}</p>
          <fieldset className="choices">
            <legend>{t('close.why')}</legend>
            {REASONS.map((it) => (
              <label key={it}>
                <input
                  type="radio"
                  name="reason"
                  value={it}
                  checked={reason === it}
                  onChange={() => setReason(it)}
                />{' '}
                {t(`close.reason.${it}`)}
              </label>
            ))}
          </fieldset>
          {close.error && <Refused problem={close.error} />}
          <div className="dialog-actions">
            <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
              {t('close.cancel')}
            </button>
            <button type="submit" className="solid-button" disabled={close.isPending}>
              {t('close.do')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
