import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { StateTag, type Tone } from '../kit/StateTag';
import { Day } from '../kit/words';
import { letterNumber, type Referral } from './queries';

const TONES: Record<Referral['state'], Tone> = {
  ISSUED: 'warning',
  HIRING: 'busy',
  HIRED: 'good',
  REFUSED: 'plain',
  WITHDRAWN: 'plain',
};

export function ReferralStateTag({ state }: { state: Referral['state'] }) {
  const { t } = useTranslation('referrals');
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}

/** Why it was refused or withdrawn, where it was. */
export function WhyEnded({ referral: { state, reasonText: reason } }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return reason && <p>{t(state === 'WITHDRAWN' ? 'sent.withdrawn' : 'sent.refused', { reason })}</p>;
}

/**
 * A referral in the employer's list. Who was sent is told on its own page, where the look is kept: until then the number
 * on the letter that somebody brings tells one from the other.
 */
export function ReferralCard({ referral, as: Title }: { referral: Referral; as: 'h2' | 'h3' }) {
  const { t } = useTranslation('referrals');
  return (
    <article className="card">
      <div className="referral-head">
        <Title>
          <Link to={`/employer/referrals/${referral.id}`} className="card-link">
            <AsWritten>{referral.title}</AsWritten>
          </Link>
        </Title>
        <ReferralStateTag state={referral.state} />
      </div>
      <p className="quiet">
        {t('sent.issuedOn')} <Day of={referral.issuedOn} />
        <br />
        {t('sent.number')} <span className="number referral-number">{letterNumber(referral)}</span>
      </p>
      <WhyEnded referral={referral} />
      {referral.startDate && (
        <p>
          {t('sent.starts')} <Day of={referral.startDate} />
        </p>
      )}
    </article>
  );
}
