import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../kit/AskFirst';
import { Failed, Loading } from '../kit/states';
import { Moment } from '../kit/words';
import { type DeadLetter, deadLettersQuery, replay, type ServiceState } from './queries';
import { Reason } from './Reason';
import { useServiceName } from './serviceName';

type Pace = { refetchInterval: number | false };

/** The dead letters that nobody has replayed, of the services that have some or did not say. */
export function DeadLetters(props: { services: readonly ServiceState[] | undefined } & Pace) {
  const { t } = useTranslation('operations');
  if (props.services === undefined) {
    return <p>{t('letters.untold')}</p>;
  }
  const having = props.services.filter((it) => it.figures.deadLetters !== 0);
  if (having.length === 0) {
    return <p>{t('letters.none')}</p>;
  }
  return (
    <>
      {having.map(({ service }) => (
        <OfService key={service} service={service} refetchInterval={props.refetchInterval} />
      ))}
    </>
  );
}

function OfService({ service, refetchInterval }: { service: string } & Pace) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  const letters = useQuery({ ...deadLettersQuery(service), refetchInterval });
  const heading = `letters-${service}`;
  return (
    <section aria-labelledby={heading} className="letters">
      <h3 id={heading}>{nameOf(service)}</h3>
      {letters.isPending && <Loading rows={2} />}
      {letters.error && <Failed problem={letters.error} retry={letters.refetch} />}
      {letters.data?.length === 0 && <p>{t('letters.none')}</p>}
      <ul className="cards">
        {letters.data?.map((letter) => (
          <li key={letter.id}>
            <Letter service={service} letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letter({ service, letter }: { service: string; letter: DeadLetter }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => replay(service, letter.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <article className="card letter">
      <p>
        <strong>{letter.type ?? t('letters.noEvent')}</strong> · {letter.topic} · <Moment of={letter.at} />
      </p>
      <Reason of={letter.reason} />
      <details>
        <summary>{t('letters.asItCame')}</summary>
        <p className="number">{letter.id}</p>
        <pre>{letter.value}</pre>
      </details>
      {again.isSuccess ? (
        <p role="status">{t('letters.replayed')}</p>
      ) : (
        <AskFirst label={t('letters.replay')} title={t('letters.ask')} act={again}>
          <p>{t('letters.askText')}</p>
          <Reason of={letter.reason} />
        </AskFirst>
      )}
    </article>
  );
}
