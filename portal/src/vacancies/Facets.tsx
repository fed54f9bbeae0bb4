import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { Facet } from '../kit/Facet';
import { useOccupationGroupName } from '../kit/occupationGroups';
import type { VacancyFilters } from './queries';

interface FacetsProps {
  facets: Record<string, Record<string, number>>;
  filters: VacancyFilters;
  change: (changes: VacancyFilters) => void;
}

/** How many there are by occupation and by street. */
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
