import { useTranslation } from 'react-i18next';
import { Field } from '../kit/nativeForm';
import { groupOf, useOccupationGroupName } from '../kit/occupationGroups';
import { useNameOf, useOccupations } from '../kit/reference';

/** A group of occupations or one of them. */
export function OccupationField(props: {
  name: string;
  value: string | undefined;
  choose: (code: string) => void;
  problem: string | undefined;
}) {
  const { t } = useTranslation('subscriptions');
  const occupations = useOccupations();
  const nameOf = useNameOf(occupations);
  const groupName = useOccupationGroupName();
  const groups = [...new Set(occupations.map((it) => groupOf(it.code)))].sort();
  const isKnown = groups.includes(props.value ?? '') || occupations.some((it) => it.code === props.value);
  return (
    <Field label={t('ask.occupation')} problem={props.problem}>
      {(field) => (
        <select
          {...field}
          name={props.name}
          value={props.value ?? ''}
          onChange={(event) => props.choose(event.target.value)}
        >
          <option value="">{t('ask.anyOccupation')}</option>
          {props.value && !isKnown && <option value={props.value}>{groupName(props.value)}</option>}
          {groups.map((group) => (
            <optgroup key={group} label={groupName(group)}>
              <option value={group}>{t('ask.wholeGroup', { group: groupName(group) })}</option>
              {occupations
                .filter((it) => it.code.startsWith(group) && !it.validUntil)
                .map((it) => (
                  <option key={it.code} value={it.code}>
                    {nameOf(it.code)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
