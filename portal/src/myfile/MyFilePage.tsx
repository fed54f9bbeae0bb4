import './myfile.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { KeptList } from '../subscriptions/KeptSubscriptions';
import { AboutMe } from './AboutMe';
import { MyWish } from './MyWish';
import { myFileQuery } from './queries';

/** Nobody, or more than one, is reached by the phone that was proved: the hall says what to do. */
const NO_FILE = [404, 409];

/** What a citizen sees of the state's file on them. Each part stands alone: one that fails leaves the rest. */
export default function MyFilePage() {
  const { t } = useTranslation('myfile');
  return (
    <div className="page narrow-page">
      <h1>{t('title')}</h1>
      <File />
      <section className="my-part" aria-labelledby="alerts">
        <div className="page-head">
          <h2 id="alerts">{t('alerts')}</h2>
          <Link to="/subscriptions/new">{t('subscribe')}</Link>
        </div>
        <KeptList />
      </section>
    </div>
  );
}

function File() {
  const { t } = useTranslation('myfile');
  const file = useQuery(myFileQuery);
  if (file.isPending) {
    return <Loading rows={4} />;
  }
  if (file.error) {
    const problem = Problem.from(file.error);
    return NO_FILE.includes(problem.status) ? (
      <Notice title={problem.title} text={problem.detail}>
        <Link to="/vacancies">{t('search')}</Link>
      </Notice>
    ) : (
      <Failed problem={problem} retry={file.refetch} />
    );
  }
  return (
    <>
      <AboutMe file={file.data} />
      <MyWish wish={file.data.wish} />
    </>
  );
}
