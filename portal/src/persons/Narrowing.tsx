import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { DayField } from '../kit/DayField';
import { Facet } from '../kit/Facet';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useWorkName } from '../kit/occupationGroups';
import type { EmploymentStatus, Person, PersonFilters, PersonPage } from './queries';

/** Digits of a street's code; a community's has more. */
const STREET = 9;

interface NarrowingProps {
  facets: NonNullable<PersonPage['facets']> | undefined;
  filters: PersonFilters;
  change: (changes: PersonFilters) => void;
  clear: () => void;
}

/** What narrows the list: beside it at a desk, above it on a phone. */
export function Narrowing(props: NarrowingProps) {
  const { t } = useTranslation('persons');
  const { sort, q, ageFrom, ageTo, ...others } = props.filters;
  const set = Object.keys(others).length + (ageFrom || ageTo ? 1 : 0);
  return (
    <aside aria-label={t('narrow.title')}>
      <FoldedFilters set={set}>
        <Attention {...props} />
        <Facets {...props} />
        {set > 0 && (
          <button type="button" className="plain-button" onClick={props.clear}>
            {t('search.clear')}
          </button>
        )}
      </FoldedFilters>
    </aside>
  );
}

/** What a coordinator's day is about: whose file is due, and whom nobody has referred yet. */
function Attention({ filters, change }: NarrowingProps) {
  const { t } = useTranslation('persons');
  const isDue = filters.surveyDue === 'true';
  const isNew = filters.referred === 'false';
  return (
    <fieldset className="facet">
      <legend>{t('narrow.attention')}</legend>
      <ul>
        <li>
          <button
            type="button"
            aria-pressed={isDue}
            onClick={() => change({ surveyDue: isDue ? undefined : 'true' })}
          >
            {t('narrow.surveyDue')}
          </button>
        </li>
        <li>
          <button
            type="button"
            aria-pressed={isNew}
            onClick={() => change({ referred: isNew ? undefined : 'false' })}
          >
            {t('narrow.unreferred')}
          </button>
        </li>
      </ul>
      <DayField
        label={t('narrow.verifiedBefore')}
        value={filters.verifiedBefore}
        choose={(verifiedBefore) => change({ verifiedBefore })}
      />
    </fieldset>
  );
}

function Facets({ facets, filters, change }: NarrowingProps) {
  const { t } = useTranslation(['persons', 'kit']);
  const divisionName = useDivisionName();
  const isOfStreets = Object.keys(facets?.division ?? {}).every((code) => code.length <= STREET);
  return (
    <>
      <Occupation filters={filters} change={change} />
      <Facet
        title={t('employment.title')}
        counts={facets?.status ?? {}}
        nameOf={(status) => t(`employment.${status as EmploymentStatus}`)}
        chosen={filters.status}
        choose={(status) => change({ status })}
      />
      <Facet
        title={t(isOfStreets ? 'narrow.street' : 'field.division')}
        counts={facets?.division ?? {}}
        nameOf={divisionName}
        chosen={filters.division}
        choose={(division) => change({ division })}
      />
      <Facet
        title={t('narrow.age')}
        inOrder
        counts={facets?.age ?? {}}
        nameOf={(band) => {
          const { ageFrom, ageTo } = agesOf(band);
          return ageTo === undefined
            ? t('narrow.ageFrom', { from: ageFrom })
            : t('narrow.ages', { from: ageFrom, to: ageTo });
        }}
        chosen={bandOf(filters)}
        choose={(band) =>
          change(band === undefined ? { ageFrom: undefined, ageTo: undefined } : agesOf(band))
        }
      />
      <Facet
        title={t('field.sex')}
        counts={facets?.sex ?? {}}
        nameOf={(sex) => t(`kit:sex.${sex as Person['sex']}`)}
        chosen={filters.sex}
        choose={(sex) => change({ sex })}
      />
      <Facet
        title={t('field.education')}
        counts={facets?.education ?? {}}
        nameOf={(education) => t(`kit:education.${education as NonNullable<Person['education']>}`)}
        chosen={filters.education}
        choose={(education) => change({ education })}
      />
      <Facet
        title={t('wish.title')}
        counts={facets?.openWish ?? {}}
        nameOf={(open) => t(open === 'true' ? 'wish.open' : 'narrow.noOpenWish')}
        chosen={filters.openWish}
        choose={(openWish) => change({ openWish })}
      />
      <Facet
        title={t('narrow.category')}
        counts={facets?.category ?? {}}
        nameOf={(code) => code}
        chosen={filters.category}
        choose={(category) => change({ category })}
      />
    </>
  );
}

/** Comes by the address alone, as from a vacancy: shown so that it can be let go. */
function Occupation({ filters, change }: Pick<NarrowingProps, 'filters' | 'change'>) {
  const { t } = useTranslation('persons');
  const nameOf = useWorkName();
  const code = filters.occupation;
  if (code === undefined) {
    return null;
  }
  const name = nameOf(code);
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={t('narrow.withoutOccupation', { name })}
      onClick={() => change({ occupation: undefined })}
    >
      {t('wish.occupations')}: {name} <span aria-hidden="true">✕</span>
    </button>
  );
}

/** `25-34` as both ages of a filter, `55-` as one. */
export function agesOf(band: string): { ageFrom: string; ageTo: string | undefined } {
  const [from = '', to] = band.split('-');
  return { ageFrom: from, ageTo: to || undefined };
}

export function bandOf({ ageFrom, ageTo }: PersonFilters): string | undefined {
  return ageFrom === undefined ? undefined : `${ageFrom}-${ageTo ?? ''}`;
}
