import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../kit/AskFirst';
import { RecordForm } from '../kit/RecordForm';
import { ShownOnce } from '../kit/ShownOnce';
import { type Client, lookAgain, newSecret, replaceKeys } from './queries';

interface KeysValues {
  publicKeys?: string;
}

/** A secret that the hall makes, or keys of the station's own: one ends with the other. */
export function ProofOf({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const queries = useQueryClient();
  const id = client.clientId;
  const look = () => lookAgain(queries, id);
  const renew = useMutation({ mutationFn: () => newSecret(id), onSettled: look, gcTime: 0 });
  return (
    <>
      <section className="panel" aria-labelledby="secret">
        <h2 id="secret">{t('secret.title')}</h2>
        <p className="quiet form-note">{t('secret.lead')}</p>
        {renew.data !== undefined && <ShownOnce what={t('secret.what')} secret={renew.data} />}
        {renew.data === undefined && (
          <AskFirst label={t('secret.renew')} title={t('secret.ask')} act={renew}>
            <p>{t('secret.askText')}</p>
          </AskFirst>
        )}
      </section>
      <section className="panel" aria-labelledby="keys">
        <h2 id="keys">{t('keys.title')}</h2>
        <p className="quiet form-note">{t('keys.lead')}</p>
        <RecordForm<KeysValues, Client>
          name={`client keys ${id}`}
          initial={{}}
          send={({ publicKeys = '' }) => replaceKeys(id, publicKeys)}
          done={look}
          sendLabel={t('keys.send')}
        >
          <Form.Item<KeysValues>
            name="publicKeys"
            label={t('field.publicKeys')}
            extra={t('field.publicKeysHint')}
            rules={[{ required: true, whitespace: true }]}
            validateTrigger="onBlur"
          >
            <Input.TextArea rows={5} maxLength={10_000} />
          </Form.Item>
        </RecordForm>
      </section>
    </>
  );
}
