import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { Client, ClientState } from './queries';

const TONES: Record<ClientState, Tone> = { active: 'good', locked: 'warning', revoked: 'bad' };

export function ClientStateTag({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const state = client.state as ClientState;
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}
