import './myfile.css';
import { Checkbox, Form, Input, type InputProps, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import type { MaskedValues } from '../kit/conflict';
import { RecordForm } from '../kit/RecordForm';
import { FilePage, useOpenedFile } from './FileForm';
import { type Correction, correctMyFile, type MyFile } from './queries';

export interface CorrectionValues {
  education?: NonNullable<MyFile['education']>;
  skills?: string[];
  /** Only where it is another: the one on file is masked here. */
  address?: string;
  withoutAddress?: boolean;
}

const EDUCATIONS = ['PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'COLLEGE', 'BACHELOR', 'MASTER'] as const;
const WORDS_END = [',', '，', '、', ';', '；'];

export function valuesOf(file: MyFile): CorrectionValues {
  return { education: file.education ?? undefined, skills: file.skills };
}

export function maskedOf({ address, marks }: MyFile): MaskedValues {
  return { address: { shown: address, mark: marks.address, takenOutBy: 'withoutAddress' } };
}

export function correctionOf(values: CorrectionValues): Correction {
  return {
    education: values.education ?? null,
    skills: values.skills ?? null,
    address: values.withoutAddress ? '' : values.address?.trim() || null,
  };
}

/** A citizen puts right what the law lets them put right without papers. */
export default function CorrectMyFile() {
  const { t } = useTranslation('myfile');
  return (
    <FilePage title={t('correct.title')} lead={t('correct.lead')}>
      {(opened) => <CorrectionForm opened={opened} />}
    </FilePage>
  );
}

function CorrectionForm({ opened }: { opened: Versioned<MyFile> }) {
  const { t } = useTranslation(['myfile', 'kit']);
  const { record, done } = useOpenedFile(opened, valuesOf, maskedOf);
  const educationName = (it: NonNullable<MyFile['education']>) => t(`kit:education.${it}`);
  return (
    <RecordForm<CorrectionValues, Versioned<MyFile>>
      name={`my file ${opened.value.id}`}
      initial={record.values}
      record={record}
      describe={{
        education: {
          label: t('about.education'),
          text: (it: MyFile['education']) => it && educationName(it),
        },
        skills: { label: t('about.skills') },
        address: {
          label: t('about.address'),
          text: (typed: string | undefined, { withoutAddress }) =>
            withoutAddress ? t('correct.addressTakenOut') : typed || t('correct.addressKept'),
        },
      }}
      send={(values, { etag }) => correctMyFile(correctionOf(values), etag)}
      done={done}
      sendLabel={t('correct.send')}
    >
      <Form.Item<CorrectionValues> name="education" label={t('about.education')}>
        <Select options={EDUCATIONS.map((it) => ({ value: it, label: educationName(it) }))} />
      </Form.Item>
      <Form.Item<CorrectionValues>
        name="skills"
        label={t('about.skills')}
        extra={t('correct.skillsHint')}
        rules={[{ type: 'array', max: 20 }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={WORDS_END} />
      </Form.Item>
      <Form.Item<CorrectionValues>
        name="address"
        label={t('correct.address')}
        extra={
          opened.value.address == null
            ? undefined
            : t('correct.addressHint', { address: opened.value.address })
        }
      >
        <Address />
      </Form.Item>
      {opened.value.address != null && (
        <Form.Item<CorrectionValues> name="withoutAddress" valuePropName="checked">
          <Checkbox>{t('correct.withoutAddress')}</Checkbox>
        </Form.Item>
      )}
    </RecordForm>
  );
}

function Address(field: InputProps) {
  return (
    <Input
      {...field}
      maxLength={200}
      autoComplete="street-address"
      disabled={Form.useWatch('withoutAddress')}
    />
  );
}
