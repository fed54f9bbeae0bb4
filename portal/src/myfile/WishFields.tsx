import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { useWorkChoices } from '../kit/occupationGroups';
import { useDivisions } from '../kit/reference';
import type { WishValues } from './ChangeMyWish';

const MOST = 20;

/** Occupations or whole groups of them; who looks for work names one at least. */
export function WorkField() {
  const { t } = useTranslation('myfile');
  const choices = useWorkChoices((group) => t('wish.wholeGroup', { group }));
  const isLooking = Form.useWatch('open', Form.useFormInstance<WishValues>());
  return (
    <Form.Item<WishValues>
      name="occupations"
      label={t('wish.field.occupations')}
      extra={t('wish.occupationsHint')}
      dependencies={['open']}
      required={isLooking ?? false}
      rules={[
        { type: 'array', max: MOST },
        ({ getFieldValue }) => ({
          validator: (_, chosen?: string[]) =>
            getFieldValue('open') && !chosen?.length
              ? Promise.reject(new Error(t('wish.noOccupation')))
              : Promise.resolve(),
        }),
      ]}
    >
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices} />
    </Form.Item>
  );
}

/** Streets and communities; none is anywhere. */
export function PlacesField() {
  const { t } = useTranslation('myfile');
  const divisions = useDivisions().filter((it) => !it.validUntil);
  const divisionName = useDivisionName();
  return (
    <Form.Item<WishValues>
      name="workDivisions"
      label={t('wish.field.places')}
      extra={t('wish.placesHint')}
      rules={[{ type: 'array', max: MOST }]}
    >
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={divisions.map(({ code }) => ({ value: code, label: divisionName(code) }))}
      />
    </Form.Item>
  );
}
