import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { Day, Money } from '../kit/words';
import { AnswerForm } from './AnswerForm';
import { type Referral, referralQuery } from './queries';
import { ReferralStateTag } from './ReferralCard';

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
      <Facts referral={value} />
      {value.state === 'ISSUED' && (
        <section className="panel" aria-labelledby="answer">
          <h2 id="answer">{t('answer.title')}</h2>
          <AnswerForm referral={value} etag={etag} />
        </section>
      )}
    </article>
  );
}

function Facts({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return (
    <section className="panel">
      <dl className="terms">
        <div>
          <dt>{t('page.number')}</dt>
          <dd className="number">{referral.id}</dd>
        </div>
        <div>
          <dt>{t('sent.issuedOn')}</dt>
          <dd>
            <Day of={referral.issuedOn} />
          </dd>
        </div>
        <div>
          <dt>{t('page.vacancy')}</dt>
          <dd>
            <Link to={`/employer/vacancies/${referral.vacancyId}`}>{referral.title}</Link>
          </dd>
        </div>
        {referral.answeredOn && (
          <div>
            <dt>{t('page.answeredOn')}</dt>
            <dd>
              <Day of={referral.answeredOn} />
            </dd>
          </div>
        )}
        {referral.startDate && (
          <div>
            <dt>{t('sent.starts')}</dt>
            <dd>
              <Day of={referral.startDate} />
            </dd>
          </div>
        )}
        {referral.wage && (
          <div>
            <dt>{t('page.wage')}</dt>
            <dd>
              <Money of={referral.wage} />
            </dd>
          </div>
        )}
        {referral.reasonText && (
          <div>
            <dt>{t('page.reason')}</dt>
            <dd>{referral.reasonText}</dd>
          </div>
        )}
      </dl>
      {referral.state === 'ISSUED' && <p className="quiet referral-letter">{t('page.letter')}</p>}
    </section>
  );
}
