import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../kit/AskFirst';
import { ShownOnce } from '../kit/ShownOnce';
import { type Account, lookAgain, newPassword } from './queries';

/** Gives a password that must be replaced at the next sign-in; whatever there was before ends, sessions included. */
export function Password({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: () => newPassword(account.id),
    onSettled: () => lookAgain(queries, account.id),
    gcTime: 0,
  });
  const isFirst = account.signIn === 'NONE';
  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">{t('password.title')}</h2>
      <p className="quiet form-note">{t(isFirst ? 'password.first' : 'password.again')}</p>
      {give.data !== undefined && <ShownOnce what={t('password.what')} secret={give.data} />}
      {give.data === undefined && (
        <AskFirst label={t('password.give')} title={t('password.ask')} act={give}>
          <p>{t(isFirst ? 'password.askFirstText' : 'password.askAgainText')}</p>
        </AskFirst>
      )}
    </section>
  );
}
