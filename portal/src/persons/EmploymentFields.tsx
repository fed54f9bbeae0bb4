import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChoiceRule } from '../kit/choiceRule';
import { DayItem } from '../kit/DayItem';
import { today } from '../kit/words';

const STATUSES = ['UNEMPLOYED', 'EMPLOYED', 'INACTIVE'] as const;

/**
 * Whether somebody has work, and since when.
 *
 * @param at where that lies in the request's body
 */
export function EmploymentFields({ at = [] }: { at?: string[] }) {
  const { t } = useTranslation('persons');
  const isChosen = useChoiceRule();
  const form = Form.useFormInstance();
  // The day of the state before says nothing about the new one.
  const forgetDay = () => form.setFieldValue([...at, 'since'], undefined);
  return (
    <>
      <Form.Item
        name={[...at, 'status']}
        label={t('employment.title')}
        extra={t('employment.hint')}
        rules={[isChosen]}
      >
        <Radio.Group
          onChange={forgetDay}
          options={STATUSES.map((value) => ({ value, label: t(`employment.${value}`) }))}
        />
      </Form.Item>
      <DayItem
        name={[...at, 'since']}
        label={t('employment.since')}
        extra={t('employment.sinceHint')}
        max={today()}
        late={t('employment.ahead')}
      />
    </>
  );
}
