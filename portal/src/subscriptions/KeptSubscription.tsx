import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading } from '../kit/states';
import { CriteriaWords } from './CriteriaWords';
import { forget, type Kept } from './device';
import { End } from './End';
import { endAlerts, subscriptionQuery } from './queries';
import { Head, Standing } from './Standing';

/** What the hall answers where it no longer keeps the subscription, or the token is not its. */
const GONE = [403, 404];

/** A subscription as the hall has it now, with the way to end it. */
export function KeptSubscription({ kept }: { kept: Kept }) {
  return (
    <article className="panel">
      {kept.token === undefined ? <Waiting kept={kept} /> : <Held kept={kept} />}
    </article>
  );
}

/** Nobody but the holder of the code may look at it, so all that is shown is what this device asked for. */
function Waiting({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  return (
    <>
      <Head state="PENDING" phone={kept.phone} />
      <CriteriaWords criteria={kept.criteria} />
      <div className="subscription-actions">
        <Link className="solid-button" to={`/subscriptions/${kept.id}`}>
          {t('kept.enterCode')}
        </Link>
        <Forget id={kept.id} />
      </div>
    </>
  );
}

function Held({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  const queries = useQueryClient();
  const subscription = useQuery(subscriptionQuery(kept));
  if (subscription.isPending) {
    return <Loading rows={1} />;
  }
  if (subscription.error) {
    return GONE.includes(Problem.from(subscription.error).status) ? (
      <>
        <p>{t('kept.gone', { phone: kept.phone })}</p>
        <CriteriaWords criteria={kept.criteria} />
        <div className="subscription-actions">
          <Forget id={kept.id} />
        </div>
      </>
    ) : (
      <Failed problem={subscription.error} retry={subscription.refetch} />
    );
  }
  return (
    <Standing subscription={subscription.data} phone={kept.phone}>
      {subscription.data.state === 'ACTIVE' && (
        <End
          end={() => endAlerts(kept)}
          ended={() => queries.invalidateQueries({ queryKey: subscriptionQuery(kept).queryKey })}
        />
      )}
      <Forget id={kept.id} />
    </Standing>
  );
}

function Forget({ id }: { id: string }) {
  const { t } = useTranslation('subscriptions');
  return (
    <button type="button" className="text-button" title={t('kept.forgetHint')} onClick={() => forget(id)}>
      {t('kept.forget')}
    </button>
  );
}
