import '../vacancies/vacancies.css';
import './myvacancies.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading, Notice } from '../kit/states';
import { NotMine } from '../myfile/NoFile';
import { MatchCard } from './MatchCard';
import { type Matches, useMyVacancies } from './queries';

const FIRST = 10;

/** The vacancies that fit what a citizen looks for, and what speaks for and against each. */
export default function MyVacancies() {
  const { t } = useTranslation('myvacancies');
  const { matches, isBehind } = useMyVacancies();
  return (
    <div className="page narrow-page">
      <h1>{t('title')}</h1>
      {matches.isPending && <Loading rows={6} />}
      {matches.error && <NotMine problem={matches.error} retry={matches.refetch} />}
      {isBehind ? <p role="status">{t('behind')}</p> : matches.data && <Fitting matches={matches.data} />}
    </div>
  );
}

function Fitting({ matches }: { matches: Matches }) {
  const { t } = useTranslation('myvacancies');
  const wish = <Link to="/me/wish">{t(`wish.${matches.wish}.do`)}</Link>;
  if (matches.wish !== 'OPEN') {
    return (
      <Notice title={t(`wish.${matches.wish}.title`)} text={t(`wish.${matches.wish}.text`)}>
        {wish}
      </Notice>
    );
  }
  if (matches.items.length === 0) {
    return (
      <Notice title={t('none')} text={t('noneText')}>
        {wish} <Link to="/subscriptions/new">{t('subscribe')}</Link>
      </Notice>
    );
  }
  return (
    <>
      <p className="quiet form-note">
        {t('lead')} {wish}
      </p>
      {matches.employed && <p className="my-employed">{t('employed')}</p>}
      <Best matches={matches} />
    </>
  );
}

function Best({ matches: { items } }: { matches: Matches }) {
  const { t } = useTranslation('myvacancies');
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className="cards" aria-label={t('title')}>
        {shown.map((match) => (
          <li key={match.vacancyId}>
            <MatchCard match={match} />
          </li>
        ))}
      </ul>
      <div className="more">
        {shown.length < items.length ? (
          <button type="button" className="plain-button" onClick={() => setAll(true)}>
            {t('more', { count: items.length - shown.length })}
          </button>
        ) : (
          <Link to="/vacancies">{t('others')}</Link>
        )}
      </div>
    </>
  );
}
