import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { useWorkChoices } from '../kit/occupationGroups';
import { useDivisions } from '../kit/reference';

const WAGE = /^[0-9]{1,9}(\.[0-9]{1,2})?$/;
const MOST = 20;

interface WishFieldsProps {
  /** Where the wish lies in the request's body. */
  at?: string[];
  /** Where the form is about the wish alone; a registration may leave it unsaid. */
  isAsked?: boolean;
}

/** What work somebody looks for. */
export function WishFields({ at = [], isAsked = false }: WishFieldsProps) {
  const { t } = useTranslation('persons');
  const open: boolean | undefined = Form.useWatch([...at, 'open']);
  const divisions = useDivisions();
  const divisionName = useDivisionName();
  return (
    <>
      <Form.Item name={[...at, 'open']} label={t('wish.title')} rules={[{ required: isAsked }]}>
        <Radio.Group
          options={[
            { value: true, label: t('wish.open') },
            { value: false, label: t('wish.closed') },
          ]}
        />
      </Form.Item>
      {open !== undefined && (
        <>
          <OccupationsField at={at} required={open} />
          <div className="field-row">
            <Form.Item
              name={[...at, 'minimumWage']}
              label={t('wish.minimumWage')}
              rules={[{ pattern: WAGE, message: t('wish.wageFormat') }]}
              validateTrigger="onBlur"
            >
              <Input inputMode="decimal" suffix={t('wish.yuan')} />
            </Form.Item>
            <Form.Item
              name={[...at, 'workDivisions']}
              label={t('wish.workDivisions')}
              extra={t('wish.workDivisionsHint')}
              rules={[{ type: 'array', max: MOST }]}
            >
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={divisions
                  .filter((it) => !it.validUntil)
                  .map(({ code }) => ({ value: code, label: divisionName(code) }))}
              />
            </Form.Item>
          </div>
        </>
      )}
    </>
  );
}

/** Whole occupations, or a group of them for who takes any work of a kind. */
function OccupationsField({ at, required }: { at: string[]; required: boolean }) {
  const { t } = useTranslation('persons');
  const choices = useWorkChoices((group) => t('wish.wholeGroup', { group }));
  return (
    <Form.Item
      name={[...at, 'occupations']}
      label={t('wish.occupations')}
      extra={t('wish.occupationsHint')}
      rules={[
        { required, type: 'array', message: t('wish.occupationMissing') },
        { type: 'array', max: MOST },
      ]}
    >
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices} />
    </Form.Item>
  );
}
