import { useTranslation } from 'react-i18next';
import { Division } from '../kit/codes';

/** Divisions one below the other; the first few where there is no room for all. */
export function DivisionList({ of, most = of.length }: { of: readonly string[]; most?: number }) {
  const { t } = useTranslation('accounts');
  return (
    <ul>
      {of.slice(0, most).map((code) => (
        <li key={code}>
          <Division code={code} />
        </li>
      ))}
      {of.length > most && <li className="quiet">{t('list.moreDivisions', { count: of.length - most })}</li>}
    </ul>
  );
}
