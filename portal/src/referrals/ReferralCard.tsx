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

/** A referral in the employer's list. Who was sent is on the letter that the person brings. */
export function ReferralCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return (
    <article className="card">
      <div className="referral-head">
        <h3>
          <Link to={`/employer/referrals/${referral.id}`} className="card-link">
            {referral.title}
          </Link>
        </h3>
        <ReferralStateTag state={referral.state} />
      </div>
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
