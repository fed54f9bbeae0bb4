import './vacancies.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Division, Occupation } from '../kit/codes';
import { StateTag } from '../kit/StateTag';
import { Failed, Loading, Notice } from '../kit/states';
import { Count, Day, Wage } from '../kit/words';
import { type Vacancy, vacancyQuery } from './queries';
import { Share } from './Share';

/** One vacancy, at an address that can be sent to anybody. */
export default function VacancyPage() {
  const { t } = useTranslation('vacancies');
  const { id = '' } = useParams();
  const vacancy = useQuery(vacancyQuery(id));
  if (vacancy.isPending) {
    return <Loading rows={8} />;
  }
  if (vacancy.error) {
    return Problem.from(vacancy.error).status === 404 ? (
      <Notice title={t('page.gone')} text={t('page.goneText')}>
        <Link to="/vacancies">{t('page.others')}</Link>
      </Notice>
    ) : (
      <Failed problem={vacancy.error} retry={vacancy.refetch} />
    );
  }
  return <Opened vacancy={vacancy.data} />;
}

function Opened({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation(['vacancies', 'app']);
  const hall = t('app:name');
  useEffect(() => {
    document.title = `${vacancy.title} · ${vacancy.employerName} · ${hall}`;
  }, [vacancy.title, vacancy.employerName, hall]);
  return (
    <article className="page vacancy-page">
      <nav aria-label={t('page.back')}>
        <Link to="/vacancies">← {t('page.others')}</Link>
      </nav>
      <header>
        <h1>{vacancy.title}</h1>
        <p className="vacancy-wage">
          <Wage from={vacancy.wageFrom} to={vacancy.wageTo} />
        </p>
        <p className="vacancy-place">
          {vacancy.employerName} · <Division code={vacancy.division} />
        </p>
        {vacancy.state === 'CLOSED' && (
          <StateTag tone="warning">{t(`closed.${vacancy.closureReason ?? 'WITHDRAWN'}`)}</StateTag>
        )}
        {vacancy.state === 'DRAFT' && <StateTag tone="plain">{t('page.draft')}</StateTag>}
      </header>
      <Terms vacancy={vacancy} />
      <section>
        <h2>{t('page.description')}</h2>
        {vacancy.description ? (
          <p className="long-text">{vacancy.description}</p>
        ) : (
          <p className="quiet">{t('page.noDescription')}</p>
        )}
      </section>
      <section className="vacancy-apply">
        <h2>{t('page.apply')}</h2>
        <p>{t('page.applyText')}</p>
        <Share title={vacancy.title} />
      </section>
    </article>
  );
}

function Terms({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation(['vacancies', 'kit']);
  return (
    <dl className="terms">
      <div>
        <dt>{t('terms.openings')}</dt>
        <dd>
          <Count of={vacancy.openings} /> / <Count of={vacancy.headcount} />
        </dd>
      </div>
      <div>
        <dt>{t('terms.occupation')}</dt>
        <dd>
          <Occupation code={vacancy.occupation} />
        </dd>
      </div>
      <div>
        <dt>{t('terms.education')}</dt>
        <dd>{t(`kit:education.${vacancy.educationAtLeast ?? 'ANY'}`)}</dd>
      </div>
      <div>
        <dt>{t('terms.age')}</dt>
        <dd>{ages(vacancy)}</dd>
      </div>
      {vacancy.skills.length > 0 && (
        <div>
          <dt>{t('terms.skills')}</dt>
          <dd>{vacancy.skills.join(t('terms.comma'))}</dd>
        </div>
      )}
      <div>
        <dt>{t('terms.published')}</dt>
        <dd>
          <Day of={vacancy.publishedOn} />
        </dd>
      </div>
      <div>
        <dt>{t('terms.expires')}</dt>
        <dd>
          <Day of={vacancy.expiresOn} />
        </dd>
      </div>
    </dl>
  );

  function ages({ ageFrom, ageTo }: Vacancy): string {
    if (ageFrom === null && ageTo === null) {
      return t('terms.anyAge');
    }
    if (ageTo === null) {
      return t('terms.ageFrom', { from: ageFrom });
    }
    return ageFrom === null
      ? t('terms.ageTo', { to: ageTo })
      : t('terms.ageBetween', { from: ageFrom, to: ageTo });
  }
}
