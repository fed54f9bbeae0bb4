import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { PersonName } from '../kit/person';
import { Day } from '../kit/words';
import { letterNumber, type Referral } from '../referrals/queries';
import { ReferralStateTag, WhyEnded } from '../referrals/ReferralCard';

/** A referral in a station's list: who was sent where, and how it stands. */
export function StationCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return (
    <article className="card">
      <div className="card-head">
        <h2>
          <Link to={`/referrals/${referral.id}`} className="card-link">
            <AsWritten>{referral.title}</AsWritten>
          </Link>
        </h2>
        <ReferralStateTag state={referral.state} />
      </div>
      <p>
        <PersonName id={referral.personId} /> → <AsWritten>{referral.employerName}</AsWritten>
      </p>
      <p className="quiet">
        {t('sent.issuedOn')} <Day of={referral.issuedOn} /> · {t('sent.number')}{' '}
        <span className="number referral-number">{letterNumber(referral)}</span>
      </p>
      <WhyEnded referral={referral} />
    </article>
  );
}
