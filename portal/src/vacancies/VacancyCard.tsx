import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Day, Wage } from '../kit/words';
import type { Vacancy } from './queries';

/** A vacancy in a list: what it is, what it pays, where, and what it asks for. */
export function VacancyCard({ vacancy }: { vacancy: Vacancy }) {
  const { pathname, search } = useLocation();
  return (
    <article className="card vacancy-card">
      <h3>
        <Link to={`/vacancies/${vacancy.id}`} state={{ from: pathname + search }} className="card-link">
          <AsWritten>{vacancy.title}</AsWritten>
        </Link>
      </h3>
      <p className="vacancy-wage">
        <Wage from={vacancy.wageFrom} to={vacancy.wageTo} />
      </p>
      <p className="vacancy-place">
        <AsWritten>{vacancy.employerName}</AsWritten> · <Division code={vacancy.division} />
      </p>
      <Facts vacancy={vacancy} />
    </article>
  );
}

function Facts({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation(['vacancies', 'kit']);
  return (
    <ul className="facts">
      <li>{t('openings', { count: vacancy.openings })}</li>
      <li>{t(`kit:education.${vacancy.educationAtLeast ?? 'ANY'}`)}</li>
      {vacancy.skills.slice(0, 3).map((skill) => (
        <li key={skill}>
          <AsWritten>{skill}</AsWritten>
        </li>
      ))}
      {vacancy.publishedOn && (
        <li className="facts-day">
          <Day of={vacancy.publishedOn} />
        </li>
      )}
    </ul>
  );
}
