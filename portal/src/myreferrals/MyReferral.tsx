import '../referrals/referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { RecordPage } from '../kit/RecordPage';
import { type Referral, referralQuery } from '../referrals/queries';
import { ReferralFacts } from '../referrals/ReferralFacts';
import { ReferralHistory } from '../referrals/ReferralHistory';
import { MyReferralTag } from './MyReferralTag';

/** One referral of mine: where it stands, what to do next, and what has come of it. */
export default function MyReferral() {
  const { t } = useTranslation(['myreferrals', 'referrals']);
  const { id = '' } = useParams();
  return (
    <RecordPage
      narrow
      record={useQuery(referralQuery(id))}
      gone={t('referrals:page.gone')}
      list={{ to: '/me/referrals', title: t('title') }}
    >
      {({ value }) => <Opened referral={value} />}
    </RecordPage>
  );
}

function Opened({ referral }: { referral: Referral }) {
  const { t } = useTranslation('myreferrals');
  return (
    <>
      <div className="page-head">
        <h1>
          <AsWritten>{referral.title}</AsWritten>
        </h1>
        <MyReferralTag state={referral.state} />
      </div>
      <section className="panel" aria-labelledby="next">
        <h2 id="next">{t('nextTitle')}</h2>
        <p>{t(`next.${referral.state}`)}</p>
        {referral.state === 'ISSUED' && <p className="quiet">{t('letter')}</p>}
        {['REFUSED', 'WITHDRAWN'].includes(referral.state) && (
          <p>
            <Link to="/me/vacancies">{t('matches')}</Link>
          </p>
        )}
      </section>
      <section className="panel" aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <ReferralFacts referral={referral} vacancyAt={`/vacancies/${referral.vacancyId}`} />
      </section>
      <ReferralHistory id={referral.id} />
    </>
  );
}
