import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day, Money } from '../kit/words';
import type { Referral } from './queries';

/**
 * What a referral says.
 *
 * @param vacancyAt where whoever reads this finds the vacancy
 * @param first what stands before: who and where, to those who may know
 */
export function ReferralFacts(props: {
  referral: Referral;
  vacancyAt: string;
  first?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('referrals');
  const { referral } = props;
  return (
    <section className="panel">
      <dl className="terms">
        {props.first}
        <Fact name={t('page.vacancy')}>
          <Link to={props.vacancyAt}>{referral.title}</Link>
        </Fact>
        <Fact name={t('sent.issuedOn')}>
          <Day of={referral.issuedOn} />
        </Fact>
        <Fact name={t('page.number')}>
          <span className="number">{referral.id}</span>
        </Fact>
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
        {referral.reasonText && <Fact name={t('page.reason')}>{referral.reasonText}</Fact>}
      </dl>
      {props.children}
    </section>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
