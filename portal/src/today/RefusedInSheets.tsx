import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCursorList } from '../kit/cursorList';
import { Failed, Loading, Notice } from '../kit/states';
import { Moment, today } from '../kit/words';
import { findSheets, type Sheet } from '../sheets/queries';
import { keepMended, useMended } from './mended';

const LATEST = 50;

/** The latest sheets one has sent that have rows to mend. */
export function RefusedInSheets() {
  const { t } = useTranslation('today');
  const mended = useMended();
  const sheets = useCursorList<Sheet>(['survey-sheets', 'to mend'], (cursor) =>
    findSheets({ own: 'true', refusedRows: 'true' }, cursor, LATEST),
  );
  const refused = sheets.items.filter(
    ({ id, refusedRowsUntil }) =>
      !mended.some((it) => it.id === id) && (refusedRowsUntil == null || refusedRowsUntil >= today()),
  );
  if (sheets.isPending) {
    return <Loading rows={1} />;
  }
  if (sheets.problem && sheets.items.length === 0) {
    return <Failed problem={sheets.problem} retry={sheets.retry} />;
  }
  if (refused.length === 0) {
    return (
      <Notice title={t('none')} text={t('noneText')}>
        <Link to="/survey-sheets">{t('send')}</Link>
      </Notice>
    );
  }
  return (
    <ul className="today-tasks">
      {refused.map((sheet) => (
        <li key={sheet.id} className="card">
          <h3>
            <Link to={`/survey-sheets/${sheet.id}?outcome=REFUSED`} className="card-link">
              {t('refused', { count: sheet.counts.refused })}
            </Link>
          </h3>
          <p className="quiet">
            {t('received')} <Moment of={sheet.receivedAt} />
          </p>
          <button
            type="button"
            className="text-button today-mended"
            onClick={() => keepMended({ id: sheet.id })}
          >
            {t('mended')}
          </button>
        </li>
      ))}
    </ul>
  );
}
