import { Field } from './nativeForm';

/** A day that a list is narrowed by; empty is any. */
export function DayField(props: {
  label: string;
  value: string | undefined;
  choose: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(field) => (
        <input
          {...field}
          type="date"
          value={props.value ?? ''}
          onChange={(event) => props.choose(event.target.value)}
        />
      )}
    </Field>
  );
}
