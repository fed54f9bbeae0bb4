import './vacancies.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { SortField } from '../kit/SortField';
import { useIsDesk } from '../kit/screen';
import { amount } from '../kit/words';
import { Chosen } from './Chosen';
import { EducationField, PlaceField, WageField } from './CriteriaFields';
import { Facets } from './Facets';
import { FILTERS, findVacancies, SORTS, type Vacancy, type VacancyPage } from './queries';
import { SearchForm } from './SearchForm';
import { VacancyCard } from './VacancyCard';

/** Anyone looks for a vacancy. The address holds what was looked for. */
export default function VacancySearch() {
  const { t } = useTranslation('vacancies');
  const [filters, change] = useFilters(FILTERS);
  const list = useCursorList<Vacancy, VacancyPage>(['vacancies', filters], (cursor) =>
    findVacancies(filters, cursor),
  );
  const isDesk = useIsDesk();
  const { sort, ...criteria } = filters;
  const { q, ...narrowing } = criteria;
  const alerts = `/subscriptions/new?${new URLSearchParams(criteria as Record<string, string>)}`;
  const clear = () => change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  const fields = (
    <>
      <PlaceField value={filters.division} choose={(division) => change({ division })} />
      <WageField value={filters.minimumWage} choose={(minimumWage) => change({ minimumWage })} />
      <EducationField value={filters.education} choose={(education) => change({ education })} />
    </>
  );
  return (
    <div className="page search-page">
      <h1>{t('search.title')}</h1>
      <SearchForm filters={filters} change={change}>
        {isDesk && fields}
      </SearchForm>
      <div className="search-columns">
        <aside aria-label={t('search.narrow')}>
          <FoldedFilters set={Object.keys(narrowing).length}>
            {!isDesk && fields}
            <Facets facets={list.first?.facets ?? {}} filters={filters} change={change} />
          </FoldedFilters>
        </aside>
        <section aria-labelledby="found">
          <h2 id="found" className="visually-hidden">
            {t('search.found')}
          </h2>
          <Chosen filters={criteria} change={change} />
          <div className="search-head">
            <p role="status">
              {list.total !== undefined &&
                t('search.total', { count: list.total, total: amount(list.total) })}
            </p>
            <SortField
              sorts={SORTS}
              words={(it) => t(`sort.${it}`)}
              value={sort}
              choose={(chosen) => change({ sort: chosen })}
            />
          </div>
          <CursorList
            list={list}
            label={t('search.found')}
            keyOf={(vacancy) => vacancy.id}
            item={(vacancy) => <VacancyCard vacancy={vacancy} />}
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
          <aside className="alert-offer">
            <div>
              <h2>{t('alerts.title')}</h2>
              <p>{t('alerts.text')}</p>
            </div>
            <Link className="solid-button" to={alerts}>
              {t('alerts.subscribe')}
            </Link>
          </aside>
        </section>
      </div>
    </div>
  );
}
