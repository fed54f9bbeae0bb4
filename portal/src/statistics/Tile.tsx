import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Count, clock } from '../kit/words';

/**
 * One number large, with the way to its records. Where it cannot be had now, it stays with the time it was had; where it
 * never was, that is said in its place.
 */
export function Tile(props: { label: string; to: string; total: UseQueryResult<{ total?: number | null }> }) {
  const { t } = useTranslation(['statistics', 'kit']);
  const { data, dataUpdatedAt, error, refetch } = props.total;
  if (error && data === undefined) {
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
        {error && (
          <>
            {' '}
            <span className="quiet">{t('panel.toldAt', { time: clock(dataUpdatedAt) })}</span>{' '}
            <button type="button" className="text-button" onClick={() => refetch()}>
              {t('kit:failed.again')}
            </button>
          </>
        )}
      </dd>
    </div>
  );
}
