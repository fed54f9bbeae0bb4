import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { Sheet } from './queries';

const TONES: Record<Sheet['state'], Tone> = {
  RECEIVED: 'plain',
  RUNNING: 'busy',
  DONE: 'good',
  REFUSED: 'bad',
};

export function SheetStateTag({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const isPartly = sheet.state === 'DONE' && sheet.counts.refused > 0;
  return (
    <StateTag tone={isPartly ? 'warning' : TONES[sheet.state]}>
      {isPartly ? t('state.PARTLY', { refused: sheet.counts.refused }) : t(`state.${sheet.state}`)}
    </StateTag>
  );
}

/** How far the hall is; while it has not counted the rows, that it has begun. */
export function Progress({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const { done, total } = sheet;
  const said = total == null ? t('progress.counting') : t('progress.rows', { done, total });
  return (
    <div className="sheet-progress">
      {total == null ? (
        <progress aria-label={t('progress.title')} />
      ) : (
        <progress aria-label={t('progress.title')} value={done} max={total} />
      )}
      <p className="number">{said}</p>
    </div>
  );
}
