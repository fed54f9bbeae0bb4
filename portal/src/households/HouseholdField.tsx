import './households.css';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { JoinFields } from './JoinFields';
import type { Relation } from './queries';

/** In which household somebody is to be put on registering. */
export interface HouseholdChoice {
  how?: 'NONE' | 'NEW' | 'JOIN';
  /** The community's own number of a new household. */
  number?: string;
  householdId?: string;
  relation?: Relation;
}

const HOW = ['NONE', 'NEW', 'JOIN'] as const;
export const NUMBER = /^[A-Za-z0-9-]{1,32}$/;

/** No household, a new one with the person as its head, or the one of somebody of the family. */
export function HouseholdField() {
  const { t } = useTranslation('households');
  const how: HouseholdChoice['how'] = Form.useWatch(['household', 'how']);
  return (
    <>
      <Form.Item name={['household', 'how']} label={t('choice.label')} required>
        <Radio.Group options={HOW.map((value) => ({ value, label: t(`choice.${value}`) }))} />
      </Form.Item>
      {how === 'NEW' && (
        <Form.Item
          name={['household', 'number']}
          label={t('field.number')}
          extra={t('field.numberHint')}
          rules={[{ pattern: NUMBER, message: t('rule.number') }]}
          validateTrigger="onBlur"
        >
          <Input autoComplete="off" maxLength={32} />
        </Form.Item>
      )}
      {how === 'JOIN' && <JoinFields at={['household']} />}
    </>
  );
}
