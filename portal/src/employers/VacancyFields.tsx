import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { useChoiceRule } from '../kit/choiceRule';
import { useDivisionName } from '../kit/codes';
import { DayItem } from '../kit/DayItem';
import { EDUCATIONS } from '../kit/education';
import { useDivisions, useNameOf, useOccupations } from '../kit/reference';
import { inDays, today } from '../kit/words';
import { publicationPolicyQuery } from './queries';
import { isReversed, type VacancyValues } from './terms';

const WAGE = /^[0-9]{1,7}(\.[0-9]{1,2})?$/;
const AGES = { min: 16, max: 100 };
const WORDS_END = [',', '，', '、', ';', '；'];

/** The terms of a vacancy. What can be seen to be wrong is said when the field is left; the hall says the rest. */
export function VacancyFields() {
  return (
    <>
      <Work />
      <div className="field-row">
        <Pay />
        <Asked />
      </div>
      <More />
    </>
  );
}

function Work() {
  const { t } = useTranslation('employers');
  const isChosen = useChoiceRule();
  const occupations = useOccupations();
  const occupationName = useNameOf(occupations);
  const divisions = useDivisions();
  const divisionName = useDivisionName();
  return (
    <>
      <Form.Item<VacancyValues>
        name="title"
        label={t('field.title')}
        rules={[{ required: true, whitespace: true }, { max: 100 }]}
        validateTrigger="onBlur"
      >
        <Input maxLength={100} placeholder={t('field.titleHint')} />
      </Form.Item>
      <div className="field-row">
        <Form.Item<VacancyValues> name="occupation" label={t('field.occupation')} rules={[isChosen]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={occupations
              .filter((it) => !it.validUntil)
              .map(({ code }) => ({ value: code, label: occupationName(code) }))}
          />
        </Form.Item>
        <Form.Item<VacancyValues> name="division" label={t('field.division')} rules={[isChosen]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={divisions
              .filter((it) => !it.validUntil)
              .map(({ code }) => ({ value: code, label: divisionName(code) }))}
          />
        </Form.Item>
        <Form.Item<VacancyValues>
          name="address"
          label={t('field.address')}
          extra={t('field.addressHint')}
          rules={[{ max: 200 }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
}

function Pay() {
  const { t } = useTranslation('employers');
  const isWage: Rule = { pattern: WAGE, message: t('rule.wage') };
  return (
    <>
      <Form.Item<VacancyValues>
        name="wageFrom"
        label={t('field.wageFrom')}
        rules={[{ required: true }, isWage]}
        validateTrigger="onBlur"
      >
        <Input inputMode="decimal" suffix={t('field.yuan')} />
      </Form.Item>
      <Form.Item<VacancyValues>
        name="wageTo"
        label={t('field.wageTo')}
        dependencies={['wageFrom']}
        rules={[{ required: true }, isWage, notBelow('wageFrom', t('rule.wageReversed'))]}
        validateTrigger="onBlur"
      >
        <Input inputMode="decimal" suffix={t('field.yuan')} />
      </Form.Item>
      <Form.Item<VacancyValues>
        name="headcount"
        label={t('field.headcount')}
        rules={[{ required: true }, { type: 'integer', min: 1, max: 9999 }]}
        validateTrigger="onBlur"
      >
        <InputNumber inputMode="numeric" className="whole-width" />
      </Form.Item>
    </>
  );
}

function Asked() {
  const { t } = useTranslation(['employers', 'kit']);
  return (
    <>
      <Form.Item<VacancyValues> name="educationAtLeast" label={t('field.education')}>
        <Select
          allowClear
          placeholder={t('kit:education.ANY')}
          options={EDUCATIONS.map((it) => ({ value: it, label: t(`kit:education.${it}`) }))}
        />
      </Form.Item>
      <Form.Item<VacancyValues>
        name="ageFrom"
        label={t('field.ageFrom')}
        rules={[{ type: 'integer', ...AGES }]}
        validateTrigger="onBlur"
      >
        <InputNumber inputMode="numeric" className="whole-width" />
      </Form.Item>
      <Form.Item<VacancyValues>
        name="ageTo"
        label={t('field.ageTo')}
        dependencies={['ageFrom']}
        rules={[{ type: 'integer', ...AGES }, notBelow('ageFrom', t('rule.ageReversed'))]}
        validateTrigger="onBlur"
      >
        <InputNumber inputMode="numeric" className="whole-width" />
      </Form.Item>
    </>
  );
}

function More() {
  const { t } = useTranslation('employers');
  const policy = useQuery(publicationPolicyQuery).data;
  const latest = policy && inDays(policy.mostDays);
  return (
    <>
      <Form.Item<VacancyValues>
        name="skills"
        label={t('field.skills')}
        extra={t('field.skillsHint')}
        rules={[{ type: 'array', max: 10 }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={WORDS_END} />
      </Form.Item>
      <DayItem
        name="expiresOn"
        label={t('field.expiresOn')}
        extra={policy ? t('field.expiresOnTerm', { ...policy }) : t('field.expiresOnHint')}
        min={today()}
        early={t('rule.past')}
        max={latest}
        {...(latest && { late: t('rule.tooLate', { days: policy.mostDays, day: latest }) })}
      />
      <Form.Item<VacancyValues> name="description" label={t('field.description')} rules={[{ max: 4000 }]}>
        <Input.TextArea
          autoSize={{ minRows: 5, maxRows: 16 }}
          placeholder={t('field.descriptionHint')}
          showCount
          maxLength={4000}
        />
      </Form.Item>
    </>
  );
}

/** A range must not run backwards. */
function notBelow(other: keyof VacancyValues, message: string): Rule {
  return ({ getFieldValue }) => ({
    validator: (_, to) =>
      isReversed(getFieldValue(other), to) ? Promise.reject(new Error(message)) : Promise.resolve(),
  });
}
