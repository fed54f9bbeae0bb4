import './matching.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDesk } from '../kit/screen';

/** What is matched on the left, what fits it on the right; on a phone the one is folded, so that the other comes first. */
export function Desk(props: { name: ReactNode; record: ReactNode; children: ReactNode }) {
  const isDesk = useIsDesk();
  return (
    <div className="match-desk">
      {isDesk ? (
        <div className="match-record">{props.record}</div>
      ) : (
        <details className="match-folded">
          <summary>{props.name}</summary>
          {props.record}
        </details>
      )}
      <div className="match-list">{props.children}</div>
    </div>
  );
}

/** Everything that was found, best first, and the way to more where the hall has more. */
export function Ranked<T>(props: {
  items: readonly T[];
  keyOf: (item: T) => string;
  item: (item: T) => ReactNode;
  label: string;
  more: (() => void) | undefined;
  isStale: boolean;
}) {
  const { t } = useTranslation('matching');
  return (
    <>
      <ol className={props.isStale ? 'cards is-stale' : 'cards'} aria-label={props.label}>
        {props.items.map((item) => (
          <li key={props.keyOf(item)}>{props.item(item)}</li>
        ))}
      </ol>
      {props.more && (
        <div className="more">
          <button type="button" className="plain-button" onClick={props.more} disabled={props.isStale}>
            {t('more')}
          </button>
        </div>
      )}
    </>
  );
}

/** How well it fits. The number only sums up what the reasons say. */
export function Score({ of }: { of: number }) {
  const { t } = useTranslation('matching');
  return (
    <span className="match-score">
      <span className="number" aria-hidden="true">
        {t('points', { score: of })}
      </span>
      <span className="visually-hidden">{t('score', { score: of })}</span>
    </span>
  );
}
