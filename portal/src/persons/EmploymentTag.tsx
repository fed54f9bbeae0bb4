import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { EmploymentStatus } from './queries';

const TONES: Record<EmploymentStatus, Tone> = { EMPLOYED: 'good', UNEMPLOYED: 'warning', INACTIVE: 'plain' };

export function EmploymentTag({ status }: { status: EmploymentStatus }) {
  const { t } = useTranslation('persons');
  return <StateTag tone={TONES[status]}>{t(`employment.${status}`)}</StateTag>;
}
