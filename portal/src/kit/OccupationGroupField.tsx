import { Field } from './nativeForm';
import { useOccupationGroupName } from './occupationGroups';
import { useOccupations } from './reference';

/** How many characters of a code name its group (`4-10`). */
const GROUP = 4;

/** Groups of the national classification that have occupations here. */
export function OccupationGroupField(props: {
  label: string;
  value: string | undefined;
  choose: (code: string) => void;
  none: string;
}) {
  const groupName = useOccupationGroupName();
  const groups = [...new Set(useOccupations().map((it) => it.code.slice(0, GROUP)))].sort();
  const known = props.value && !groups.includes(props.value) ? [props.value, ...groups] : groups;
  return (
    <Field label={props.label}>
      {(field) => (
        <select {...field} value={props.value ?? ''} onChange={(event) => props.choose(event.target.value)}>
          <option value="">{props.none}</option>
          {known.map((code) => (
            <option key={code} value={code}>
              {groupName(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
