import './referrals.css';
import { useTranslation } from 'react-i18next';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { findReferrals, type Referral, type ReferralPage } from './queries';
import { ReferralCard } from './ReferralCard';
import { ReferralSort } from './ReferralSort';

/** The referrals to one vacancy. */
export function ReferralsOf({ vacancy }: { vacancy: string }) {
  const { t } = useTranslation('referrals');
  const [{ sort }, change] = useFilters(['sort']);
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'of', vacancy, sort], (cursor) =>
    findReferrals({ vacancy, sort }, cursor),
  );
  return (
    <>
      <div className="filter-line">
        <ReferralSort value={sort} choose={(chosen) => change({ sort: chosen })} />
      </div>
      <CursorList
        list={list}
        label={t('sent.title')}
        keyOf={(referral) => referral.id}
        item={(referral) => <ReferralCard referral={referral} as="h3" />}
        empty={{ title: t('none.vacancy'), text: t('sent.noneText') }}
      />
    </>
  );
}
