import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { AnswerForm } from './AnswerForm';
import { referralQuery } from './queries';
import { ReferralStateTag } from './ReferralCard';
import { ReferralFacts } from './ReferralFacts';

/** One referral, as its employer sees it, and the answer to it. */
export default function SentReferral() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  if (referral.isPending) {
    return <Loading rows={6} />;
  }
  if (referral.error) {
    return [403, 404].includes(Problem.from(referral.error).status) ? (
      <Notice title={t('page.gone')}>
        <Link to="/employer/referrals">{t('sent.title')}</Link>
      </Notice>
    ) : (
      <Failed problem={referral.error} retry={referral.refetch} />
    );
  }
  const { value, etag } = referral.data;
  return (
    <article className="page narrow-page">
      <nav aria-label={t('page.back')}>
        <Link to="/employer/referrals">← {t('sent.title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{value.title}</h1>
        <ReferralStateTag state={value.state} />
      </div>
      <ReferralFacts referral={value} vacancyAt={`/employer/vacancies/${value.vacancyId}`}>
        {value.state === 'ISSUED' && <p className="quiet referral-letter">{t('page.letter')}</p>}
      </ReferralFacts>
      {value.state === 'ISSUED' && (
        <section className="panel" aria-labelledby="answer">
          <h2 id="answer">{t('answer.title')}</h2>
          <AnswerForm referral={value} etag={etag} />
        </section>
      )}
    </article>
  );
}
