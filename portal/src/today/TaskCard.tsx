import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failed, Loading } from '../kit/states';
import { Count } from '../kit/words';
import { LONG_OPEN } from '../stationreferrals/queries';
import { type Task, taskQuery } from './queries';

/** How many there are to do; where one count fails, the others stand. */
export function TaskCard({ task }: { task: Task }) {
  const { t } = useTranslation('today');
  const count = useQuery(taskQuery(task));
  return (
    <li className="card">
      <h3>
        <Link to={task.list} className="card-link">
          {t(`task.${task.name}.name`)}
        </Link>
      </h3>
      {count.isPending && <Loading rows={1} />}
      {count.error && <Failed problem={count.error} retry={count.refetch} />}
      {count.data !== undefined && (
        <p className={count.data === 0 ? 'today-count quiet' : 'today-count'}>
          <Count of={count.data} />
        </p>
      )}
      <p className="quiet">{t(`task.${task.name}.text`, { days: LONG_OPEN })}</p>
    </li>
  );
}
