import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import { Moment } from '../kit/words';
import { CriteriaWords } from './CriteriaWords';
import type { Subscription } from './queries';

const TONES: Record<Subscription['state'], Tone> = { PENDING: 'warning', ACTIVE: 'good', ENDED: 'plain' };

/** Where a subscription stands, and the phone it goes to where that is known. */
export function Head({ state, phone }: { state: Subscription['state']; phone?: string | undefined }) {
  const { t } = useTranslation('subscriptions');
  return (
    <p className="subscription-head">
      <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
      {phone && (
        <span>
          {t('kept.to')} <span className="number">{phone}</span>
        </span>
      )}
    </p>
  );
}

/** A subscription as the hall has it, and what can be done with it. */
export function Standing(props: {
  subscription: Subscription;
  phone?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation('subscriptions');
  const { state, confirmedAt, endedAt, criteria } = props.subscription;
  return (
    <>
      <Head state={state} phone={props.phone} />
      <CriteriaWords criteria={criteria} />
      <p className="quiet">
        {t(endedAt ? 'kept.endedAt' : 'kept.confirmedAt')} <Moment of={endedAt ?? confirmedAt} />
      </p>
      <div className="subscription-actions">{props.children}</div>
    </>
  );
}
