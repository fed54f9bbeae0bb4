import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { Failed, Loading } from '../kit/states';
import { FigurePanel } from './FigurePanel';
import { byCount, type Figure, listAt } from './figure';
import { type FigureFilters, vacanciesQuery } from './queries';

const STATES = ['DRAFT', 'PUBLISHED', 'CLOSED'] as const;
const STREET = 9;

/** The vacancy pool in figures. */
export function VacancyFigures({ filters }: { filters: FigureFilters }) {
  const { t } = useTranslation(['statistics', 'employers']);
  const { division, occupation } = filters;
  const groupName = useOccupationGroupName();
  const divisionName = useDivisionName();
  const byState = useQueries({
    queries: STATES.map((state) => vacanciesQuery({ division, occupation, state })),
  });
  const failed = byState.find((it) => it.error);
  const published = byState[STATES.indexOf('PUBLISHED')]?.data?.facets ?? {};
  const of = (
    counts: Record<string, number> | undefined,
    label: (key: string) => string,
    name: 'occupation' | 'division',
  ): Figure[] =>
    byCount(
      Object.entries(counts ?? {}).map(([key, count]) => ({
        key,
        label: label(key),
        count,
        to: listAt('/pool', { division, occupation, state: 'PUBLISHED', [name]: key }),
      })),
    );
  return (
    <section className="panel" aria-labelledby="vacancies">
      <h2 id="vacancies">{t('vacancies.title')}</h2>
      {failed && (
        <Failed problem={failed.error} retry={() => Promise.all(byState.map((it) => it.refetch()))} />
      )}
      {!failed && byState.some((it) => it.isPending) && <Loading rows={4} />}
      {byState.every((it) => it.data) && (
        <div className="figure-panels">
          <FigurePanel
            title={t('vacancies.byState')}
            of={t('vacancies.state')}
            figures={STATES.map((state, i) => ({
              key: state,
              label: t(`employers:state.${state}`),
              count: byState[i]?.data?.total ?? 0,
              to: listAt('/pool', { division, occupation, state }),
            }))}
          />
          <FigurePanel
            title={t('vacancies.byOccupation')}
            of={t('filter.occupation')}
            figures={of(published.occupationGroup, groupName, 'occupation')}
          />
          {(division?.length ?? 0) < STREET && (
            <FigurePanel
              title={t('vacancies.byStreet')}
              of={t('filter.division')}
              figures={of(published.street, divisionName, 'division')}
            />
          )}
        </div>
      )}
    </section>
  );
}
