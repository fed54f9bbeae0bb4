import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Count } from '../kit/words';

/** One number large, with the way to its records. Where it cannot be had, that is said in its place. */
export function Tile(props: { label: string; to: string; total: UseQueryResult<{ total?: number | null }> }) {
  const { t } = useTranslation(['statistics', 'kit']);
  const { data, error, refetch } = props.total;
  if (error) {
    return (
      <div className="tile">
        <dt>{props.label}</dt>
        <dd>
          <span className="quiet">{t('panel.untold')}</span>{' '}
          <button type="button" className="text-button" onClick={() => refetch()}>
            {t('kit:failed.again')}
          </button>
        </dd>
      </div>
    );
  }
  return (
    <div className="tile">
      <dt>{props.label}</dt>
      <dd>
        <Link to={props.to}>{data?.total == null ? '…' : <Count of={data.total} />}</Link>
      </dd>
    </div>
  );
}
