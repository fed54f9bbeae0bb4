import './subscriptions.css';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { FieldProblem } from '../api/problem';
import { useFilters } from '../kit/filters';
import { Field, type NativeForm, RestOfProblem, useNativeForm } from '../kit/nativeForm';
import { EducationField, PlaceField, WageField } from '../vacancies/CriteriaFields';
import { keep, useKept } from './device';
import { OccupationField } from './OccupationField';
import { askForAlerts, CRITERIA, criteriaOf, maskPhone, type Wanted } from './queries';

const PLACES = [
  'phone',
  'criteria',
  'criteria/keyword',
  'criteria/occupation',
  'criteria/division',
  'criteria/minimumWage',
  'criteria/education',
] as const;

/** A phone asks for alerts; what was searched for comes with the address. */
export default function NewSubscription() {
  const { t } = useTranslation('subscriptions');
  const [carried] = useFilters(CRITERIA);
  const navigate = useNavigate();
  const form = useNativeForm<Wanted, { id: string }>({
    // Another search is another form: an old draft must not speak for it.
    name: `subscription ${new URLSearchParams(carried as Record<string, string>)}`,
    initial: { ...carried, phone: '' },
    check: (wanted) => lacking(wanted, t('ask.noPhone')),
    send: askForAlerts,
    done: ({ id }, wanted) => {
      keep({ id, phone: maskPhone(wanted.phone), criteria: criteriaOf(wanted) });
      navigate(`/subscriptions/${id}`, { replace: true });
    },
  });
  return (
    <div className="page narrow-page">
      <h1>{t('ask.title')}</h1>
      <p className="quiet">{t('ask.lead')}</p>
      <form className="panel subscription-form" onSubmit={form.submit} noValidate>
        <Criteria form={form} />
        <Field
          className="subscription-wide"
          label={t('ask.phone')}
          hint={t('ask.phoneHint')}
          problem={form.problemOf('phone')}
        >
          {(field) => (
            <input
              {...field}
              name="phone"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={20}
              value={form.values.phone}
              onChange={(event) => form.change({ phone: event.target.value })}
            />
          )}
        </Field>
        <p className="field-hint subscription-wide">{t('ask.consent')}</p>
        <RestOfProblem form={form} places={PLACES} />
        <button type="submit" className="solid-button" disabled={form.isBusy}>
          {form.isBusy ? t('ask.sending') : t('ask.send')}
        </button>
      </form>
      <AlreadyKept />
    </div>
  );
}

/** In the order of the page, whose first field is gone to. */
function lacking(wanted: Wanted, noPhone: string): FieldProblem[] {
  const isSaid = Object.values(criteriaOf(wanted)).some((it) => it !== null);
  return [
    ...(isSaid ? [] : [{ field: '/criteria', code: 'no-criteria', message: '' }]),
    ...(wanted.phone.trim() === '' ? [{ field: '/phone', code: 'not-blank', message: noPhone }] : []),
  ];
}

function Criteria({ form }: { form: NativeForm<Wanted> }) {
  const { t } = useTranslation('subscriptions');
  const { values, change, problemOf } = form;
  const none = problemOf('criteria') !== undefined;
  return (
    <fieldset
      className="subscription-criteria"
      name="criteria"
      tabIndex={-1}
      aria-describedby={none ? 'no-criteria' : undefined}
    >
      <legend>{t('ask.what')}</legend>
      {none && (
        <p id="no-criteria" className="field-problem subscription-wide" role="alert">
          {t('ask.none')}
        </p>
      )}
      <Field className="subscription-wide" label={t('ask.keyword')} problem={problemOf('criteria/keyword')}>
        {(field) => (
          <input
            {...field}
            name="criteria/keyword"
            maxLength={30}
            value={values.q ?? ''}
            placeholder={t('ask.keywordHint')}
            onChange={(event) => change({ q: event.target.value })}
          />
        )}
      </Field>
      <OccupationField
        name="criteria/occupation"
        value={values.occupation}
        choose={(occupation) => change({ occupation })}
        problem={problemOf('criteria/occupation')}
      />
      <PlaceField
        name="criteria/division"
        value={values.division}
        choose={(division) => change({ division })}
        problem={problemOf('criteria/division')}
      />
      <WageField
        name="criteria/minimumWage"
        value={values.minimumWage}
        choose={(minimumWage) => change({ minimumWage })}
        problem={problemOf('criteria/minimumWage')}
      />
      <EducationField
        name="criteria/education"
        value={values.education}
        choose={(education) => change({ education })}
        problem={problemOf('criteria/education')}
      />
    </fieldset>
  );
}

function AlreadyKept() {
  const { t } = useTranslation('subscriptions');
  const kept = useKept();
  return kept.length === 0 ? null : (
    <p className="subscription-more">
      <Link to="/subscriptions">{t('ask.kept', { count: kept.length })}</Link>
    </p>
  );
}
