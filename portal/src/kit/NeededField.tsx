import { type ComponentProps, type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './nativeForm';

type Control = HTMLInputElement | HTMLSelectElement;
type FieldProps = ComponentProps<typeof Field>;
type Attributes = Parameters<FieldProps['children']>[0] & {
  required: true;
  onInvalid: (event: SyntheticEvent<Control>) => void;
  onChangeCapture: (event: SyntheticEvent<Control>) => void;
};

interface NeededFieldProps extends Omit<FieldProps, 'children'> {
  /** What is said where it is left out. */
  missing: string;
  children: (field: Attributes) => ReactNode;
}

/** A field that cannot be left out, and says so itself: the browser's bubble speaks the browser's language. */
export function NeededField({ missing, problem, children, ...field }: NeededFieldProps) {
  const [isMissing, setMissing] = useState(false);
  const refuse = (event: SyntheticEvent<Control>) => {
    event.preventDefault();
    setMissing(true);
    event.currentTarget.focus();
  };
  return (
    <Field {...field} problem={isMissing ? missing : problem}>
      {(attributes) =>
        children({
          ...attributes,
          required: true,
          onInvalid: refuse,
          // With what the control itself keeps of the change: alone, it would draw a select back to what it was.
          onChangeCapture: (event) => setMissing(isMissing && !event.currentTarget.validity.valid),
        })
      }
    </Field>
  );
}

/** Two characters that are no spaces. */
const A_REASON = '.*\\S.*\\S.*';

/** The reason for what is put down in the audit trail. */
export function ReasonField(props: {
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  change: (reason: string) => void;
}) {
  const { t } = useTranslation('kit');
  const { value, change, ...field } = props;
  return (
    <NeededField {...field} missing={t('reason.missing')}>
      {(attributes) => (
        <input
          {...attributes}
          pattern={A_REASON}
          maxLength={200}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </NeededField>
  );
}
