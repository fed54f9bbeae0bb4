import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDesk } from './screen';

interface FoldedFiltersProps {
  /** How many are set. */
  set: number;
  children: ReactNode;
}

/** What narrows a list: open at a desk; on a phone behind one button, so that the list begins on the first screen. */
export function FoldedFilters({ set, children }: FoldedFiltersProps) {
  const { t } = useTranslation('kit');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (useIsDesk()) {
    return children;
  }
  return (
    <div className="folded-filters">
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {set === 0 ? t('filters.title') : t('filters.set', { count: set })}
      </button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
