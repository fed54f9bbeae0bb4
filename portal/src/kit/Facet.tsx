import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from './words';

interface FacetProps {
  title: string;
  /** How many of what was found, by value. */
  counts: Record<string, number>;
  nameOf: (value: string) => string;
  chosen: string | undefined;
  choose: (value: string | undefined) => void;
  /** As the hall counts them, and not the most frequent first: for what has an order of its own. */
  inOrder?: boolean;
}

const SHOWN = 8;

/** How many there are by value; a press narrows to it, another lets go. */
export function Facet({ title, counts, nameOf, chosen, choose, inOrder = false }: FacetProps) {
  const { t } = useTranslation('kit');
  const [all, setAll] = useState(false);
  const entries = Object.entries(counts);
  if (!inOrder) {
    entries.sort(([, one], [, other]) => other - one);
  }
  if (entries.length === 0) {
    return null;
  }
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <ul>
        {entries.slice(0, all ? undefined : SHOWN).map(([value, count]) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen === value}
              onClick={() => choose(chosen === value ? undefined : value)}
            >
              <span>{nameOf(value)}</span> <Count of={count} />
            </button>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: entries.length })}
        </button>
      )}
    </fieldset>
  );
}
