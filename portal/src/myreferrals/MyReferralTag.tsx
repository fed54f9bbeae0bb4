import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { Referral } from '../referrals/queries';

const TONES: Record<Referral['state'], Tone> = {
  ISSUED: 'busy',
  HIRING: 'busy',
  HIRED: 'good',
  REFUSED: 'plain',
  WITHDRAWN: 'plain',
};

/** Where a referral stands, as the person who was sent sees it. */
export function MyReferralTag({ state }: { state: Referral['state'] }) {
  const { t } = useTranslation('myreferrals');
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}
