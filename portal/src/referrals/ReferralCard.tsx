import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateTag, type Tone } from '../kit/StateTag';
import { Day } from '../kit/words';
import type { Referral } from './queries';

const TONES: Record<Referral['state'], Tone> = {
  ISSUED: 'warning',
  HIRING: 'busy',
  HIRED: 'good',
  REFUSED: 'plain',
};

export function ReferralStateTag({ state }: { state: Referral['state'] }) {
  const { t } = useTranslation('referrals');
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}

/**
 * A referral in a list.
 *
 * @param at where its page is
 * @param children who and where: who was sent is, to the employer, on the letter that the person brings
 */
export function ReferralCard(props: { referral: Referral; at: string; children?: ReactNode }) {
  const { t } = useTranslation('referrals');
  const { referral } = props;
  return (
    <article className="card">
      <div className="card-head">
        <h3>
          <Link to={props.at} className="card-link">
            {referral.title}
          </Link>
        </h3>
        <ReferralStateTag state={referral.state} />
      </div>
      {props.children}
      <p className="quiet">
        {t('sent.issuedOn')} <Day of={referral.issuedOn} />
      </p>
      {referral.reasonText && <p>{t('sent.refused', { reason: referral.reasonText })}</p>}
      {referral.startDate && (
        <p>
          {t('sent.starts')} <Day of={referral.startDate} />
        </p>
      )}
    </article>
  );
}
