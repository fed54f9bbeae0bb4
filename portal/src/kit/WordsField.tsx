import { SEARCH_FIELD } from '../app/Shortcuts';
import { Field } from './nativeForm';

/** The words that a list is searched for as they are typed; `/` leads here. */
export function WordsField(props: {
  label: string;
  value: string | undefined;
  change: (words: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(field) => (
        <input
          {...field}
          type="search"
          maxLength={80}
          value={props.value ?? ''}
          onChange={(event) => props.change(event.target.value)}
          {...SEARCH_FIELD}
        />
      )}
    </Field>
  );
}
