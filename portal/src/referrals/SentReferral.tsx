import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Versioned } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { RecordPage } from '../kit/RecordPage';
import { AnswerForm } from './AnswerForm';
import { Introduction } from './Introduction';
import { type Referral, referralQuery } from './queries';
import { ReferralStateTag } from './ReferralCard';
import { ReferralFacts } from './ReferralFacts';
import { ReferralHistory } from './ReferralHistory';

/** One referral, as its employer sees it, and the answer to it. */
export default function SentReferral() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  return (
    <RecordPage
      narrow
      record={useQuery(referralQuery(id))}
      gone={t('page.gone')}
      list={{ to: '/employer/referrals', title: t('sent.title') }}
    >
      {(opened) => <Opened opened={opened} />}
    </RecordPage>
  );
}

function Opened({ opened: { value, etag } }: { opened: Versioned<Referral> }) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <div className="page-head">
        <h1>
          <AsWritten>{value.title}</AsWritten>
        </h1>
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
    </>
  );
}
