import { Segmented } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { currentLanguage } from '../i18n';
import { ListStates } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { StateTag, type Tone } from '../kit/StateTag';
import { findRows, OUTCOMES, type Outcome, type Row, type RowPage, type Sheet } from './queries';

type Shown = Outcome | 'ALL';

const TONES: Record<Outcome, Tone> = { CREATED: 'good', UPDATED: 'busy', UNCHANGED: 'plain', REFUSED: 'bad' };

/** What came of each row; those to be mended first, where there are any. */
export function Report({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const [filters, change] = useFilters(['outcome']);
  const usual: Shown = sheet.counts.refused > 0 ? 'REFUSED' : 'ALL';
  const choices: Shown[] = [...OUTCOMES, 'ALL'];
  const shown = choices.find((it) => it === filters.outcome) ?? usual;
  const outcome = shown === 'ALL' ? undefined : shown;
  const list = useCursorList<Row, RowPage>(
    ['survey-sheet-rows', sheet.id, sheet.state, shown, currentLanguage()],
    (cursor) => findRows(sheet.id, outcome, cursor),
  );
  const counts: Record<Shown, number> = {
    CREATED: sheet.counts.created,
    UPDATED: sheet.counts.updated,
    UNCHANGED: sheet.counts.unchanged,
    REFUSED: sheet.counts.refused,
    ALL: sheet.done,
  };
  return (
    <section className="panel" aria-labelledby="report">
      <h2 id="report">{t('report.title')}</h2>
      <div className="sheet-choices">
        <Segmented<Shown>
          aria-label={t('report.which')}
          value={shown}
          onChange={(chosen) => change({ outcome: chosen })}
          options={choices.map((value) => ({ value, label: `${t(`outcome.${value}`)} ${counts[value]}` }))}
        />
      </div>
      <ListStates list={list} empty={{ title: t('report.none'), text: t('report.noneText') }}>
        <table className={list.isStale ? 'plain-table sheet-report is-stale' : 'plain-table sheet-report'}>
          <thead>
            <tr>
              <th scope="col">{t('report.row')}</th>
              <th scope="col">{t('report.outcome')}</th>
              <th scope="col">{t('report.what')}</th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((row) => (
              <ReportRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </ListStates>
    </section>
  );
}

/** Drawn once: a page more does not draw the thousands above it again. */
const ReportRow = memo(function ReportRow({ row }: { row: Row }) {
  const { t } = useTranslation('sheets');
  return (
    <tr>
      <th scope="row" className="number">
        {row.row}
      </th>
      <td>
        <StateTag tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</StateTag>
      </td>
      <td>
        {row.problems.length > 0 && (
          <ul>
            {row.problems.map((problem) => (
              <li key={`${problem.column} ${problem.code}`}>{problem.message}</li>
            ))}
          </ul>
        )}
        {row.personId && <Link to={`/persons/${row.personId}`}>{t('report.person')}</Link>}
      </td>
    </tr>
  );
});
