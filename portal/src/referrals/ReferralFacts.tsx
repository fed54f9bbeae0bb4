import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { Day, Money } from '../kit/words';
import { letterNumber, type Referral } from './queries';

interface ReferralFactsProps {
  referral: Referral;
  /** Each reaches the vacancy by their own page of it. */
  vacancyAt: string;
  /** What only some may see, first. */
  children?: ReactNode;
}

/** What a referral says, for those it concerns. */
export function ReferralFacts({ referral, vacancyAt, children }: ReferralFactsProps) {
  const { t } = useTranslation('referrals');
  return (
    <dl className="terms">
      {children}
      <Fact name={t('page.employer')}>
        <AsWritten>{referral.employerName}</AsWritten>
      </Fact>
      <Fact name={t('page.vacancy')}>
        <Link to={vacancyAt}>
          <AsWritten>{referral.title}</AsWritten>
        </Link>
      </Fact>
      <Fact name={t('sent.issuedOn')}>
        <Day of={referral.issuedOn} />
      </Fact>
      <Fact name={t('page.number')}>
        <span className="number">{letterNumber(referral)}</span>
      </Fact>
      {referral.validUntil && (
        <Fact name={t('page.validUntil')}>
          <Day of={referral.validUntil} />
        </Fact>
      )}
      {referral.answeredOn && (
        <Fact name={t('page.answeredOn')}>
          <Day of={referral.answeredOn} />
        </Fact>
      )}
      {referral.startDate && (
        <Fact name={t('sent.starts')}>
          <Day of={referral.startDate} />
        </Fact>
      )}
      {referral.wage && (
        <Fact name={t('page.wage')}>
          <Money of={referral.wage} />
        </Fact>
      )}
      {referral.withdrawnOn && (
        <Fact name={t('page.withdrawnOn')}>
          <Day of={referral.withdrawnOn} />
        </Fact>
      )}
      {referral.reasonText && (
        <Fact name={t(referral.state === 'WITHDRAWN' ? 'page.whyWithdrawn' : 'page.reason')}>
          {referral.reasonText}
        </Fact>
      )}
    </dl>
  );
}
