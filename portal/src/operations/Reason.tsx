import { useTranslation } from 'react-i18next';
import { causeOf } from './reasons';

/** Why a service could not handle an event: in the reader's language, and beneath it as the service said it. */
export function Reason({ of: reason }: { of: string }) {
  const { t } = useTranslation('operations');
  const cause = causeOf(reason);
  return (
    <div className="letter-reason">
      <p>{t(`letters.cause.${cause.kind}`, { field: 'field' in cause ? cause.field : undefined })}</p>
      <details open={cause.kind === 'other'}>
        <summary>{t('letters.said')}</summary>
        <p className="long-text quiet">{reason}</p>
      </details>
    </div>
  );
}
