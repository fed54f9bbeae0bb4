import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { groupOf, useOccupationGroupName } from '../kit/occupationGroups';
import { useDivisions, useNameOf, useOccupations } from '../kit/reference';
import type { WishValues } from './ChangeMyWish';

const MOST = 20;

/** Occupations or whole groups of them; who looks for work names one at least. */
export function WorkField() {
  const { t } = useTranslation('myfile');
  const occupations = useOccupations().filter((it) => !it.validUntil);
  const occupationName = useNameOf(occupations);
  const groupName = useOccupationGroupName();
  const isLooking = Form.useWatch('open', Form.useFormInstance<WishValues>());
  const groups = [...new Set(occupations.map((it) => groupOf(it.code)))].sort();
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
      <Select
        mode="multiple"
        // Drawn whole: what stands for the list where only a part is drawn calls its headings choices.
        virtual={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={groups.map((group) => ({
          label: groupName(group),
          title: groupName(group),
          options: [
            { value: group, label: t('wish.wholeGroup', { group: groupName(group) }) },
            ...occupations
              .filter((it) => it.code.startsWith(group))
              .map(({ code }) => ({ value: code, label: occupationName(code) })),
          ],
        }))}
      />
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
