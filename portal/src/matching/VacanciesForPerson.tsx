import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api/problem';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { PersonLink, PersonName, personQuery } from '../kit/person';
import { ReasonList } from '../kit/ReasonList';
import { isGone, NoRecord } from '../kit/RecordPage';
import { Failed, Loading, Notice } from '../kit/states';
import { Wage } from '../kit/words';
import { Desk, Ranked, Score } from './Desk';
import { PersonRecord } from './PersonRecord';
import { FIRST, type Match, MOST_VACANCIES, matchesQuery } from './queries';
import { Refer } from './Refer';

/** Which vacancies fit a person, and why; from here the person is referred. */
export default function VacanciesForPerson() {
  const { t } = useTranslation('matching');
  const { id = '' } = useParams();
  const person = useQuery(personQuery(id));
  if (isGone(person.error)) {
    return <NoRecord error={person.error} list={{ to: '/persons', title: t('vacancies.people') }} />;
  }
  return (
    <div className="page">
      <h1>{t('vacancies.title')}</h1>
      <Desk name={<PersonName id={id} />} record={<PersonRecord id={id} />}>
        <Matches person={id} />
      </Desk>
    </div>
  );
}

function Matches({ person }: { person: string }) {
  const { t } = useTranslation('matching');
  const [limit, setLimit] = useState(FIRST);
  const found = useQuery(matchesQuery(person, limit));
  if (found.isPending) {
    return <Loading rows={6} />;
  }
  if (found.error && Problem.from(found.error).status === 404) {
    // That there is no such person, the person's own record knows.
    return (
      <Notice title={t('vacancies.notYet')} text={t('vacancies.notYetText')}>
        <button type="button" className="plain-button" onClick={() => found.refetch()}>
          {t('vacancies.again')}
        </button>
      </Notice>
    );
  }
  if (found.error) {
    return <Failed problem={found.error} retry={found.refetch} />;
  }
  const { wish, employed, items } = found.data;
  if (wish !== 'OPEN') {
    return (
      <Notice title={t(`vacancies.wish.${wish}`)} text={t('vacancies.wishText')}>
        <Link to={`/persons/${person}`}>{t('person.file')}</Link>
      </Notice>
    );
  }
  if (items.length === 0) {
    return <Notice title={t('vacancies.none')} text={t('vacancies.noneText')} />;
  }
  return (
    <section aria-labelledby="ranked">
      <h2 id="ranked">{t('vacancies.list')}</h2>
      <p className="quiet form-note">{t('vacancies.hint')}</p>
      {employed && <p className="hint-line">{t('vacancies.employed')}</p>}
      <Ranked
        items={items}
        keyOf={(match) => match.vacancyId}
        item={(match) => <MatchCard match={match} person={person} mayRefer={!employed} />}
        label={t('vacancies.list')}
        more={limit < MOST_VACANCIES && items.length >= limit ? () => setLimit(MOST_VACANCIES) : undefined}
        isStale={found.isPlaceholderData}
      />
    </section>
  );
}

function MatchCard(props: { match: Match; person: string; mayRefer: boolean }) {
  const { t } = useTranslation('matching');
  const { match, person } = props;
  return (
    <article className="card">
      <div className="card-head">
        <h3>
          <Link to={`/vacancies/${match.vacancyId}`}>
            <AsWritten>{match.title}</AsWritten>
          </Link>
        </h3>
        <Score of={match.score} />
      </div>
      <p className="match-place">
        <Wage from={match.wageFrom} to={match.wageTo} /> · <AsWritten>{match.employerName}</AsWritten> ·{' '}
        <Division code={match.division} /> · {t('vacancies.openings', { count: match.openings })}
      </p>
      <ReasonList {...match} />
      <div className="action-line">
        {props.mayRefer && (
          <Refer
            pair={{ personId: person, vacancyId: match.vacancyId }}
            person={<PersonLink id={person} />}
            vacancy={<AsWritten>{`${match.title} · ${match.employerName}`}</AsWritten>}
          />
        )}
        <Link to={`/vacancies/${match.vacancyId}/people`}>{t('vacancies.others')}</Link>
      </div>
    </article>
  );
}
