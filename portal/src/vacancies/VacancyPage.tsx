import './vacancies.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { STAFF } from '../app/room';
import { useSession } from '../app/session';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { groupOf } from '../kit/occupationGroups';
import { RecordPage } from '../kit/RecordPage';
import { StateTag } from '../kit/StateTag';
import { Wage } from '../kit/words';
import { Apply } from './Apply';
import { type Vacancy, vacancyQuery } from './queries';
import { Terms } from './Terms';

/** One vacancy, at an address that can be sent to anybody. */
export default function VacancyPage() {
  const { t } = useTranslation('vacancies');
  const { id = '' } = useParams();
  const vacancy = useQuery(vacancyQuery(id));
  return (
    <RecordPage
      className="vacancy-page"
      record={vacancy}
      gone={t('page.gone')}
      goneText={t('page.goneText')}
      list={useWayBack()}
    >
      {(opened) => <Opened vacancy={opened} />}
    </RecordPage>
  );
}

function Opened({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation(['vacancies', 'app']);
  const hall = t('app:name');
  useEffect(() => {
    document.title = `${vacancy.title} · ${vacancy.employerName} · ${hall}`;
  }, [vacancy.title, vacancy.employerName, hall]);
  return (
    <>
      <header>
        <h1>
          <AsWritten>{vacancy.title}</AsWritten>
        </h1>
        <p className="vacancy-wage">
          <Wage from={vacancy.wageFrom} to={vacancy.wageTo} />
        </p>
        <p className="vacancy-place">
          <AsWritten>{vacancy.employerName}</AsWritten> · <Division code={vacancy.division} />{' '}
          <AsWritten>{vacancy.address}</AsWritten>
        </p>
        {vacancy.state === 'CLOSED' && (
          <StateTag tone="warning">{t(`closed.${vacancy.closureReason ?? 'WITHDRAWN'}`)}</StateTag>
        )}
        {vacancy.state === 'PUBLISHED' && <PeopleForIt vacancy={vacancy} />}
        {vacancy.state === 'DRAFT' && <StateTag tone="plain">{t('page.draft')}</StateTag>}
      </header>
      {vacancy.state === 'CLOSED' && <Closed vacancy={vacancy} />}
      <Terms vacancy={vacancy} />
      <section>
        <h2>{t('page.description')}</h2>
        {vacancy.description ? (
          <p className="long-text">
            <AsWritten>{vacancy.description}</AsWritten>
          </p>
        ) : (
          <p className="quiet">{t('page.noDescription')}</p>
        )}
      </section>
      {vacancy.state === 'PUBLISHED' && <Apply vacancy={vacancy} />}
    </>
  );
}

/** Back to the search that led here, as it was. */
function useWayBack() {
  const { t } = useTranslation('vacancies');
  const { state } = useLocation();
  const from: unknown = state?.from;
  const isSearch = typeof from === 'string' && from.startsWith('/vacancies?');
  return isSearch ? { to: from, title: t('page.results') } : { to: '/vacancies', title: t('page.others') };
}

/** Where to go on from a vacancy that takes nobody any more: others of its group of occupations. */
function Closed({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('vacancies');
  const group = groupOf(vacancy.occupation);
  return (
    <section className="vacancy-apply">
      <h2>{t('page.closed')}</h2>
      <p>{t('page.closedText')}</p>
      <p>
        <Link className="solid-button" to={`/vacancies?occupation=${group}`}>
          {t('page.similar')}
        </Link>{' '}
        <Link className="plain-button" to={`/subscriptions/new?occupation=${group}`}>
          {t('alerts.subscribe')}
        </Link>
      </p>
    </section>
  );
}

/** Stations look from here for people whom they could refer. */
function PeopleForIt({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('vacancies');
  const { roles } = useSession();
  return STAFF.some((role) => roles.includes(role)) ? (
    <div className="action-line">
      <Link className="solid-button" to={`/vacancies/${vacancy.id}/people`}>
        {t('page.people')}
      </Link>
    </div>
  ) : null;
}
