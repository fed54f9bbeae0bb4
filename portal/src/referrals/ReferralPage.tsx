import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem, type Versioned } from '../api';
import { PersonLink } from '../kit/person';
import { Failed, Loading, Notice } from '../kit/states';
import { AnswerForm } from './AnswerForm';
import { History } from './History';
import { type Referral, referralQuery } from './queries';
import { ReferralStateTag } from './ReferralCard';
import { Fact, ReferralFacts } from './ReferralFacts';

/** One referral as the station sees it: how it stands, how it came to this, its letter, and the answer by telephone. */
export default function ReferralPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  if (referral.isPending) {
    return <Loading rows={6} />;
  }
  if (referral.error) {
    return [403, 404].includes(Problem.from(referral.error).status) ? (
      <Notice title={t('page.gone')} text={t('station.goneText')}>
        <Link to="/referrals">{t('station.title')}</Link>
      </Notice>
    ) : (
      <Failed problem={referral.error} retry={referral.refetch} />
    );
  }
  return <Opened {...referral.data} />;
}

function Opened({ value, etag }: Versioned<Referral>) {
  const { t } = useTranslation('referrals');
  return (
    <article className="page narrow-page">
      <nav aria-label={t('page.back')}>
        <Link to="/referrals">← {t('station.title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{value.title}</h1>
        <ReferralStateTag state={value.state} />
      </div>
      <ReferralFacts
        referral={value}
        vacancyAt={`/vacancies/${value.vacancyId}`}
        first={
          <>
            <Fact name={t('station.person')}>
              <PersonLink id={value.personId} />
            </Fact>
            <Fact name={t('station.employer')}>{value.employerName}</Fact>
          </>
        }
      >
        <div className="action-line">
          <Link className="solid-button" to={`/referrals/${value.id}/letter`}>
            {t('letter.title')}
          </Link>
          {value.state === 'REFUSED' && (
            <Link className="plain-button" to={`/persons/${value.personId}/vacancies`}>
              {t('station.again')}
            </Link>
          )}
        </div>
      </ReferralFacts>
      <section className="panel" aria-labelledby="history">
        <h2 id="history">{t('history.title')}</h2>
        <History id={value.id} />
      </section>
      {value.state === 'ISSUED' && (
        <section className="panel" aria-labelledby="answer">
          <h2 id="answer">{t('station.answer')}</h2>
          <p className="quiet form-note">{t('station.answerHint')}</p>
          <AnswerForm referral={value} etag={etag} />
        </section>
      )}
    </article>
  );
}
