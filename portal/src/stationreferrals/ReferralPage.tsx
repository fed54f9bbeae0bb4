import './stationreferrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { PersonLink } from '../kit/person';
import { RecordPage } from '../kit/RecordPage';
import { AnswerForm } from '../referrals/AnswerForm';
import { type Referral, referralQuery } from '../referrals/queries';
import { ReferralStateTag } from '../referrals/ReferralCard';
import { ReferralFacts } from '../referrals/ReferralFacts';
import { ReferralHistory } from '../referrals/ReferralHistory';
import { Withdraw } from './Withdraw';

/** One referral as the station sees it: how it stands, how it came to this, its letter, and the answer by telephone. */
export default function ReferralPage() {
  const { t } = useTranslation('stationreferrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  return (
    <RecordPage
      narrow
      record={referral}
      gone={t('page.gone')}
      goneText={t('page.goneText')}
      list={{ to: '/referrals', title: t('list.title') }}
    >
      {(opened) => <Opened {...opened} />}
    </RecordPage>
  );
}

function Opened({ value, etag }: Versioned<Referral>) {
  const { t } = useTranslation('stationreferrals');
  return (
    <>
      <div className="page-head">
        <h1>
          <AsWritten>{value.title}</AsWritten>
        </h1>
        <ReferralStateTag state={value.state} />
      </div>
      <section className="panel" aria-label={t('page.title')}>
        <ReferralFacts referral={value} vacancyAt={`/vacancies/${value.vacancyId}`}>
          <Fact name={t('fact.person')}>
            <PersonLink id={value.personId} />
          </Fact>
        </ReferralFacts>
        <div className="action-line">
          {value.state !== 'WITHDRAWN' && (
            <Link className="solid-button" to={`/referrals/${value.id}/letter`}>
              {t('letter.title')}
            </Link>
          )}
          {value.state === 'ISSUED' && <Withdraw referral={value} etag={etag} />}
          {['REFUSED', 'WITHDRAWN'].includes(value.state) && (
            <Link className="plain-button" to={`/persons/${value.personId}/vacancies`}>
              {t('page.again')}
            </Link>
          )}
        </div>
      </section>
      <ReferralHistory id={value.id} />
      {value.state === 'ISSUED' && (
        <section className="panel" aria-labelledby="answer">
          <h2 id="answer">{t('page.answer')}</h2>
          <p className="quiet form-note">{t('page.answerHint')}</p>
          <AnswerForm referral={value} etag={etag} />
        </section>
      )}
    </>
  );
}
