import './employers.css';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortcut } from '../app/Shortcuts';
import { useSession } from '../app/session';
import { AsWritten } from '../kit/AsWritten';
import { CursorList } from '../kit/CursorList';
import { Division } from '../kit/codes';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { SortField } from '../kit/SortField';
import { Day, Wage } from '../kit/words';
import { unansweredQuery } from '../referrals/queries';
import type { Vacancy, VacancyPage } from '../vacancies/queries';
import { NoEmployer } from './NoEmployer';
import { findMine, SORTS, type VacancyState } from './queries';
import { VacancyStateTag } from './VacancyStateTag';

const STATES: readonly VacancyState[] = ['PUBLISHED', 'DRAFT', 'CLOSED'];

/** An employer's vacancies by where they stand. */
export default function MyVacancies() {
  const { t } = useTranslation('employers');
  const { employer } = useSession();
  if (employer == null) {
    return <NoEmployer />;
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('mine.title')}</h1>
        <Link className="solid-button" to="/employer/vacancies/new" {...shortcut('n')}>
          {t('mine.new')}
        </Link>
      </div>
      <Unanswered />
      <ByState employer={employer} />
    </div>
  );
}

function Unanswered() {
  const { t } = useTranslation('employers');
  const unanswered = useQuery(unansweredQuery);
  return unanswered.data?.items.length ? (
    <p className="hint-line">
      <Link to="/employer/referrals">{t('mine.unanswered')} →</Link>
    </p>
  ) : null;
}

function ByState({ employer }: { employer: string }) {
  const { t } = useTranslation(['employers', 'vacancies']);
  const [filters, change] = useFilters(['state', 'sort']);
  const state = STATES.find((it) => it === filters.state) ?? 'PUBLISHED';
  const list = useCursorList<Vacancy, VacancyPage>(
    ['vacancies', 'mine', employer, state, filters.sort],
    (cursor) => findMine(employer, state, filters.sort, cursor),
  );
  return (
    <>
      <Segmented<VacancyState>
        className="state-choice"
        aria-label={t('mine.states')}
        value={state}
        onChange={(chosen) => change({ state: chosen })}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <div className="filter-line">
        <SortField
          sorts={SORTS}
          words={(sort) => t(`vacancies:sort.${sort}`)}
          value={filters.sort}
          choose={(sort) => change({ sort })}
        />
      </div>
      <CursorList
        list={list}
        label={t(`state.${state}`)}
        keyOf={(vacancy) => vacancy.id}
        item={(vacancy) => <MyVacancyCard vacancy={vacancy} />}
        empty={{
          title: t(`none.${state}`),
          text: t('mine.noneText'),
          children: <Link to="/employer/vacancies/new">{t('mine.new')}</Link>,
        }}
      />
    </>
  );
}

function MyVacancyCard({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('employers');
  return (
    <article className="card">
      <div className="card-head">
        <h2>
          <Link to={`/employer/vacancies/${vacancy.id}`} className="card-link">
            <AsWritten>{vacancy.title}</AsWritten>
          </Link>
        </h2>
        <VacancyStateTag vacancy={vacancy} />
      </div>
      <p className="quiet">
        <Wage from={vacancy.wageFrom} to={vacancy.wageTo} /> · <Division code={vacancy.division} />
      </p>
      <ul className="facts">
        <li>{t('mine.openings', { openings: vacancy.openings, headcount: vacancy.headcount })}</li>
        {vacancy.expiresOn && vacancy.state !== 'CLOSED' && (
          <li>
            {t('mine.until')} <Day of={vacancy.expiresOn} />
          </li>
        )}
        {vacancy.closedOn && (
          <li>
            {t('mine.closedOn')} <Day of={vacancy.closedOn} />
          </li>
        )}
      </ul>
    </article>
  );
}
