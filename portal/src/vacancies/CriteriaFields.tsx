import { useTranslation } from 'react-i18next';
import { EDUCATIONS } from '../kit/education';
import { Field } from '../kit/nativeForm';
import { useDivisions, useNameOf } from '../kit/reference';
import { amount } from '../kit/words';

const WAGES = ['3000', '4000', '5000', '6000', '8000', '10000'];

/** Fields by which vacancies are looked for. Native: a phone shows them its own way, and they weigh nothing. */
interface CriterionProps {
  value: string | undefined;
  choose: (value: string) => void;
  name?: string;
  problem?: string | undefined;
}

/** Streets with their communities. */
export function PlaceField({ value, choose, name, problem }: CriterionProps) {
  const { t } = useTranslation('vacancies');
  const divisions = useDivisions();
  const nameOf = useNameOf(divisions);
  const streets = divisions.filter((it) => it.code.length === 9);
  return (
    <Field label={t('search.place')} problem={problem}>
      {(field) => (
        <select {...field} name={name} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('search.anyPlace')}</option>
          {value && (value.length < 9 || !divisions.some((it) => it.code === value)) && (
            <option value={value}>{nameOf(value)}</option>
          )}
          {streets.map((street) => (
            <optgroup key={street.code} label={nameOf(street.code)}>
              <option value={street.code}>{t('search.wholeStreet', { street: nameOf(street.code) })}</option>
              {divisions
                .filter((it) => it.code.length === 12 && it.code.startsWith(street.code))
                .map((community) => (
                  <option key={community.code} value={community.code}>
                    {nameOf(community.code)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

export function WageField({ value, choose, name, problem }: CriterionProps) {
  const { t } = useTranslation('vacancies');
  const wages = value && !WAGES.includes(value) ? [...WAGES, value] : WAGES;
  return (
    <Field label={t('search.wage')} problem={problem}>
      {(field) => (
        <select {...field} name={name} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('search.anyWage')}</option>
          {wages.map((wage) => (
            <option key={wage} value={wage}>
              {t('search.wageFrom', { wage: amount(wage) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function EducationField({ value, choose, name, problem }: CriterionProps) {
  const { t } = useTranslation(['vacancies', 'kit']);
  return (
    <Field label={t('search.education')} problem={problem}>
      {(field) => (
        <select {...field} name={name} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('search.anyEducation')}</option>
          {EDUCATIONS.map((education) => (
            <option key={education} value={education}>
              {t(`kit:education.${education}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
