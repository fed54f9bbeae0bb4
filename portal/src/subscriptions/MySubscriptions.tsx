import './subscriptions.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../app/session';
import { Failed, Loading, Notice } from '../kit/states';
import { useKept } from './device';
import { End } from './End';
import { KeptSubscription } from './KeptSubscription';
import { endMyAlerts, myAlertsQuery, type Subscription } from './queries';
import { Standing } from './Standing';

/** For a citizen those of the phone they signed in by, and for everybody those of this device. */
export function MySubscriptions() {
  const session = useQuery(sessionQuery);
  if (session.isPending) {
    return <Loading rows={2} />;
  }
  return session.data?.roles.includes('citizen') ? <OfPhone /> : <OfDevice />;
}

function OfPhone() {
  const { t } = useTranslation('subscriptions');
  const mine = useQuery(myAlertsQuery);
  const kept = useKept();
  if (mine.isPending) {
    return <Loading rows={2} />;
  }
  if (mine.error) {
    return (
      <>
        <Failed problem={mine.error} retry={mine.refetch} />
        {kept.length > 0 && <OfDevice />}
      </>
    );
  }
  const known = new Set(mine.data.map((it) => it.id));
  const others = kept.filter((it) => !known.has(it.id));
  return (
    <>
      {mine.data.length === 0 ? (
        others.length === 0 && <Notice title={t('mine.none')} text={t('kept.noneText')} />
      ) : (
        <ul className="cards" aria-label={t('mine.title')}>
          {mine.data.map((it) => (
            <li key={it.id}>
              <Mine subscription={it} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <section className="subscription-others" aria-labelledby="others">
          <p id="others">
            <strong>{t('mine.others')}</strong> <span className="quiet">{t('mine.othersText')}</span>
          </p>
          <OfDevice except={known} />
        </section>
      )}
    </>
  );
}

function Mine({ subscription }: { subscription: Subscription }) {
  const queries = useQueryClient();
  const { id, state } = subscription;
  return (
    <article className="panel">
      <Standing subscription={subscription}>
        {state === 'ACTIVE' && (
          <End
            end={() => endMyAlerts(id)}
            ended={() => queries.invalidateQueries({ queryKey: myAlertsQuery.queryKey })}
          />
        )}
      </Standing>
    </article>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The subscriptions that this device holds the tokens of. */
function OfDevice({ except = NONE }: { except?: ReadonlySet<string> }) {
  const { t } = useTranslation('subscriptions');
  const kept = useKept().filter((it) => !except.has(it.id));
  if (kept.length === 0) {
    return <Notice title={t('kept.none')} text={t('kept.noneText')} />;
  }
  return (
    <>
      <ul className="cards" aria-label={t('kept.list')}>
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
