import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { PersonName } from '../kit/person';
import {
  countsQuery,
  FILTERS,
  findReferrals,
  type Referral,
  type ReferralFilters,
  type ReferralPage,
} from './queries';
import { ReferralCard } from './ReferralCard';
import { ReferralNarrowing } from './ReferralNarrowing';

const STATES = ['ISSUED', 'HIRING', 'HIRED', 'REFUSED'] as const satisfies readonly Referral['state'][];

/** The referrals of a station's people, by where they stand. */
export default function Referrals() {
  const { t } = useTranslation('referrals');
  const [filters, change] = useFilters(FILTERS);
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'station', filters], (cursor) =>
    findReferrals(filters, cursor),
  );
  return (
    <div className="page">
      <h1>{t('station.title')}</h1>
      <ByState filters={filters} choose={(state) => change({ state })} />
      <ReferralNarrowing filters={filters} change={change} />
      <CursorList
        list={list}
        label={t('station.title')}
        keyOf={(referral) => referral.id}
        item={(referral) => (
          <ReferralCard referral={referral} at={`/referrals/${referral.id}`}>
            <p>
              <PersonName id={referral.personId} /> → {referral.employerName}
            </p>
          </ReferralCard>
        )}
        empty={{
          title: t('station.none'),
          text: t('station.noneText'),
          children: <Link to="/persons?openWish=true&referred=false">{t('station.waiting')}</Link>,
        }}
      />
    </div>
  );
}

function ByState(props: { filters: ReferralFilters; choose: (state: string | undefined) => void }) {
  const { t } = useTranslation('referrals');
  const { data: counts } = useQuery(countsQuery(props.filters));
  const counted = (label: string, count: number | undefined) =>
    counts === undefined ? label : `${label} ${count ?? 0}`;
  return (
    <div className="referral-states">
      <Segmented<string>
        aria-label={t('station.states')}
        value={props.filters.state ?? ''}
        onChange={(state) => props.choose(state || undefined)}
        options={[
          { value: '', label: counted(t('station.all'), counts?.total) },
          ...STATES.map((value) => ({ value, label: counted(t(`state.${value}`), counts?.states[value]) })),
        ]}
      />
    </div>
  );
}
