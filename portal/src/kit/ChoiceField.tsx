import { Field } from './nativeForm';

/** One of a few values that a list is narrowed by, or any. */
export function ChoiceField(props: {
  label: string;
  value: string | undefined;
  choose: (value: string) => void;
  /** What choosing none means. */
  none: string;
  options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <Field label={props.label}>
      {(field) => (
        <select {...field} value={props.value ?? ''} onChange={(event) => props.choose(event.target.value)}>
          <option value="">{props.none}</option>
          {props.options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
