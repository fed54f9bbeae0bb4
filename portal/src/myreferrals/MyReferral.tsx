import '../referrals/referrals.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Referral } from '../referrals/queries';
import { ReferralFacts } from '../referrals/ReferralFacts';
import { ReferralHistory } from '../referrals/ReferralHistory';
import { WithReferral } from '../referrals/WithReferral';
import { MyReferralTag } from './MyReferralTag';

/** One referral of mine: where it stands, what to do next, and what has come of it. */
export default function MyReferral() {
  const { t } = useTranslation('myreferrals');
  return (
    <WithReferral list={<Link to="/me/referrals">{t('title')}</Link>}>
      {({ value }) => <Opened referral={value} />}
    </WithReferral>
  );
}

function Opened({ referral }: { referral: Referral }) {
  const { t } = useTranslation('myreferrals');
  return (
    <article className="page narrow-page">
      <nav aria-label={t('back')}>
        <Link to="/me/referrals">← {t('title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{referral.title}</h1>
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
    </article>
  );
}
