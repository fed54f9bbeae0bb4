import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import { isAhead } from '../kit/words';
import type { EmploymentStatus } from './queries';

const TONES: Record<EmploymentStatus, Tone> = { EMPLOYED: 'good', UNEMPLOYED: 'warning', INACTIVE: 'plain' };

/** Whether somebody has work; who was hired and begins on a later day is told apart. */
export function EmploymentTag({
  of: { status, since },
}: {
  of: { status: EmploymentStatus; since?: string };
}) {
  const { t } = useTranslation('persons');
  return status === 'EMPLOYED' && isAhead(since) ? (
    <StateTag tone="busy">{t('employment.toBegin')}</StateTag>
  ) : (
    <StateTag tone={TONES[status]}>{t(`employment.${status}`)}</StateTag>
  );
}
