import '../employers/employers.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Versioned } from '../api';
import { useSession } from '../app/session';
import { Close } from '../employers/Close';
import { Publish } from '../employers/Publish';
import { myVacancyQuery } from '../employers/queries';
import { VacancyStateTag } from '../employers/VacancyStateTag';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { RecordPage } from '../kit/RecordPage';
import { Wage } from '../kit/words';
import type { Vacancy } from '../vacancies/queries';
import { Terms } from '../vacancies/Terms';
import { Funnel } from './Funnel';

/** One vacancy as staff see it, and what came of it. */
export default function PooledVacancy() {
  const { t } = useTranslation('pool');
  const { id = '' } = useParams();
  const vacancy = useQuery(myVacancyQuery(id));
  return (
    <RecordPage record={vacancy} gone={t('page.gone')} list={{ to: '/pool', title: t('list.title') }}>
      {(opened) => <Opened opened={opened} />}
    </RecordPage>
  );
}

function Opened({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('pool');
  const vacancy = opened.value;
  const isOwn = useSession().divisions.some((division) => vacancy.division.startsWith(division));
  return (
    <>
      <div className="page-head">
        <h1>
          <AsWritten>{vacancy.title}</AsWritten>
        </h1>
        <VacancyStateTag vacancy={vacancy} />
      </div>
      <section className="panel">
        <p className="form-note">
          <AsWritten>{vacancy.employerName}</AsWritten> · <Division code={vacancy.division} /> ·{' '}
          <Wage from={vacancy.wageFrom} to={vacancy.wageTo} />
        </p>
        <Terms vacancy={vacancy} />
        {vacancy.description && <p className="long-text vacancy-description">{vacancy.description}</p>}
        {isOwn && vacancy.state !== 'CLOSED' && (
          <div className="action-line">
            {vacancy.state === 'DRAFT' && <Publish opened={opened} />}
            <Close opened={opened} />
          </div>
        )}
      </section>
      {isOwn ? <Funnel vacancy={vacancy.id} /> : <p className="quiet form-note">{t('page.elsewhere')}</p>}
    </>
  );
}
