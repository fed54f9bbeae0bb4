import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import { type FocusEventHandler, type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, readDay } from './days';

interface DayInputProps {
  id?: string;
  /** A day as the hall writes it, what was typed where that is none, or nothing. */
  value?: string | undefined;
  onChange?: (value: string) => void;
  onBlur?: FocusEventHandler;
  min?: string | undefined;
  max?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | undefined;
  'aria-required'?: boolean | 'true' | 'false' | undefined;
}

/**
 * A day, typed in any way people here write one. The browser's own date field writes days in the browser's language, whatever
 * the page's, so it serves as the calendar alone; who uses the keyboard types, or opens it by the arrow down.
 */
export function DayInput({ value = '', onChange, onBlur, min, max, ...field }: DayInputProps) {
  const { t } = useTranslation('kit');
  const format = useId();
  const picker = useRef<HTMLInputElement>(null);
  const canPick = 'showPicker' in HTMLInputElement.prototype;
  const [typed, setTyped] = useState<{ text: string; value: string }>();
  const type = (text: string) => {
    const read = readDay(text) ?? text.trim();
    setTyped({ text, value: read });
    onChange?.(read);
  };
  const leave: FocusEventHandler = (event) => {
    setTyped(undefined);
    onBlur?.(event);
  };
  const pickByKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && canPick) {
      event.preventDefault();
      picker.current?.showPicker();
    }
  };
  return (
    <span className="day-input">
      <input
        {...field}
        aria-describedby={[field['aria-describedby'], format].filter(Boolean).join(' ')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder={t('day.placeholder')}
        // What was typed stays as it is until the field is left, unless the value has become another one.
        value={typed?.value === value ? typed.text : value}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={pickByKey}
      />
      <span id={format} hidden>
        {t('day.format')}
      </span>
      {canPick && <Calendar day={isDay(value) ? value : ''} {...{ picker, min, max }} choose={type} />}
    </span>
  );
}

function Calendar(props: {
  picker: RefObject<HTMLInputElement | null>;
  day: string;
  min: string | undefined;
  max: string | undefined;
  choose: (day: string) => void;
}) {
  const { t } = useTranslation('kit');
  return (
    <>
      <input
        ref={props.picker}
        type="date"
        className="day-picker"
        tabIndex={-1}
        aria-hidden="true"
        min={props.min}
        max={props.max}
        value={props.day}
        onChange={(event) => props.choose(event.target.value)}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('day.calendar')}
        onClick={() => props.picker.current?.showPicker()}
      >
        <CalendarOutlined aria-hidden="true" />
      </button>
    </>
  );
}
