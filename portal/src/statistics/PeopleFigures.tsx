import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field } from '../kit/nativeForm';
import { Failed, Loading } from '../kit/states';
import { FigurePanel } from './FigurePanel';
import { listAt } from './figure';
import { usePeople } from './people';
import { type FigureFilters, householdsQuery, type PersonsQuery, personsQuery, STATUSES } from './queries';
import { Tile } from './Tile';

/** The labour-resource pool in figures. */
export function PeopleFigures(props: { filters: FigureFilters; change: (changes: FigureFilters) => void }) {
  const { t } = useTranslation('statistics');
  const { division, occupation, status } = props.filters;
  const within = { division, occupation, status };
  const people = useQuery(personsQuery({ ...within, facets: true } as PersonsQuery));
  return (
    <section className="panel" aria-labelledby="people">
      <div className="page-head">
        <h2 id="people">{t('people.title')}</h2>
        <Field className="figure-filter" label={t('people.status')}>
          {(field) => (
            <select
              {...field}
              value={status ?? ''}
              onChange={(event) => props.change({ status: event.target.value })}
            >
              <option value="">{t('filter.any')}</option>
              {STATUSES.map((it) => (
                <option key={it} value={it}>
                  {t(`status.${it}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <dl className="tiles">
        <Tile label={t('people.total')} to={listAt('/persons', within)} total={people} />
        <Waiting within={within} />
        <ZeroEmployment division={division} />
      </dl>
      {people.isPending && <Loading rows={4} />}
      {people.error && <Failed problem={people.error} retry={people.refetch} />}
      {people.data?.facets && <Panels facets={people.data.facets} within={within} />}
    </section>
  );
}

type Within = { division?: string; occupation?: string; status?: string };

/** Whom nobody has referred yet, and whose file is due. */
function Waiting({ within }: { within: Within }) {
  const { t } = useTranslation('statistics');
  const notReferred = useQuery(personsQuery({ ...within, openWish: true, referred: false } as PersonsQuery));
  const surveyDue = useQuery(personsQuery({ ...within, surveyDue: true } as PersonsQuery));
  return (
    <>
      <Tile
        label={t('people.notReferred')}
        to={listAt('/persons', { ...within, openWish: 'true', referred: 'false' })}
        total={notReferred}
      />
      <Tile
        label={t('people.surveyDue')}
        to={listAt('/persons', { ...within, surveyDue: 'true' })}
        total={surveyDue}
      />
    </>
  );
}

function ZeroEmployment({ division }: { division: string | undefined }) {
  const { t } = useTranslation('statistics');
  const households = useQuery(householdsQuery({ division, zeroEmployment: true }));
  return (
    <Tile
      label={t('people.zeroEmployment')}
      to={listAt('/households', { division, zeroEmployment: 'true' })}
      total={households}
    />
  );
}

function Panels({ facets, within }: { facets: Parameters<typeof usePeople>[0]; within: Within }) {
  const { t } = useTranslation('statistics');
  const people = usePeople(facets, within);
  return (
    <div className="figure-panels">
      <FigurePanel title={t('people.byStatus')} of={t('people.status')} figures={people.status} />
      <FigurePanel title={t('people.byNeed')} of={t('people.need')} figures={people.need} parts={false} />
      <FigurePanel title={t('people.byAge')} of={t('people.age')} figures={people.age} />
      <FigurePanel title={t('people.bySex')} of={t('people.sex')} figures={people.sex} />
      <FigurePanel title={t('people.byEducation')} of={t('people.education')} figures={people.education} />
      <FigurePanel title={t('people.byDivision')} of={t('filter.division')} figures={people.division} />
    </div>
  );
}
