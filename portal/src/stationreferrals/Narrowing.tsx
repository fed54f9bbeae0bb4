import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../kit/ChoiceField';
import { DayField } from '../kit/DayField';
import { DivisionField } from '../kit/DivisionField';
import { FoldedFilters } from '../kit/FoldedFilters';
import { PersonName } from '../kit/person';
import { LetterNumberField } from '../referrals/LetterNumberField';
import { refusalReasonsQuery } from '../referrals/queries';
import { FILTERS, LONG_OPEN, type ReferralFilters } from './queries';

interface NarrowingProps {
  filters: ReferralFilters;
  change: (changes: ReferralFilters) => void;
}

const DAYS = [LONG_OPEN, 10, 20];

/** What the list is narrowed to beside the state. */
export function Narrowing({ filters, change }: NarrowingProps) {
  const { t } = useTranslation('stationreferrals');
  const used = FILTERS.filter((name) => name !== 'state' && name !== 'sort' && filters[name]);
  const none = Object.fromEntries(used.map((name) => [name, ''])) as ReferralFilters;
  return (
    <search className="referral-narrowing" aria-label={t('narrow.title')}>
      <FoldedFilters set={used.length}>
        <div className="referral-fields">
          <DivisionField
            label={t('narrow.division')}
            value={filters.division}
            choose={(division) => change({ division })}
            none={t('narrow.any')}
          />
          <LetterNumberField value={filters.number} change={(number) => change({ number })} />
          <Waiting filters={filters} change={change} />
          {filters.state === 'REFUSED' && <Reason filters={filters} change={change} />}
          {(['issuedFrom', 'issuedBefore'] as const).map((name) => (
            <DayField
              key={name}
              label={t(`narrow.${name}`)}
              value={filters[name]}
              choose={(day) => change({ [name]: day })}
            />
          ))}
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
      </FoldedFilters>
    </search>
  );
}

function Waiting({ filters, change }: NarrowingProps) {
  const { t } = useTranslation('stationreferrals');
  const chosen = filters.openForDays;
  const days = chosen && !DAYS.includes(Number(chosen)) ? [Number(chosen), ...DAYS] : DAYS;
  return (
    <ChoiceField
      label={t('narrow.waiting')}
      none={t('narrow.any')}
      value={chosen}
      choose={(openForDays) => change({ openForDays })}
      options={days.map((count) => [String(count), t('narrow.days', { count })])}
    />
  );
}

function Reason({ filters, change }: NarrowingProps) {
  const { t } = useTranslation(['referrals', 'stationreferrals']);
  const reasons = useQuery(refusalReasonsQuery());
  return (
    <ChoiceField
      none={t('stationreferrals:narrow.any')}
      label={t('page.reason')}
      value={filters.reason}
      choose={(reason) => change({ reason })}
      options={(reasons.data ?? []).map(({ code, text }) => [code, text])}
    />
  );
}
