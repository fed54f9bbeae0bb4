import '../statistics/statistics.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Tile } from '../statistics/Tile';
import { MESSAGE_STATES, type Message, messageCountQuery } from './queries';

/** How many messages stand where; each number opens them. */
export function MessageCounts({ refetchInterval }: { refetchInterval: number | false }) {
  return (
    <dl className="tiles message-counts">
      {MESSAGE_STATES.map((state) => (
        <CountOf key={state} state={state} refetchInterval={refetchInterval} />
      ))}
    </dl>
  );
}

function CountOf({ state, refetchInterval }: { state: Message['state']; refetchInterval: number | false }) {
  const { t } = useTranslation('operations');
  const total = useQuery({ ...messageCountQuery(state), refetchInterval });
  return <Tile label={t(`state.${state}`)} to={`/operations/messages?state=${state}`} total={total} />;
}
