import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../kit/states';

/** Ends a subscription, after asking once more. */
export function End({ end, ended }: { end: () => Promise<unknown>; ended: () => unknown }) {
  const { t } = useTranslation('subscriptions');
  const asking = useRef<HTMLDialogElement>(null);
  const ending = useMutation({
    mutationFn: end,
    onSuccess: () => {
      asking.current?.close();
      return ended();
    },
  });
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('end.ask')}
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('end.title')}>
        <h2>{t('end.title')}</h2>
        <p>{t('end.text')}</p>
        {ending.error && <Refused problem={ending.error} />}
        <div className="dialog-actions">
          <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
            {t('end.cancel')}
          </button>
          <button
            type="button"
            className="solid-button"
            disabled={ending.isPending}
            onClick={() => ending.mutate()}
          >
            {t('end.do')}
          </button>
        </div>
      </dialog>
    </>
  );
}
