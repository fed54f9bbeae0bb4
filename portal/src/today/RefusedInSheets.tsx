import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failed, Loading, Notice } from '../kit/states';
import { Moment } from '../kit/words';
import { keepSheet, useSheetsSentHere } from '../sheets/device';
import { sheetQuery } from '../sheets/queries';

const LATEST = 10;

/** The latest sheets of this device that have rows to mend. */
export function RefusedInSheets() {
  const { t } = useTranslation('today');
  const sent = useSheetsSentHere()
    .filter(({ mended }) => !mended)
    .slice(0, LATEST);
  const sheets = useQueries({ queries: sent.map(({ id }) => sheetQuery(id)) });
  const mended = (id: string) => {
    const it = sent.find((one) => one.id === id);
    if (it) {
      keepSheet({ ...it, mended: true });
    }
  };
  const failed = sheets.find((sheet) => sheet.error);
  const refused = sheets.flatMap(({ data }) => (data && data.counts.refused > 0 ? [data] : []));
  if (sheets.some((sheet) => sheet.isPending)) {
    return <Loading rows={1} />;
  }
  if (failed && refused.length === 0) {
    return <Failed problem={failed.error} retry={failed.refetch} />;
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
          <button type="button" className="text-button today-mended" onClick={() => mended(sheet.id)}>
            {t('mended')}
          </button>
        </li>
      ))}
    </ul>
  );
}
