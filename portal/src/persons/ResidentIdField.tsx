import { Form, Input } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { ageOf, Day, Sex, today } from '../kit/words';
import { type Born, readResidentId } from './residentId';

interface ResidentIdFieldProps {
  /** Where the form must have one; a correction may leave it as it is. */
  required?: boolean;
  placeholder?: string;
}

/** A resident ID that is read while it is typed: what is wrong, what is missing, or whom it is of. */
export function ResidentIdField({ required = false, placeholder }: ResidentIdFieldProps) {
  const { t } = useTranslation('persons');
  const typed: string = Form.useWatch('residentId') ?? '';
  const isGood: Rule = {
    validator: (_, value: string = '') => {
      const reading = readResidentId(value, today());
      const isEnough =
        reading.state === 'empty' || reading.state === 'right' || (reading.state === 'typing' && reading.old);
      return isEnough ? Promise.resolve() : Promise.reject(new Error(t('residentId.unfinished')));
    },
  };
  return (
    <Form.Item
      name="residentId"
      label={t('field.residentId')}
      rules={[{ required, message: t('residentId.missing') }, isGood]}
      validateTrigger="onBlur"
      extra={<ReadingSoFar typed={typed} />}
    >
      <Input
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        placeholder={placeholder}
        className="resident-id"
      />
    </Form.Item>
  );
}

function ReadingSoFar({ typed }: { typed: string }) {
  const { t } = useTranslation('persons');
  const reading = readResidentId(typed, today());
  return (
    <span role="status" className={`resident-id-${reading.state}`}>
      {reading.state === 'wrong' && t(`residentId.wrong.${reading.why}`)}
      {reading.state === 'typing' && t('residentId.typing', { count: reading.missing })}
      {reading.state === 'typing' && reading.old && (
        <>
          {t('residentId.old')} <Whose born={reading.old} />
        </>
      )}
      {reading.state === 'right' && <Whose born={reading} />}
    </span>
  );
}

function Whose({ born }: { born: Born }) {
  const { t } = useTranslation('persons');
  return (
    <>
      <Sex of={born.sex} /> · <Day of={born.birthDate} /> · {t('age', { age: ageOf(born.birthDate) })}
    </>
  );
}
