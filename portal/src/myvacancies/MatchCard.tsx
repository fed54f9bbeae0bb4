import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Wage } from '../kit/words';
import { Fit } from './Fit';
import type { Match } from './queries';

/** A vacancy with what speaks for and against it, and the training that would close the gap. */
export function MatchCard({ match }: { match: Match }) {
  const { t } = useTranslation('myvacancies');
  return (
    <article className="card vacancy-card">
      <h2>
        <Link to={`/vacancies/${match.vacancyId}`} className="card-link">
          <AsWritten>{match.title}</AsWritten>
        </Link>
      </h2>
      <p className="vacancy-wage">
        <Wage from={match.wageFrom} to={match.wageTo} />
      </p>
      <p className="vacancy-place">
        <AsWritten>{match.employerName}</AsWritten> · <Division code={match.division} />
      </p>
      <div className="match-reasons">
        <Fit match={match} />
        <p className="quiet">{t('openings', { count: match.openings })}</p>
      </div>
    </article>
  );
}
