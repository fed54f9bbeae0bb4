import { Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from './DayInput';
import { isDay } from './days';

interface DayItemProps {
  name: FormItemProps['name'];
  label: ReactNode;
  extra?: ReactNode;
  required?: boolean;
  /** The first day that is taken, and what to say of one before it. */
  min?: string | undefined;
  early?: string;
  /** The last day that is taken, and what to say of one after it. */
  max?: string | undefined;
  late?: string;
}

/** A day in a form. What is wrong with it is said at the field when it is left, and keeps the form from being sent. */
export function DayItem({ name, label, extra, required = false, min, early, max, late }: DayItemProps) {
  const { t } = useTranslation('kit');
  const wrong = (day: string): string | undefined => {
    if (!isDay(day)) {
      return t('day.malformed', { text: day });
    }
    if (min && day < min) {
      return early ?? t('day.early', { day: min });
    }
    return max && day > max ? (late ?? t('day.late', { day: max })) : undefined;
  };
  const isRight = async (_: unknown, day?: string) => {
    const problem = day ? wrong(day) : undefined;
    if (problem) {
      throw new Error(problem);
    }
  };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      validateTrigger="onBlur"
      rules={[{ required }, { validator: isRight }]}
    >
      <DayInput min={min} max={max} />
    </Form.Item>
  );
}
