import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../kit/states';
import { Letter } from './Letter';
import { deadLettersQuery, type ServiceState } from './queries';
import { isWatched, type Replay, rowsOf, withReplay } from './replays';
import { useServiceName } from './serviceName';

const SOON = 1_000;

type Pace = { refetchInterval: number | false };

/** The dead letters that nobody has replayed, of the services that have some or did not say, and what came of replays. */
export function DeadLetters(props: { services: readonly ServiceState[] | undefined } & Pace) {
  const { t } = useTranslation('operations');
  const [replays, setReplays] = useState<readonly Replay[]>([]);
  if (props.services === undefined) {
    return <p>{t('letters.untold')}</p>;
  }
  const replaysOf = (service: string) => replays.filter((it) => it.service === service);
  const having = props.services.filter(
    (it) => it.figures.deadLetters !== 0 || replaysOf(it.service).length > 0,
  );
  if (having.length === 0) {
    return <p>{t('letters.none')}</p>;
  }
  return (
    <>
      {having.map(({ service }) => (
        <OfService
          key={service}
          service={service}
          refetchInterval={props.refetchInterval}
          replays={replaysOf(service)}
          add={(replay) => setReplays((known) => withReplay(known, replay))}
        />
      ))}
    </>
  );
}

function OfService(
  props: { service: string; replays: readonly Replay[]; add: (replay: Replay) => void } & Pace,
) {
  const { t } = useTranslation('operations');
  const nameOf = useServiceName();
  const { service, replays } = props;
  const letters = useQuery({
    ...deadLettersQuery(service),
    refetchInterval: ({ state }) => {
      const isWatching =
        state.status === 'success' &&
        rowsOf(state.data ?? [], replays).some((row) => isWatched(row, state.dataUpdatedAt));
      return isWatching ? SOON : props.refetchInterval;
    },
  });
  const rows = letters.data && rowsOf(letters.data, replays);
  const heading = `letters-${service}`;
  return (
    <section aria-labelledby={heading} className="letters">
      <h3 id={heading}>{nameOf(service)}</h3>
      {letters.isPending && <Loading rows={2} />}
      {letters.error && <Failed problem={letters.error} retry={letters.refetch} />}
      {rows?.length === 0 && <p>{t('letters.none')}</p>}
      <ul className="cards">
        {rows?.map((row) => (
          <li key={row.letter.id}>
            <Letter
              service={service}
              row={row}
              isWatched={isWatched(row, letters.dataUpdatedAt)}
              before={letters.data ?? []}
              replayed={props.add}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
