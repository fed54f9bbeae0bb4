import { useSession } from '../app/session';
import { Field } from './nativeForm';
import { useDivisions, useNameOf } from './reference';

const STREET = 9;

/** The divisions that whoever is signed in answers for, and those below them. */
export function DivisionField(props: {
  label: string;
  value: string | undefined;
  choose: (code: string) => void;
  /** What choosing none means; absent where one is needed. */
  none?: string;
}) {
  const own = useSession().divisions;
  const divisions = useDivisions();
  const nameOf = useNameOf(divisions);
  const within = divisions.filter((it) => own.some((code) => it.code.startsWith(code) && it.code !== code));
  const streets = within.filter((it) => it.code.length === STREET);
  const strays = within.filter(
    (it) => it.code.length > STREET && !streets.some((street) => it.code.startsWith(street.code)),
  );
  const isKnown = own.includes(props.value ?? '') || within.some((it) => it.code === props.value);
  const option = (code: string) => (
    <option key={code} value={code}>
      {nameOf(code)}
    </option>
  );
  return (
    <Field label={props.label}>
      {(field) => (
        <select {...field} value={props.value ?? ''} onChange={(event) => props.choose(event.target.value)}>
          {props.none !== undefined && <option value="">{props.none}</option>}
          {own.map(option)}
          {props.value && !isKnown && option(props.value)}
          {streets.map((street) => (
            <optgroup key={street.code} label={nameOf(street.code)}>
              {option(street.code)}
              {within
                .filter((it) => it.code.length > STREET && it.code.startsWith(street.code))
                .map((it) => option(it.code))}
            </optgroup>
          ))}
          {strays.map((it) => option(it.code))}
        </select>
      )}
    </Field>
  );
}
