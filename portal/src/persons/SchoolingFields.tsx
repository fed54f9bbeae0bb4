import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EDUCATIONS } from '../kit/education';

const WORDS_END = [',', '，', '、', ';', '；'];

export function SchoolingFields() {
  const { t } = useTranslation(['persons', 'kit']);
  return (
    <>
      <Form.Item name="education" label={t('field.education')}>
        <NativeEducation />
      </Form.Item>
      <Form.Item
        name="skills"
        label={t('field.skills')}
        extra={t('field.skillsHint')}
        rules={[{ type: 'array', max: 20 }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={WORDS_END} />
      </Form.Item>
    </>
  );
}

function NativeEducation({ value = '', ...field }: { value?: string; id?: string }) {
  const { t } = useTranslation('kit');
  return (
    <div className="field">
      <select {...field} value={value}>
        <option value="">—</option>
        {EDUCATIONS.map((it) => (
          <option key={it} value={it}>
            {t(`education.${it}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
