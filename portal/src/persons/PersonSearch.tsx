import './persons.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortcut } from '../app/Shortcuts';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { RecordList } from '../kit/RecordList';
import { SortField } from '../kit/SortField';
import { amount } from '../kit/words';
import { Narrowing } from './Narrowing';
import { PersonCard } from './PersonCard';
import { usePersonColumns } from './personColumns';
import { FILTERS, findPersons, type Person, type PersonFilters, type PersonPage } from './queries';
import { SearchField } from './SearchField';

const SORTS = ['REGISTERED_LAST', 'REGISTERED_FIRST', 'OLDEST', 'YOUNGEST'] as const;

/** The labour-resource pool of one's own divisions. The address holds what was looked for, but never a number of somebody. */
export default function PersonSearch() {
  const { t } = useTranslation('persons');
  const [kept, change] = useFilters(FILTERS);
  const [number, setNumber] = useState<string>();
  const filters: PersonFilters = number === undefined ? kept : { ...kept, q: number };
  const list = useCursorList<Person, PersonPage>(['persons', filters], (cursor) =>
    findPersons(filters, cursor),
  );
  const clear = () => {
    setNumber(undefined);
    change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('search.title')}</h1>
        <Link className="solid-button" to="/persons/new" {...shortcut('n')}>
          {t('search.register')}
        </Link>
      </div>
      <SearchField
        words={filters.q}
        byWords={(q) => {
          setNumber(undefined);
          change({ q });
        }}
        byNumber={(words) => {
          setNumber(words);
          change({ q: undefined });
        }}
      />
      <div className="search-columns">
        <Narrowing facets={list.first?.facets ?? undefined} filters={kept} change={change} clear={clear} />
        <section aria-label={t('search.found')}>
          <div className="search-head">
            <p role="status">
              {list.total !== undefined &&
                t('search.total', { count: list.total, total: amount(list.total) })}
            </p>
            <SortField
              sorts={SORTS}
              words={(sort) => t(`sort.${sort}`)}
              value={kept.sort}
              choose={(sort) => change({ sort })}
            />
          </div>
          <RecordList
            list={list}
            label={t('search.found')}
            columns={usePersonColumns()}
            keyOf={(person) => person.id}
            item={(person) => <PersonCard person={person} />}
            empty={{
              title: t('search.none'),
              text: t('search.noneText'),
              children: (
                <button type="button" className="plain-button" onClick={clear}>
                  {t('search.clear')}
                </button>
              ),
            }}
          />
        </section>
      </div>
    </div>
  );
}
