import './referrals.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Versioned } from '../api';
import { AnswerForm } from './AnswerForm';
import { Introduction } from './Introduction';
import type { Referral } from './queries';
import { ReferralStateTag } from './ReferralCard';
import { ReferralFacts } from './ReferralFacts';
import { ReferralHistory } from './ReferralHistory';
import { WithReferral } from './WithReferral';

/** One referral, as its employer sees it, and the answer to it. */
export default function SentReferral() {
  const { t } = useTranslation('referrals');
  return (
    <WithReferral list={<Link to="/employer/referrals">{t('sent.title')}</Link>}>
      {(opened) => <Opened opened={opened} />}
    </WithReferral>
  );
}

function Opened({ opened: { value, etag } }: { opened: Versioned<Referral> }) {
  const { t } = useTranslation('referrals');
  return (
    <article className="page narrow-page">
      <nav aria-label={t('page.back')}>
        <Link to="/employer/referrals">← {t('sent.title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{value.title}</h1>
        <ReferralStateTag state={value.state} />
      </div>
      <section className="panel" aria-label={t('page.title')}>
        <ReferralFacts referral={value} vacancyAt={`/employer/vacancies/${value.vacancyId}`} />
        {value.state === 'ISSUED' && <p className="quiet referral-letter">{t('page.letter')}</p>}
      </section>
      {['REFUSED', 'WITHDRAWN'].includes(value.state) || <Introduction referral={value.id} />}
      {value.state === 'ISSUED' && (
        <section className="panel" aria-labelledby="answer">
          <h2 id="answer">{t('answer.title')}</h2>
          <AnswerForm referral={value} etag={etag} />
        </section>
      )}
      <ReferralHistory id={value.id} />
    </article>
  );
}
