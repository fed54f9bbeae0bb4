import './sheets.css';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { SortField } from '../kit/SortField';
import {
  findSheets,
  SHEET_FILTERS,
  SHEET_SORTS,
  SHEET_STATES,
  type Sheet,
  type SheetFilters,
} from './queries';
import { SendSheet } from './SendSheet';
import { SentSheet } from './SentSheet';

/** Sends survey sheets, and lists those that were sent: a coordinator's own, an officer's divisions'. */
export default function SurveySheets() {
  const { t } = useTranslation('sheets');
  const [filters, change] = useFilters(SHEET_FILTERS);
  const list = useCursorList<Sheet>(['survey-sheets', filters], (cursor) => findSheets(filters, cursor));
  const { sort, ...narrowing } = filters;
  const isNarrowed = Object.keys(narrowing).length > 0;
  return (
    <div className="page narrow-page">
      <h1>{t('list.title')}</h1>
      <SendSheet />
      <section className="sheets-sent" aria-labelledby="sent">
        <h2 id="sent">{t('list.sent')}</h2>
        <Narrowing filters={filters} change={change} />
        <CursorList
          list={list}
          label={t('list.sent')}
          keyOf={({ id }) => id}
          item={(sheet) => <SentSheet listed={sheet} />}
          empty={
            isNarrowed ? { title: t('list.noneFound') } : { title: t('list.none'), text: t('list.noneText') }
          }
        />
      </section>
    </div>
  );
}

function Narrowing({ filters, change }: { filters: SheetFilters; change: (changes: SheetFilters) => void }) {
  const { t } = useTranslation('sheets');
  const { sort, ...narrowing } = filters;
  const seesOthers = useSession().roles.includes('officer');
  return (
    <search className="filter-line">
      <FoldedFilters set={Object.keys(narrowing).length}>
        <Field label={t('list.state')}>
          {(field) => (
            <select
              {...field}
              value={filters.state ?? ''}
              onChange={(event) => change({ state: event.target.value })}
            >
              <option value="">{t('list.any')}</option>
              {SHEET_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`state.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="inline-field">
          <input
            type="checkbox"
            checked={filters.refusedRows === 'true'}
            onChange={(event) => change({ refusedRows: event.target.checked ? 'true' : '' })}
          />
          {t('list.refusedRows')}
        </label>
        {seesOthers && (
          <label className="inline-field">
            <input
              type="checkbox"
              checked={filters.own === 'true'}
              onChange={(event) => change({ own: event.target.checked ? 'true' : '' })}
            />
            {t('list.own')}
          </label>
        )}
      </FoldedFilters>
      <SortField
        sorts={SHEET_SORTS}
        words={(it) => t(`sort.${it}`)}
        value={sort}
        choose={(chosen) => change({ sort: chosen })}
      />
    </search>
  );
}
