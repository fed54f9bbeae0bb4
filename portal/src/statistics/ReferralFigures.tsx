import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { DayField } from '../kit/DayField';
import { Failed, Loading } from '../kit/states';
import { refusalReasonsQuery } from '../referrals/queries';
import { FigurePanel } from './FigurePanel';
import { byCount, daysOf, type Figure, listAt } from './figure';
import { type FigureFilters, referralsQuery } from './queries';
import { Tile } from './Tile';

const STATES = ['ISSUED', 'HIRING', 'HIRED', 'REFUSED', 'WITHDRAWN'] as const;
const STREET = 9;

/** What became of those who were referred. */
export function ReferralFigures(props: { filters: FigureFilters; change: (changes: FigureFilters) => void }) {
  const { t } = useTranslation('statistics');
  const { division, issuedFrom, issuedBefore } = props.filters;
  const within = { division, issuedFrom, issuedBefore };
  const referrals = useQuery(referralsQuery(within));
  return (
    <section className="panel" aria-labelledby="referrals">
      <div className="page-head">
        <h2 id="referrals">{t('referrals.title')}</h2>
        <div className="filter-line figure-period">
          {(['issuedFrom', 'issuedBefore'] as const).map((name) => (
            <DayField
              key={name}
              label={t(`referrals.${name}`)}
              value={props.filters[name]}
              choose={(day) => props.change({ [name]: day })}
            />
          ))}
        </div>
      </div>
      {props.filters.occupation && <p className="quiet">{t('referrals.anyOccupation')}</p>}
      <dl className="tiles">
        <Tile label={t('referrals.total')} to={listAt('/referrals', within)} total={referrals} />
      </dl>
      {referrals.isPending && <Loading rows={4} />}
      {referrals.error && <Failed problem={referrals.error} retry={referrals.refetch} />}
      {referrals.data?.facets && <Panels facets={referrals.data.facets} within={within} />}
    </section>
  );
}

function Panels(props: {
  facets: Record<string, Record<string, number>>;
  within: { division?: string; issuedFrom?: string; issuedBefore?: string };
}) {
  const { t } = useTranslation(['statistics', 'referrals']);
  const { facets, within } = props;
  const divisionName = useDivisionName();
  const reasons = useQuery(refusalReasonsQuery());
  const reasonText = (code: string) => reasons.data?.find((it) => it.code === code)?.text ?? code;
  const of = (
    counts: Record<string, number> | undefined,
    label: (key: string) => string,
    filters: (key: string) => Record<string, string>,
  ): Figure[] =>
    Object.entries(counts ?? {}).map(([key, count]) => ({
      key,
      label: label(key),
      count,
      to: listAt('/referrals', { ...within, ...filters(key) }),
    }));
  const byMonth = of(
    facets.month,
    (month) => month,
    (month) => daysOf(month, within),
  );
  return (
    <div className="figure-panels">
      <FigurePanel
        title={t('referrals.byState')}
        of={t('referrals.state')}
        figures={STATES.map((state) => ({
          key: state,
          label: t(`referrals:state.${state}`),
          count: facets.state?.[state] ?? 0,
          to: listAt(state === 'HIRED' ? '/hires' : '/referrals', { ...within, state }),
        }))}
      />
      <FigurePanel
        title={t('referrals.byMonth')}
        of={t('referrals.month')}
        figures={byMonth.toSorted((one, other) => one.key.localeCompare(other.key))}
        upright
      />
      <FigurePanel
        title={t('referrals.byReason')}
        of={t('referrals.reason')}
        figures={byCount(of(facets.reason, reasonText, (reason) => ({ reason })))}
      />
      {(within.division?.length ?? 0) < STREET && (
        <FigurePanel
          title={t('referrals.byStreet')}
          of={t('filter.division')}
          figures={byCount(of(facets.street, divisionName, (division) => ({ division })))}
        />
      )}
    </div>
  );
}
