import './myfile.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading } from '../kit/states';
import { MySubscriptions } from '../subscriptions/MySubscriptions';
import { AboutMe } from './AboutMe';
import { MyWish } from './MyWish';
import { NotMine } from './NoFile';
import { myFileQuery } from './queries';
import { Source } from './Source';

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
        <MySubscriptions />
      </section>
    </div>
  );
}

function File() {
  const file = useQuery(myFileQuery);
  if (file.isPending) {
    return <Loading rows={4} />;
  }
  if (file.error) {
    return <NotMine problem={file.error} retry={file.refetch} />;
  }
  const { value } = file.data;
  return (
    <>
      <MyWish wish={value.wish} />
      <AboutMe file={value} />
      <Source of={value.source} />
    </>
  );
}
