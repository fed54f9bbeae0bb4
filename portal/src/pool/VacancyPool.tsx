import { Segmented } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { VacancyStateTag } from '../employers/VacancyStateTag';
import { AsWritten } from '../kit/AsWritten';
import { Division, Occupation } from '../kit/codes';
import { useCursorList } from '../kit/cursorList';
import { DivisionField } from '../kit/DivisionField';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { OccupationGroupField } from '../kit/OccupationGroupField';
import { RecordTable } from '../kit/RecordTable';
import { SortField } from '../kit/SortField';
import { Day, Wage } from '../kit/words';
import { SORTS, type Vacancy, type VacancyPage } from '../vacancies/queries';
import { FILTERS, findPooled, type PoolFilters } from './queries';

const STATES = ['PUBLISHED', 'DRAFT', 'CLOSED'] as const satisfies readonly Vacancy['state'][];

/** The vacancy pool as staff see it: in every state. */
export default function VacancyPool() {
  const { t } = useTranslation(['pool', 'employers']);
  const [filters, change] = useFilters(FILTERS);
  const state = STATES.find((it) => it === filters.state) ?? 'PUBLISHED';
  const list = useCursorList<Vacancy, VacancyPage>(['vacancies', 'pool', { ...filters, state }], (cursor) =>
    findPooled({ ...filters, state }, cursor),
  );
  return (
    <div className="page">
      <h1>{t('list.title')}</h1>
      <Narrow filters={filters} change={change} />
      <div className="filter-line">
        <Segmented<Vacancy['state']>
          aria-label={t('list.state')}
          value={state}
          onChange={(chosen) => change({ state: chosen })}
          options={STATES.map((value) => ({ value, label: t(`employers:state.${value}`) }))}
        />
        {state !== 'PUBLISHED' && <span className="quiet">{t('list.ownOnly')}</span>}
      </div>
      <RecordTable
        list={list}
        label={t('list.title')}
        keyOf={(vacancy) => vacancy.id}
        empty={{ title: t('list.none'), text: t('list.noneText') }}
        columns={[
          {
            title: t('list.vacancy'),
            render: (_, vacancy) => (
              <Link to={`/pool/${vacancy.id}`}>
                <AsWritten>{vacancy.title}</AsWritten>
              </Link>
            ),
          },
          {
            title: t('list.employer'),
            render: (_, vacancy) => <AsWritten>{vacancy.employerName}</AsWritten>,
          },
          { title: t('list.occupation'), render: (_, vacancy) => <Occupation code={vacancy.occupation} /> },
          { title: t('list.division'), render: (_, vacancy) => <Division code={vacancy.division} /> },
          {
            title: t('list.wage'),
            render: (_, vacancy) => <Wage from={vacancy.wageFrom} to={vacancy.wageTo} />,
          },
          {
            title: t('list.openings'),
            align: 'right',
            render: (_, vacancy) => (
              <span className="number">
                {vacancy.openings} / {vacancy.headcount}
              </span>
            ),
          },
          { title: t('list.publishedOn'), render: (_, vacancy) => <Day of={vacancy.publishedOn} /> },
          { title: t('list.state'), render: (_, vacancy) => <VacancyStateTag vacancy={vacancy} /> },
        ]}
      />
    </div>
  );
}

function Narrow(props: { filters: PoolFilters; change: (changes: PoolFilters) => void }) {
  const { t } = useTranslation(['pool', 'vacancies']);
  const { filters, change } = props;
  const { q, state, sort, ...narrowing } = filters;
  const [words, setWords] = useState(filters.q ?? '');
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words.trim() });
  };
  return (
    <search>
      <form className="filter-line" onSubmit={search}>
        <Field label={t('list.words')}>
          {(field) => (
            <input
              {...field}
              type="search"
              maxLength={100}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              {...SEARCH_FIELD}
            />
          )}
        </Field>
        <FoldedFilters set={Object.keys(narrowing).length}>
          <DivisionField
            label={t('list.division')}
            none={t('list.everywhere')}
            value={filters.division}
            choose={(division) => change({ division })}
          />
          <OccupationGroupField
            label={t('list.occupation')}
            none={t('list.anyOccupation')}
            value={filters.occupation}
            choose={(occupation) => change({ occupation })}
          />
        </FoldedFilters>
        <SortField
          sorts={SORTS}
          words={(it) => t(`vacancies:sort.${it}`)}
          value={sort}
          choose={(chosen) => change({ sort: chosen })}
        />
        <button type="submit" className="solid-button">
          {t('vacancies:search.go')}
        </button>
      </form>
    </search>
  );
}
