import './stationreferrals.css';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import type { Referral, ReferralPage } from '../referrals/queries';
import { ReferralSort } from '../referrals/ReferralSort';
import { Narrowing } from './Narrowing';
import { countsQuery, FILTERS, findReferrals, type ReferralFilters } from './queries';
import { StationCard } from './StationCard';

const STATES = [
  'ISSUED',
  'HIRING',
  'HIRED',
  'REFUSED',
  'WITHDRAWN',
] as const satisfies readonly Referral['state'][];

/** The referrals of a station's people, by where they stand. */
export default function Referrals() {
  const { t } = useTranslation('stationreferrals');
  const [filters, change] = useFilters(FILTERS);
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'station', filters], (cursor) =>
    findReferrals(filters, cursor),
  );
  return (
    <div className="page">
      <h1>{t('list.title')}</h1>
      <ByState filters={filters} choose={(state) => change({ state })} />
      <Narrowing filters={filters} change={change} />
      <div className="filter-line">
        <ReferralSort value={filters.sort} choose={(sort) => change({ sort })} />
      </div>
      <CursorList
        list={list}
        label={t('list.title')}
        keyOf={(referral) => referral.id}
        item={(referral) => <StationCard referral={referral} />}
        empty={{
          title: t('list.none'),
          text: t('list.noneText'),
          children: <Link to="/persons?openWish=true&referred=false">{t('list.waiting')}</Link>,
        }}
      />
    </div>
  );
}

function ByState(props: { filters: ReferralFilters; choose: (state: string | undefined) => void }) {
  const { t } = useTranslation(['stationreferrals', 'referrals']);
  const { data: counts } = useQuery(countsQuery(props.filters));
  const label = (text: string, count: number | undefined) => (counts ? `${text} ${count ?? 0}` : text);
  return (
    <div className="referral-states">
      <Segmented<string>
        aria-label={t('list.states')}
        value={props.filters.state ?? ''}
        onChange={(state) => props.choose(state || undefined)}
        options={[
          { value: '', label: label(t('list.all'), counts?.total) },
          ...STATES.map((value) => ({
            value,
            label: label(t(`referrals:state.${value}`), counts?.states[value]),
          })),
        ]}
      />
    </div>
  );
}
