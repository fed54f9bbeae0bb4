import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { RecordForm } from '../kit/RecordForm';
import { DisplayNameItem, type NamedValues } from './DisplayNameItem';
import { type Account, changeDisplayName, lookAgain, readAccount } from './queries';

const valuesOf = ({ displayName }: Account): NamedValues => (displayName == null ? {} : { displayName });

/** Changes by what name whoever signs in is shown to others. */
export function ChangeDisplayName({ opened }: { opened: Versioned<Account> }) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const { id } = opened.value;
  const values = valuesOf(opened.value);
  const reload = async () => {
    const now = await readAccount(id);
    return { values: valuesOf(now.value), etag: now.etag };
  };
  return (
    <section className="panel" aria-labelledby="display-name">
      <h2 id="display-name">{t('displayName.title')}</h2>
      <p className="quiet form-note">{t('displayName.lead')}</p>
      <RecordForm<NamedValues, Account>
        name={`account ${id} name`}
        initial={values}
        record={{ values, etag: opened.etag, reload }}
        describe={{ displayName: { label: t('field.displayName') } }}
        send={({ displayName = '' }, { etag }) => changeDisplayName(id, displayName, etag)}
        done={() => lookAgain(queries, id)}
        sendLabel={t('displayName.send')}
      >
        <DisplayNameItem />
      </RecordForm>
    </section>
  );
}
