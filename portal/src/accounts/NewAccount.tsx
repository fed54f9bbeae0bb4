import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RecordForm } from '../kit/RecordForm';
import { BackTo } from '../kit/RecordPage';
import { AuthorityFields } from './AuthorityFields';
import { type AuthorityValues, authorityOf } from './authority';
import { DisplayNameItem, type NamedValues } from './DisplayNameItem';
import { type Account, lookAgain, openAccount } from './queries';

type AccountValues = AuthorityValues & NamedValues & { name?: string };

/** Opens an account. It gets its first password on its own page, where it is shown once. */
export default function NewAccount() {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="page narrow-page">
      <BackTo list={{ to: '/accounts', title: t('list.title') }} />
      <h1>{t('new.title')}</h1>
      <p className="quiet form-note">{t('new.lead')}</p>
      <RecordForm<AccountValues, Account>
        name="account new"
        initial={{}}
        send={({ name = '', displayName = null, ...values }, { key }) =>
          openAccount({ name, displayName, ...authorityOf(values) }, key)
        }
        done={({ id }) => {
          lookAgain(queries, id);
          navigate(`/accounts/${id}`, { replace: true });
        }}
        sendLabel={t('new.send')}
      >
        <Form.Item<AccountValues>
          name="name"
          label={t('field.name')}
          extra={t('field.nameHint')}
          validateTrigger="onBlur"
          rules={[{ required: true, whitespace: true }, { max: 40 }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <DisplayNameItem />
        <AuthorityFields />
      </RecordForm>
    </div>
  );
}
