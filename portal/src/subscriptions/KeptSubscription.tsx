import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../api';
import { StateTag, type Tone } from '../kit/StateTag';
import { Failed, Loading } from '../kit/states';
import { Moment } from '../kit/words';
import { CriteriaWords } from './CriteriaWords';
import { forget, type Kept } from './device';
import { endAlerts, subscriptionQuery } from './queries';

const TONES: Record<'PENDING' | 'ACTIVE' | 'ENDED', Tone> = {
  PENDING: 'warning',
  ACTIVE: 'good',
  ENDED: 'plain',
};
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
  const { state, confirmedAt, endedAt, criteria } = subscription.data;
  return (
    <>
      <Head state={state} phone={kept.phone} />
      <CriteriaWords criteria={criteria} />
      <p className="quiet">
        {t(endedAt ? 'kept.endedAt' : 'kept.confirmedAt')} <Moment of={endedAt ?? confirmedAt} />
      </p>
      <div className="subscription-actions">
        {state === 'ACTIVE' && <End kept={kept} />}
        <Forget id={kept.id} />
      </div>
    </>
  );
}

function Head({ state, phone }: { state: 'PENDING' | 'ACTIVE' | 'ENDED'; phone: string }) {
  const { t } = useTranslation('subscriptions');
  return (
    <p className="subscription-head">
      <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
      <span>
        {t('kept.to')} <span className="number">{phone}</span>
      </span>
    </p>
  );
}

function End({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  const asking = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endAlerts(kept),
    onSuccess: () => {
      asking.current?.close();
      return queries.invalidateQueries({ queryKey: subscriptionQuery(kept).queryKey });
    },
  });
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('end.ask')}
      </button>
      <dialog ref={asking} className="hall-dialog" aria-label={t('end.title')}>
        <h2>{t('end.title')}</h2>
        <p>{t('end.text')}</p>
        {end.error && <Failed problem={end.error} />}
        <div className="dialog-actions">
          <button type="button" className="plain-button" onClick={() => asking.current?.close()}>
            {t('end.cancel')}
          </button>
          <button
            type="button"
            className="solid-button"
            disabled={end.isPending}
            onClick={() => end.mutate()}
          >
            {t('end.do')}
          </button>
        </div>
      </dialog>
    </>
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
