import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact } from '../kit/Fact';
import { PersonLink } from '../kit/person';
import { Day, Money } from '../kit/words';
import type { Referral } from '../referrals/queries';

/** Who was sent where, and what came of it. */
export function Facts({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['stationreferrals', 'referrals']);
  return (
    <dl className="terms">
      <Fact name={t('fact.person')}>
        <PersonLink id={referral.personId} />
      </Fact>
      <Fact name={t('fact.employer')}>{referral.employerName}</Fact>
      <Fact name={t('referrals:page.vacancy')}>
        <Link to={`/vacancies/${referral.vacancyId}`}>{referral.title}</Link>
      </Fact>
      <Fact name={t('referrals:sent.issuedOn')}>
        <Day of={referral.issuedOn} />
      </Fact>
      <Fact name={t('referrals:page.number')}>
        <span className="number">{referral.id}</span>
      </Fact>
      {referral.answeredOn && (
        <Fact name={t('referrals:page.answeredOn')}>
          <Day of={referral.answeredOn} />
        </Fact>
      )}
      {referral.startDate && (
        <Fact name={t('referrals:sent.starts')}>
          <Day of={referral.startDate} />
        </Fact>
      )}
      {referral.wage && (
        <Fact name={t('referrals:page.wage')}>
          <Money of={referral.wage} />
        </Fact>
      )}
      {referral.reasonText && <Fact name={t('referrals:page.reason')}>{referral.reasonText}</Fact>}
    </dl>
  );
}
