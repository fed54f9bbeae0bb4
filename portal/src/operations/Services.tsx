import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact } from '../kit/Fact';
import { useIsDesk } from '../kit/screen';
import { Count, clock } from '../kit/words';
import { HealthTag } from './HealthTag';
import type { Told, ToldService } from './lastTold';
import { useServiceName } from './serviceName';

const MINUTE = 60;
const HOUR = 3_600;

/**
 * Every service with its instances, and how far its events are: a table where there is room for one, cards on a phone.
 * What was not told now is shown as it was told last, with the time; what was never told is said in its place.
 */
export function Services({ services }: { services: readonly ToldService[] }) {
  return useIsDesk() ? <ServiceTable services={services} /> : <ServiceCards services={services} />;
}

const COLUMNS = ['instances', 'outbox', 'oldest', 'lag', 'letters'] as const;

function ServiceTable({ services }: { services: readonly ToldService[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a small desk is scrolled by keys too
    <section className="wide-table" aria-labelledby="services" tabIndex={0}>
      <table className="plain-table" aria-labelledby="services">
        <thead>
          <tr>
            {(['service', 'health', ...COLUMNS] as const).map((column) => (
              <th key={column} scope="col">
                {t(`services.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((told) => (
            <tr key={told.service}>
              <th scope="row">{nameOf(told.service)}</th>
              <td>
                <HealthTag health={told.health} />
              </td>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <Cell told={told} of={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ServiceCards({ services }: { services: readonly ToldService[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  return (
    <ul className="cards" aria-labelledby="services">
      {services.map((told) => (
        <li key={told.service}>
          <article className="card">
            <div className="card-head">
              <h3>{nameOf(told.service)}</h3>
              <HealthTag health={told.health} />
            </div>
            <dl className="terms">
              {COLUMNS.map((column) => (
                <Fact key={column} name={t(`services.${column}`)}>
                  <Cell told={told} of={column} />
                </Fact>
              ))}
            </dl>
          </article>
        </li>
      ))}
    </ul>
  );
}

function Cell({ told, of }: { told: ToldService; of: (typeof COLUMNS)[number] }) {
  const { service, instances, figures, askedAt } = told;
  switch (of) {
    case 'instances':
      return <Instances of={instances} />;
    case 'outbox':
      return <Figure askedAt={askedAt} told={figures.outboxDepth} />;
    case 'oldest':
      return (
        <Figure askedAt={askedAt} told={figures.outboxOldestSeconds}>
          {(seconds) => <Age seconds={seconds} />}
        </Figure>
      );
    case 'lag':
      return <Figure askedAt={askedAt} told={figures.consumerLag} />;
    case 'letters':
      return (
        <Figure askedAt={askedAt} told={figures.deadLetters}>
          {(letters) =>
            letters === 0 ? (
              <Count of={0} />
            ) : (
              <a href={`#letters-${service}`} className="operations-letters">
                <Count of={letters} />
              </a>
            )
          }
        </Figure>
      );
  }
}

function Instances({ of: instances }: { of: ToldService['instances'] }) {
  const { t } = useTranslation('operations');
  return instances.length === 0 ? (
    t('services.noInstance')
  ) : (
    <ul>
      {instances.map((instance) => (
        <li key={instance.address} className="number">
          {instance.address} <HealthTag health={instance.health} />
        </li>
      ))}
    </ul>
  );
}

function Figure(props: {
  told: Told<number> | undefined;
  askedAt: number;
  children?: (figure: number) => ReactNode;
}) {
  const { t } = useTranslation('operations');
  if (props.told === undefined) {
    return <span className="quiet">{t('services.untold')}</span>;
  }
  const { value, at } = props.told;
  return (
    <>
      {props.children ? props.children(value) : <Count of={value} />}
      {at !== props.askedAt && (
        <p className="quiet operations-then">{t('services.toldAt', { time: clock(at) })}</p>
      )}
    </>
  );
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
