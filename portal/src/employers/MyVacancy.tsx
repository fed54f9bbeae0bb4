import './employers.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../api';
import { useSession } from '../app/session';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { RecordPage } from '../kit/RecordPage';
import { Notice } from '../kit/states';
import { Wage } from '../kit/words';
import { ReferralsOf } from '../referrals/ReferralsOf';
import type { Vacancy } from '../vacancies/queries';
import { Terms } from '../vacancies/Terms';
import { Close } from './Close';
import { Publish } from './Publish';
import { myVacancyQuery } from './queries';
import { VacancyFunnel } from './VacancyFunnel';
import { VacancyStateTag } from './VacancyStateTag';

/** One of the employer's own vacancies: where it stands, what can be done with it, and who was referred. */
export default function MyVacancy() {
  const { t } = useTranslation('employers');
  const { id = '' } = useParams();
  const { employer } = useSession();
  const vacancy = useQuery(myVacancyQuery(id));
  return (
    <RecordPage
      narrow
      record={vacancy}
      gone={t('page.gone')}
      list={{ to: '/employer', title: t('page.back') }}
    >
      {(opened) =>
        opened.value.employerId === employer ? <Opened opened={opened} /> : <Notice title={t('page.gone')} />
      }
    </RecordPage>
  );
}

function Opened({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('employers');
  const vacancy = opened.value;
  return (
    <>
      <div className="page-head">
        <h1>
          <AsWritten>{vacancy.title}</AsWritten>
        </h1>
        <VacancyStateTag vacancy={vacancy} />
      </div>
      <section className="panel" aria-label={t('page.actions')}>
        <p>{t(`stands.${vacancy.state}`)}</p>
        <Actions opened={opened} />
      </section>
      <section className="panel" aria-label={t('page.terms')}>
        <p className="quiet form-note">
          <Wage from={vacancy.wageFrom} to={vacancy.wageTo} /> · <Division code={vacancy.division} />{' '}
          <AsWritten>{vacancy.address}</AsWritten>
        </p>
        <Terms vacancy={vacancy} />
        {vacancy.description && <p className="long-text vacancy-description">{vacancy.description}</p>}
      </section>
      {vacancy.publishedOn != null && <VacancyFunnel vacancy={vacancy.id} />}
      {vacancy.publishedOn != null && (
        <section className="panel" aria-labelledby="referred">
          <h2 id="referred">{t('page.referred')}</h2>
          <ReferralsOf vacancy={vacancy.id} />
        </section>
      )}
    </>
  );
}

function Actions({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('employers');
  const { id, state } = opened.value;
  if (state === 'CLOSED') {
    return (
      <div className="action-line">
        <Link className="plain-button" to={`/employer/vacancies/new?after=${id}`}>
          {t('page.repeat')}
        </Link>
      </div>
    );
  }
  return (
    <div className="action-line">
      {state === 'DRAFT' && <Publish opened={opened} />}
      <Link className="plain-button" to={`/employer/vacancies/${id}/change`}>
        {t('page.change')}
      </Link>
      {state === 'PUBLISHED' && (
        <Link className="plain-button" to={`/vacancies/${id}`}>
          {t('page.public')}
        </Link>
      )}
      <Close opened={opened} />
    </div>
  );
}
