import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/nativeForm';
import { useOwnDivisions } from '../kit/ownDivisions';
import { PersonName } from '../kit/person';
import { FILTERS, LONG_OPEN, type ReferralFilters, refusalReasonsQuery } from './queries';

interface Narrowing {
  filters: ReferralFilters;
  change: (changes: ReferralFilters) => void;
}

const DAYS = [LONG_OPEN, 10, 20];

/** What the list is narrowed to beside the state; closed at first, where the address says nothing of it. */
export function ReferralNarrowing({ filters, change }: Narrowing) {
  const { t } = useTranslation('referrals');
  const used = FILTERS.filter((name) => name !== 'state' && filters[name]);
  const none = Object.fromEntries(used.map((name) => [name, undefined])) as ReferralFilters;
  return (
    <details className="referral-narrowing" open={used.length > 0}>
      <summary>{t('narrow.title')}</summary>
      <div className="referral-fields">
        <Place filters={filters} change={change} />
        <Waiting filters={filters} change={change} />
        {filters.state === 'REFUSED' && <Reason filters={filters} change={change} />}
        <From filters={filters} change={change} name="issuedFrom" />
        <From filters={filters} change={change} name="issuedBefore" />
      </div>
      {filters.person && (
        <p>
          {t('narrow.person')} <PersonName id={filters.person} />
        </p>
      )}
      {filters.vacancy && <p>{t('narrow.vacancy')}</p>}
      {used.length > 0 && (
        <button type="button" className="text-button" onClick={() => change(none)}>
          {t('narrow.clear')}
        </button>
      )}
    </details>
  );
}

/** Where there is only one place to look at, nothing is asked. */
function Place({ filters, change }: Narrowing) {
  const { t } = useTranslation('referrals');
  const places = useOwnDivisions();
  if (places.length < 2) {
    return null;
  }
  return (
    <Field label={t('narrow.division')}>
      {(field) => (
        <select
          {...field}
          value={filters.division ?? ''}
          onChange={(event) => change({ division: event.target.value })}
        >
          <option value="">{t('narrow.any')}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Waiting({ filters, change }: Narrowing) {
  const { t } = useTranslation('referrals');
  const chosen = filters.openForDays;
  const days = chosen && !DAYS.includes(Number(chosen)) ? [Number(chosen), ...DAYS] : DAYS;
  return (
    <Field label={t('narrow.waiting')}>
      {(field) => (
        <select
          {...field}
          value={chosen ?? ''}
          onChange={(event) => change({ openForDays: event.target.value })}
        >
          <option value="">{t('narrow.any')}</option>
          {days.map((count) => (
            <option key={count} value={count}>
              {t('narrow.days', { count })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Reason({ filters, change }: Narrowing) {
  const { t } = useTranslation('referrals');
  const reasons = useQuery(refusalReasonsQuery());
  return (
    <Field label={t('page.reason')}>
      {(field) => (
        <select
          {...field}
          value={filters.reason ?? ''}
          onChange={(event) => change({ reason: event.target.value })}
        >
          <option value="">{t('narrow.any')}</option>
          {reasons.data?.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function From({ filters, change, name }: Narrowing & { name: 'issuedFrom' | 'issuedBefore' }) {
  const { t } = useTranslation('referrals');
  return (
    <Field label={t(`narrow.${name}`)}>
      {(field) => (
        <input
          {...field}
          type="date"
          value={filters[name] ?? ''}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
