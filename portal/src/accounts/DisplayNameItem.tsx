import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface NamedValues {
  displayName?: string;
}

/** The name by which whoever signs in is shown to others. */
export function DisplayNameItem() {
  const { t } = useTranslation('accounts');
  return (
    <Form.Item<NamedValues>
      name="displayName"
      label={t('field.displayName')}
      extra={t('field.displayNameHint')}
      validateTrigger="onBlur"
      rules={[{ required: true, whitespace: true }, { max: 40 }]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}
