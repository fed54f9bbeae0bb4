import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { Count } from '../kit/words';
import type { VacancyFilters } from './queries';

interface FacetsProps {
  facets: Record<string, Record<string, number>>;
  filters: VacancyFilters;
  change: (changes: VacancyFilters) => void;
}

const SHOWN = 8;

/** How many there are by occupation and by street; a press narrows to it, another lets go. */
export function Facets({ facets, filters, change }: FacetsProps) {
  const { t } = useTranslation('vacancies');
  const divisionName = useDivisionName();
  const groupName = useOccupationGroupName();
  return (
    <>
      <Facet
        title={t('facets.occupation')}
        counts={facets.occupationGroup ?? {}}
        nameOf={groupName}
        chosen={filters.occupation}
        choose={(occupation) => change({ occupation })}
      />
      <Facet
        title={t('facets.street')}
        counts={facets.street ?? {}}
        nameOf={divisionName}
        chosen={filters.division}
        choose={(division) => change({ division })}
      />
    </>
  );
}

function Facet(props: {
  title: string;
  counts: Record<string, number>;
  nameOf: (code: string) => string;
  chosen: string | undefined;
  choose: (code: string | undefined) => void;
}) {
  const { t } = useTranslation('vacancies');
  const [all, setAll] = useState(false);
  const entries = Object.entries(props.counts).sort(([, one], [, other]) => other - one);
  if (entries.length === 0) {
    return null;
  }
  return (
    <fieldset className="facet">
      <legend>{props.title}</legend>
      <ul>
        {entries.slice(0, all ? undefined : SHOWN).map(([code, count]) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={props.chosen === code}
              onClick={() => props.choose(props.chosen === code ? undefined : code)}
            >
              <span>{props.nameOf(code)}</span> <Count of={count} />
            </button>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facets.fewer') : t('facets.all', { count: entries.length })}
        </button>
      )}
    </fieldset>
  );
}
