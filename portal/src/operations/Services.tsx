import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import { Count } from '../kit/words';
import type { Health, ServiceState } from './queries';
import { useServiceName } from './serviceName';

const TONES: Record<Health, Tone> = { UP: 'good', DOWN: 'bad', UNREACHABLE: 'bad' };
const MINUTE = 60;
const HOUR = 3_600;

/** Every service with its instances, and how far its events are; what no instance told is said in its place. */
export function Services({ services }: { services: readonly ServiceState[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  const columns = ['service', 'health', 'instances', 'outbox', 'oldest', 'lag', 'letters'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is scrolled by keys too
    <section className="wide-table" aria-labelledby="services" tabIndex={0}>
      <table className="plain-table" aria-labelledby="services">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`services.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(({ service, health, instances, figures }) => (
            <tr key={service}>
              <th scope="row">{nameOf(service)}</th>
              <td>
                <HealthTag health={health} />
              </td>
              <td>
                {instances.length === 0 && t('services.noInstance')}
                <ul>
                  {instances.map((instance) => (
                    <li key={instance.address} className="number">
                      {instance.address} <HealthTag health={instance.health} />
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <Told figure={figures.outboxDepth} />
              </td>
              <td>
                <Told figure={figures.outboxOldestSeconds}>{(seconds) => <Age seconds={seconds} />}</Told>
              </td>
              <td>
                <Told figure={figures.consumerLag} />
              </td>
              <td>
                <Told figure={figures.deadLetters}>
                  {(letters) =>
                    letters === 0 ? (
                      <Count of={0} />
                    ) : (
                      <a href={`#letters-${service}`} className="operations-letters">
                        <Count of={letters} />
                      </a>
                    )
                  }
                </Told>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HealthTag({ health }: { health: Health }) {
  const { t } = useTranslation('operations');
  return <StateTag tone={TONES[health]}>{t(`health.${health}`)}</StateTag>;
}

function Told(props: { figure: number | null | undefined; children?: (figure: number) => ReactNode }) {
  const { t } = useTranslation('operations');
  if (props.figure == null) {
    return <span className="quiet">{t('services.untold')}</span>;
  }
  return <>{props.children ? props.children(props.figure) : <Count of={props.figure} />}</>;
}

function Age({ seconds }: { seconds: number }) {
  const { t } = useTranslation('operations');
  if (seconds < 2 * MINUTE) {
    return t('age.seconds', { count: Math.round(seconds) });
  }
  return seconds < 2 * HOUR
    ? t('age.minutes', { count: Math.round(seconds / MINUTE) })
    : t('age.hours', { count: Math.round(seconds / HOUR) });
}
