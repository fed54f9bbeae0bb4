import './households.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortcut } from '../app/Shortcuts';
import { useCursorList } from '../kit/cursorList';
import { DivisionField } from '../kit/DivisionField';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { RecordList } from '../kit/RecordList';
import { SortField } from '../kit/SortField';
import { amount } from '../kit/words';
import { HouseholdCard } from './HouseholdCard';
import { useHouseholdColumns } from './householdColumns';
import { FILTERS, findHouseholds, type Household, type HouseholdPage, SORTS } from './queries';

/** The households of one's own divisions. */
export default function HouseholdSearch() {
  const { t } = useTranslation('households');
  const [filters, change] = useFilters(FILTERS);
  const { sort, ...narrowing } = filters;
  const list = useCursorList<Household, HouseholdPage>(['households', filters], (cursor) =>
    findHouseholds(filters, cursor),
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('search.title')}</h1>
        <Link className="solid-button" to="/households/new" {...shortcut('n')}>
          {t('create.title')}
        </Link>
      </div>
      <search className="filter-line">
        <FoldedFilters set={Object.keys(narrowing).length}>
          <DivisionField
            label={t('field.division')}
            none={t('search.everywhere')}
            value={filters.division}
            choose={(division) => change({ division })}
          />
          <Field label={t('search.which')}>
            {(field) => (
              <select
                {...field}
                value={filters.zeroEmployment ?? ''}
                onChange={(event) => change({ zeroEmployment: event.target.value })}
              >
                <option value="">{t('search.all')}</option>
                <option value="true">{t('zeroEmployment')}</option>
                <option value="false">{t('search.others')}</option>
              </select>
            )}
          </Field>
        </FoldedFilters>
      </search>
      <div className="search-head">
        <p role="status">
          {list.total !== undefined && t('search.total', { count: list.total, total: amount(list.total) })}
        </p>
        <SortField
          sorts={SORTS}
          words={(it) => t(`sort.${it}`)}
          value={sort}
          choose={(chosen) => change({ sort: chosen })}
        />
      </div>
      <RecordList
        list={list}
        label={t('search.title')}
        columns={useHouseholdColumns()}
        keyOf={(household) => household.id}
        item={(household) => <HouseholdCard household={household} />}
        empty={{
          title: t('search.none'),
          text: t('search.noneText'),
          children: (
            <button
              type="button"
              className="plain-button"
              onClick={() => change({ division: undefined, zeroEmployment: undefined })}
            >
              {t('search.clear')}
            </button>
          ),
        }}
      />
    </div>
  );
}
