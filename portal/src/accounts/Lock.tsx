import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { AskFirst } from '../kit/AskFirst';
import { ReasonField } from '../kit/NeededField';
import { type Account, lock, lookAgain, unlock } from './queries';

/** Keeps the account's holder out, saying why, or lets them in again. */
export function Lock({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const { subject } = useSession();
  const [reason, setReason] = useState('');
  const onSettled = () => lookAgain(queries, account.id);
  const shut = useMutation({ mutationFn: () => lock(account.id, reason.trim()), onSettled });
  const open = useMutation({ mutationFn: () => unlock(account.id), onSettled });
  return (
    <section className="panel" aria-labelledby="lock">
      <h2 id="lock">{t('lock.title')}</h2>
      <p className="quiet form-note">{t(subject === account.id ? 'lock.own' : 'lock.lead')}</p>
      {account.locked && (
        <AskFirst label={t('lock.open')} title={t('lock.askOpen')} act={open}>
          <p>{t('lock.openText')}</p>
        </AskFirst>
      )}
      {!account.locked && subject !== account.id && (
        <AskFirst label={t('lock.shut')} title={t('lock.ask')} act={shut}>
          <p>{t('lock.shutText')}</p>
          <ReasonField label={t('lock.reason')} value={reason} change={setReason} />
        </AskFirst>
      )}
    </section>
  );
}
