import './today.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleTasks, referralTasks, type Task } from './queries';
import { RefusedInSheets } from './RefusedInSheets';
import { TaskCard } from './TaskCard';

/** What a station has to do today, each with the list behind it. */
export default function Today() {
  const { t } = useTranslation('today');
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <Part name="people">
        <Tasks all={peopleTasks()} />
      </Part>
      <Part name="referrals">
        <Tasks all={referralTasks()} />
      </Part>
      <Part name="sheets">
        <RefusedInSheets />
      </Part>
    </div>
  );
}

function Part({ name, children }: { name: 'people' | 'referrals' | 'sheets'; children: ReactNode }) {
  const { t } = useTranslation('today');
  return (
    <section className="today-part" aria-labelledby={name}>
      <h2 id={name}>{t(`part.${name}`)}</h2>
      {children}
    </section>
  );
}

function Tasks({ all }: { all: Task[] }) {
  return (
    <ul className="today-tasks">
      {all.map((task) => (
        <TaskCard key={task.name} task={task} />
      ))}
    </ul>
  );
}
