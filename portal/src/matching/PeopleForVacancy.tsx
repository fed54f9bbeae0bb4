import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { ReasonList } from '../kit/ReasonList';
import { isGone, NoRecord } from '../kit/RecordPage';
import { Failed, Loading, Notice } from '../kit/states';
import { Day, Sex, Wage } from '../kit/words';
import { type Vacancy, vacancyQuery } from '../vacancies/queries';
import { Terms } from '../vacancies/Terms';
import { Desk, Ranked, Score } from './Desk';
import { type Candidate, candidatesQuery, FIRST, MOST_PEOPLE } from './queries';
import { Refer } from './Refer';

/** Who fits a vacancy, and why; from here they are referred. */
export default function PeopleForVacancy() {
  const { t } = useTranslation('matching');
  const { id = '' } = useParams();
  const vacancy = useQuery(vacancyQuery(id));
  if (isGone(vacancy.error)) {
    return <NoRecord error={vacancy.error} list={{ to: '/vacancies', title: t('people.search') }} />;
  }
  return (
    <div className="page">
      <h1>{t('people.title')}</h1>
      {vacancy.isPending && <Loading />}
      {vacancy.error && <Failed problem={vacancy.error} retry={vacancy.refetch} />}
      {vacancy.data && (
        <Desk
          name={<AsWritten>{`${vacancy.data.title} · ${vacancy.data.employerName}`}</AsWritten>}
          record={<VacancyRecord vacancy={vacancy.data} />}
        >
          {vacancy.data.state === 'PUBLISHED' ? (
            <Candidates vacancy={vacancy.data} />
          ) : (
            <Notice title={t('people.closed')} text={t('people.closedText')}>
              <Link to="/vacancies">{t('people.search')}</Link>
            </Notice>
          )}
        </Desk>
      )}
    </div>
  );
}

function VacancyRecord({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('matching');
  return (
    <section className="panel" aria-label={t('people.record')}>
      <h2>
        <AsWritten>{vacancy.title}</AsWritten>
      </h2>
      <p className="match-place">
        <Wage from={vacancy.wageFrom} to={vacancy.wageTo} /> · <AsWritten>{vacancy.employerName}</AsWritten> ·{' '}
        <Division code={vacancy.division} />
      </p>
      <Terms vacancy={vacancy} />
      <div className="action-line">
        <Link to={`/vacancies/${vacancy.id}`}>{t('vacancy.page')}</Link>
      </div>
    </section>
  );
}

function Candidates({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('matching');
  const [limit, setLimit] = useState(FIRST);
  const found = useQuery(candidatesQuery(vacancy.id, limit));
  if (found.isPending) {
    return <Loading rows={6} />;
  }
  if (found.error) {
    return <Failed problem={found.error} retry={found.refetch} />;
  }
  const { items } = found.data;
  if (items.length === 0) {
    return <Notice title={t('people.none')} text={t('people.noneText')} />;
  }
  return (
    <section aria-labelledby="ranked">
      <h2 id="ranked">{t('people.list')}</h2>
      <p className="quiet form-note">{t('people.hint')}</p>
      <Ranked
        items={items}
        keyOf={(candidate) => candidate.personId}
        item={(candidate) => <CandidateCard candidate={candidate} vacancy={vacancy} />}
        label={t('people.list')}
        more={limit < MOST_PEOPLE && items.length >= limit ? () => setLimit(MOST_PEOPLE) : undefined}
        isStale={found.isPlaceholderData}
      />
    </section>
  );
}

function CandidateCard({ candidate, vacancy }: { candidate: Candidate; vacancy: Vacancy }) {
  const { t } = useTranslation(['matching', 'kit']);
  const { personId, name } = candidate;
  return (
    <article className="card">
      <div className="card-head">
        <h3>
          <Link to={`/persons/${personId}`}>
            <AsWritten>{name}</AsWritten>
          </Link>
        </h3>
        <Score of={candidate.score} />
      </div>
      <p className="match-place">
        <Sex of={candidate.sex} /> · <Day of={candidate.birthDate} />
        {candidate.education && <> · {t(`kit:education.${candidate.education}`)}</>} ·{' '}
        <Division code={candidate.division} />
      </p>
      <ReasonList {...candidate} />
      <div className="action-line">
        <Refer
          pair={{ personId, vacancyId: vacancy.id }}
          person={<AsWritten>{name}</AsWritten>}
          vacancy={<AsWritten>{`${vacancy.title} · ${vacancy.employerName}`}</AsWritten>}
        />
        <Link to={`/persons/${personId}/vacancies`}>{t('people.others')}</Link>
      </div>
    </article>
  );
}
