import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from './DayInput';
import { isDay } from './days';
import { Field } from './nativeForm';

/** A day that a list is narrowed by; empty is any. What is no day narrows nothing, and is told of when the field is left. */
export function DayField(props: {
  label: string;
  value: string | undefined;
  choose: (value: string) => void;
}) {
  const { t } = useTranslation('kit');
  const [unread, setUnread] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const change = (value: string) => {
    const isRead = value === '' || isDay(value);
    setLeft(false);
    setUnread(isRead ? undefined : value);
    if (isRead) {
      props.choose(value);
    }
  };
  return (
    <Field
      label={props.label}
      problem={unread !== undefined && isLeft ? t('day.malformed', { text: unread }) : undefined}
    >
      {(field) => (
        <DayInput {...field} value={unread ?? props.value} onChange={change} onBlur={() => setLeft(true)} />
      )}
    </Field>
  );
}
