import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { Health } from './queries';

const TONES: Record<Health, Tone> = { UP: 'good', DOWN: 'bad', UNREACHABLE: 'bad' };

export function HealthTag({ health }: { health: Health }) {
  const { t } = useTranslation('operations');
  return <StateTag tone={TONES[health]}>{t(`health.${health}`)}</StateTag>;
}
