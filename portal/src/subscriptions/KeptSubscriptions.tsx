import './subscriptions.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MySubscriptions } from './MySubscriptions';

/** The subscriptions of whoever looks. */
export default function KeptSubscriptions() {
  const { t } = useTranslation('subscriptions');
  return (
    <div className="page narrow-page">
      <div className="page-head">
        <h1>{t('kept.title')}</h1>
        <Link className="solid-button" to="/subscriptions/new">
          {t('kept.new')}
        </Link>
      </div>
      <MySubscriptions />
    </div>
  );
}
