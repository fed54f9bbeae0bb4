import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day, today } from '../kit/words';
import { Downloads } from './Downloads';
import { fetchRefusedRows, type Sheet } from './queries';

/** The way to mend a sheet: fetch the refused rows with their reasons, put them right, send them again. */
export function RefusedRows({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  if (sheet.refusedRowsUntil != null && sheet.refusedRowsUntil < today()) {
    return <p className="sheets-note">{t('refused.over')}</p>;
  }
  return (
    <div className="sheets-note">
      <p>{t('refused.how')}</p>
      <p className="quiet">
        {t('refused.until')} <Day of={sheet.refusedRowsUntil} />
      </p>
      <div className="action-line">
        <Downloads
          fetch={(kind) => fetchRefusedRows(sheet.id, kind)}
          nameOf={(kind) => t('refused.file', { kind })}
          labelOf={(kind) => t(`refused.${kind}`)}
          isMain
        />
        <Link to="/survey-sheets">{t('refused.again')}</Link>
      </div>
    </div>
  );
}
