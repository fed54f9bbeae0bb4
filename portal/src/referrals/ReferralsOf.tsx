import './referrals.css';
import { useTranslation } from 'react-i18next';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { findReferrals, type Referral, type ReferralPage } from './queries';
import { ReferralCard } from './ReferralCard';

/** The referrals to one vacancy. */
export function ReferralsOf({ vacancy }: { vacancy: string }) {
  const { t } = useTranslation('referrals');
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'of', vacancy], (cursor) =>
    findReferrals({ vacancy }, cursor),
  );
  return (
    <CursorList
      list={list}
      label={t('sent.title')}
      keyOf={(referral) => referral.id}
      item={(referral) => <ReferralCard referral={referral} />}
      empty={{ title: t('none.vacancy'), text: t('sent.noneText') }}
    />
  );
}
