import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../kit/AskFirst';
import { type Client, lock, lookAgain, revoke, unlock } from './queries';

/** Keeps a system out for a while, or for good. */
export function Admission({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const queries = useQueryClient();
  const id = client.clientId;
  const onSettled = () => lookAgain(queries, id);
  const shut = useMutation({ mutationFn: () => lock(id), onSettled });
  const open = useMutation({ mutationFn: () => unlock(id), onSettled });
  const end = useMutation({ mutationFn: () => revoke(id), onSettled });
  return (
    <section className="panel" aria-labelledby="admission">
      <h2 id="admission">{t('admission.title')}</h2>
      <p className="quiet form-note">{t('admission.lead')}</p>
      <div className="filter-line">
        {client.state === 'locked' ? (
          <AskFirst label={t('admission.open')} title={t('admission.askOpen')} act={open}>
            <p>{t('admission.openText')}</p>
          </AskFirst>
        ) : (
          <AskFirst label={t('admission.shut')} title={t('admission.ask')} act={shut}>
            <p>{t('admission.shutText')}</p>
          </AskFirst>
        )}
        <AskFirst label={t('admission.revoke')} title={t('admission.askRevoke')} act={end}>
          <p>{t('admission.revokeText')}</p>
        </AskFirst>
      </div>
    </section>
  );
}
