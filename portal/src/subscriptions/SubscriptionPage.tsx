import './subscriptions.css';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Notice } from '../kit/states';
import { ConfirmForm } from './ConfirmForm';
import { CriteriaWords } from './CriteriaWords';
import { type Kept, useKept } from './device';
import { KeptSubscription } from './KeptSubscription';
import { addressOf } from './queries';

/** One subscription of this device: the code is entered here, and what comes of it is said here. */
export default function SubscriptionPage() {
  const { t } = useTranslation('subscriptions');
  const { id } = useParams();
  const kept = useKept().find((it) => it.id === id);
  if (kept === undefined) {
    return (
      <Notice page title={t('page.elsewhere')} text={t('page.elsewhereText')}>
        <Link to="/subscriptions/new">{t('kept.new')}</Link>
      </Notice>
    );
  }
  return (
    <div className="page narrow-page">
      {kept.token === undefined ? <Unconfirmed kept={kept} /> : <Confirmed kept={kept} />}
    </div>
  );
}

function Unconfirmed({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  return (
    <>
      <h1>{t('confirm.title')}</h1>
      <section className="panel">
        <p>{t('confirm.lead', { phone: kept.phone })}</p>
        <CriteriaWords criteria={kept.criteria} />
        <ConfirmForm kept={kept} />
      </section>
      <section className="panel">
        <h2>{t('confirm.noCode')}</h2>
        <p className="quiet">{t('confirm.noCodeText')}</p>
        <p>
          <Link to={addressOf('/subscriptions/new', kept.criteria)}>{t('confirm.again')}</Link>
        </p>
      </section>
    </>
  );
}

function Confirmed({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  return (
    <>
      <h1>{t('page.title')}</h1>
      <KeptSubscription kept={kept} />
      <section className="panel">
        <h2>{t('page.next')}</h2>
        <ul className="subscription-next">
          <li>{t('page.nextAlert')}</li>
          <li>{t('page.nextQuiet')}</li>
          <li>{t('page.nextStop')}</li>
          <li>{t('page.nextDevice')}</li>
        </ul>
        <p>
          <Link className="plain-button" to={addressOf('/vacancies', kept.criteria)}>
            {t('page.search')}
          </Link>{' '}
          <Link className="plain-button" to="/subscriptions">
            {t('page.all')}
          </Link>
        </p>
      </section>
    </>
  );
}
