import './statistics.css';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { DivisionField } from '../kit/DivisionField';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { OccupationGroupField } from '../kit/OccupationGroupField';
import { PeopleFigures } from './PeopleFigures';
import { FILTERS, type FigureFilters } from './queries';
import { ReferralFigures } from './ReferralFigures';
import { VacancyFigures } from './VacancyFigures';

/** Both pools in figures, each of which opens the records behind it. The address holds what they are narrowed to. */
export default function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const own = useSession().divisions;
  const [chosen, change] = useFilters(FILTERS);
  // Open vacancies are everybody's, so without a division they would be counted beyond those of the pools beside them.
  const filters: FigureFilters = { ...chosen, division: chosen.division ?? own[0] };
  return (
    <div className="page">
      <h1>{t('page.title')}</h1>
      <search className="filter-line">
        <FoldedFilters set={[chosen.division, chosen.occupation].filter(Boolean).length}>
          <DivisionField
            label={t('filter.division')}
            value={filters.division}
            choose={(division) => change({ division })}
          />
          <OccupationGroupField
            label={t('filter.occupation')}
            none={t('filter.any')}
            value={filters.occupation}
            choose={(occupation) => change({ occupation })}
          />
        </FoldedFilters>
      </search>
      <PeopleFigures filters={filters} change={change} />
      <VacancyFigures filters={filters} />
      <ReferralFigures filters={filters} change={change} />
    </div>
  );
}
