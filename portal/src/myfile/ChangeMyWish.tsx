import './myfile.css';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Jobseeker, Versioned } from '../api';
import { useChoiceRule } from '../kit/choiceRule';
import { useDivisionName } from '../kit/codes';
import { useWorkName } from '../kit/occupationGroups';
import { RecordForm } from '../kit/RecordForm';
import { inYuan, Money } from '../kit/words';
import { FilePage, useOpenedFile } from './FileForm';
import { type MyFile, stateMyWish } from './queries';
import { PlacesField, WorkField } from './WishFields';

export interface WishValues {
  open?: boolean;
  occupations?: string[];
  minimumWage?: string;
  workDivisions?: string[];
}

const WAGE = /^[0-9]{1,7}(\.[0-9]{1,2})?$/;

/** Who opens this page for the first time is looking for work. */
export function valuesOf({ wish }: MyFile): WishValues {
  return {
    open: wish?.open ?? true,
    occupations: wish?.occupations ?? [],
    minimumWage: wish?.minimumWage?.replace(/\.00$/, ''),
    workDivisions: wish?.workDivisions ?? [],
  };
}

export function wishOf(values: WishValues): Jobseeker['WishRequest'] {
  return {
    open: values.open ?? true,
    occupations: values.occupations ?? [],
    minimumWage: inYuan(values.minimumWage),
    workDivisions: values.workDivisions ?? [],
  };
}

/** A citizen says what work they look for, or that they look for none now. */
export default function ChangeMyWish() {
  const { t } = useTranslation('myfile');
  return (
    <FilePage title={t('wish.title')} lead={t('wish.lead')}>
      {(opened) => <WishForm opened={opened} />}
    </FilePage>
  );
}

function WishForm({ opened }: { opened: Versioned<MyFile> }) {
  const { t } = useTranslation('myfile');
  const isChosen = useChoiceRule();
  const { record, done } = useOpenedFile(opened, valuesOf);
  const describe = useDescription();
  return (
    <RecordForm<WishValues, Versioned<MyFile>>
      name={`my wish ${opened.value.id}`}
      initial={record.values}
      record={record}
      describe={describe}
      send={(values, { etag }) => stateMyWish(wishOf(values), etag)}
      done={done}
      sendLabel={t('wish.send')}
    >
      <Form.Item<WishValues> name="open" label={t('wish.field.open')} rules={[isChosen]}>
        <Radio.Group
          className="my-choices"
          options={[
            { value: true, label: t('wish.openChoice') },
            { value: false, label: t('wish.closedChoice') },
          ]}
        />
      </Form.Item>
      <WorkField />
      <PlacesField />
      <Form.Item<WishValues>
        name="minimumWage"
        label={t('wish.field.wage')}
        validateTrigger="onBlur"
        rules={[{ pattern: WAGE, message: t('wish.wageFormat') }]}
      >
        <Input inputMode="decimal" suffix={t('wish.yuan')} className="my-wage" />
      </Form.Item>
    </RecordForm>
  );
}

/** What the dialogue about two editors calls the fields: a station may state the wish too. */
function useDescription() {
  const { t } = useTranslation('myfile');
  const workName = useWorkName();
  const divisionName = useDivisionName();
  const all = (nameOf: (code: string) => string) => (codes: string[]) =>
    codes.map(nameOf).join(t('about.comma')) || '—';
  return {
    open: {
      label: t('wish.field.open'),
      text: (open: boolean) => t(open ? 'wish.openChoice' : 'wish.closedChoice'),
    },
    occupations: { label: t('wish.field.occupations'), text: all(workName) },
    workDivisions: { label: t('wish.field.places'), text: all(divisionName) },
    minimumWage: { label: t('wish.field.wage'), text: (yuan?: string) => yuan && <Money of={yuan} /> },
  };
}
