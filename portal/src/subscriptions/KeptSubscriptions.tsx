import './subscriptions.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../kit/states';
import { useKept } from './device';
import { KeptSubscription } from './KeptSubscription';

/** The subscriptions that this device holds the tokens of. */
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
      <KeptList />
    </div>
  );
}

export function KeptList() {
  const { t } = useTranslation('subscriptions');
  const kept = useKept();
  if (kept.length === 0) {
    return <Notice title={t('kept.none')} text={t('kept.noneText')} />;
  }
  return (
    <>
      <ul className="cards" aria-label={t('kept.title')}>
        {kept.map((it) => (
          <li key={it.id}>
            <KeptSubscription kept={it} />
          </li>
        ))}
      </ul>
      <p className="quiet subscription-more">{t('kept.onlyHere')}</p>
    </>
  );
}
