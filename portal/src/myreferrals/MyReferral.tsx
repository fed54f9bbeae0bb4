import '../referrals/referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { type Referral, referralQuery } from '../referrals/queries';
import { ReferralFacts } from '../referrals/ReferralFacts';
import { ReferralHistory } from '../referrals/ReferralHistory';
import { MyReferralTag } from './MyReferralTag';

/** One referral of mine: where it stands, what to do next, and what has come of it. */
export default function MyReferral() {
  const { t } = useTranslation('myreferrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  if (referral.isPending) {
    return <Loading rows={6} />;
  }
  if (referral.error) {
    return [403, 404].includes(Problem.from(referral.error).status) ? (
      <Notice title={t('gone')}>
        <Link to="/me/referrals">{t('title')}</Link>
      </Notice>
    ) : (
      <Failed problem={referral.error} retry={referral.refetch} />
    );
  }
  return <Opened referral={referral.data.value} />;
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
        {referral.state === 'REFUSED' && (
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
