import './today.css';
import { useTranslation } from 'react-i18next';
import { peopleTasks, referralTasks } from './queries';
import { RefusedInSheets } from './RefusedInSheets';
import { TaskCard } from './TaskCard';

/** What a station has to do today, each with the list behind it. */
export default function Today() {
  const { t } = useTranslation('today');
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <section className="today-part" aria-labelledby="people">
        <h2 id="people">{t('people')}</h2>
        <ul className="today-tasks">
          {peopleTasks().map((task) => (
            <TaskCard key={task.name} task={task} />
          ))}
        </ul>
      </section>
      <section className="today-part" aria-labelledby="referrals">
        <h2 id="referrals">{t('referrals')}</h2>
        <ul className="today-tasks">
          {referralTasks().map((task) => (
            <TaskCard key={task.name} task={task} />
          ))}
        </ul>
      </section>
      <section className="today-part" aria-labelledby="sheets">
        <h2 id="sheets">{t('sheets')}</h2>
        <RefusedInSheets />
      </section>
    </div>
  );
}
