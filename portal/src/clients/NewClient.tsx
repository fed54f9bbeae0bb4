import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DivisionsSelect } from '../accounts/AuthorityFields';
import type { Identity } from '../api';
import { useChoiceRule } from '../kit/choiceRule';
import { RecordForm } from '../kit/RecordForm';
import { BackTo } from '../kit/RecordPage';
import { type Client, lookAgain, registerClient } from './queries';

type ClientValues = Partial<Identity['RegisterClientRequest']>;

const SHAPE = /^[a-z][a-z0-9-]{2,62}$/;

/** Registers a station's system. Its secret comes on its own page, where it is shown once. */
export default function NewClient() {
  const { t } = useTranslation('clients');
  const isChosen = useChoiceRule();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="page narrow-page">
      <BackTo list={{ to: '/clients', title: t('list.title') }} />
      <h1>{t('new.title')}</h1>
      <p className="quiet form-note">{t('new.lead')}</p>
      <RecordForm<ClientValues, Client>
        name="client new"
        initial={{}}
        send={({ clientId = '', name = '', divisions = [], publicKeys }, { key }) =>
          registerClient({ clientId, name, divisions, publicKeys: publicKeys || null }, key)
        }
        done={({ clientId }) => {
          lookAgain(queries, clientId);
          navigate(`/clients/${clientId}`, { replace: true });
        }}
        sendLabel={t('new.send')}
      >
        <Form.Item<ClientValues>
          name="clientId"
          label={t('field.clientId')}
          extra={t('field.clientIdHint')}
          validateTrigger="onBlur"
          rules={[{ required: true }, { pattern: SHAPE, message: t('field.clientIdHint') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item<ClientValues>
          name="name"
          label={t('field.name')}
          rules={[{ required: true, whitespace: true }, { max: 80 }]}
          validateTrigger="onBlur"
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item<ClientValues> name="divisions" label={t('field.divisions')} rules={[isChosen]}>
          <DivisionsSelect />
        </Form.Item>
        <Form.Item<ClientValues>
          name="publicKeys"
          label={t('field.publicKeys')}
          extra={t('field.publicKeysHint')}
        >
          <Input.TextArea rows={5} maxLength={10_000} />
        </Form.Item>
      </RecordForm>
    </div>
  );
}
