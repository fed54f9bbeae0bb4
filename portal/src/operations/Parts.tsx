import { useTranslation } from 'react-i18next';
import { Fact } from '../kit/Fact';
import { HealthTag } from './HealthTag';
import type { PartState } from './queries';
import { useServiceName } from './serviceName';

/** What all services stand on, and which of them says that it has lost a part. */
export function Parts({ parts }: { parts: readonly PartState[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  return (
    <dl className="terms" aria-labelledby="parts">
      {parts.map(({ part, health, lostBy }) => (
        <Fact key={part} name={t(`part.${part}`)}>
          {health === null ? (
            <span className="quiet">{t('services.untold')}</span>
          ) : (
            <HealthTag health={health} />
          )}
          {lostBy.length > 0 && (
            <p>{t('parts.lostBy', { services: lostBy.map(nameOf).join(t('parts.comma')) })}</p>
          )}
        </Fact>
      ))}
    </dl>
  );
}
