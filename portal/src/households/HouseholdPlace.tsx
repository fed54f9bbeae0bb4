import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { Field } from '../kit/nativeForm';
import { useOwnDivisions } from '../persons/CommunitySelect';

/** Streets and communities of one's own divisions, to narrow a list to one. */
export function HouseholdPlace(props: { value: string | undefined; choose: (division: string) => void }) {
  const { t } = useTranslation('households');
  const nameOf = useDivisionName();
  const own = useOwnDivisions();
  const codes = props.value && !own.includes(props.value) ? [props.value, ...own] : own;
  return (
    <Field label={t('field.division')}>
      {(field) => (
        <select {...field} value={props.value ?? ''} onChange={(event) => props.choose(event.target.value)}>
          <option value="">{t('search.everywhere')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
