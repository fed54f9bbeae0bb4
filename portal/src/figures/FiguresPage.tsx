import './figures.css';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { DivisionField } from '../kit/DivisionField';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { useOccupations } from '../kit/reference';
import { PeopleFigures } from './PeopleFigures';
import { FILTERS, type FigureFilters } from './queries';
import { ReferralFigures } from './ReferralFigures';
import { VacancyFigures } from './VacancyFigures';

/** How many characters of a code name its group (`4-10`). */
const GROUP = 4;

/** Both pools in figures, each of which opens the records behind it. The address holds what they are narrowed to. */
export default function FiguresPage() {
  const { t } = useTranslation('figures');
  const own = useSession().divisions;
  const [chosen, change] = useFilters(FILTERS);
  // Open vacancies are everybody's, so without a division they would be counted beyond those of the pools beside them.
  const filters: FigureFilters = { ...chosen, division: chosen.division ?? own[0] };
  return (
    <div className="page">
      <h1>{t('page.title')}</h1>
      <search className="figure-filters">
        <DivisionField
          label={t('filter.division')}
          value={filters.division}
          choose={(division) => change({ division })}
        />
        <OccupationGroupField value={filters.occupation} choose={(occupation) => change({ occupation })} />
      </search>
      <PeopleFigures filters={filters} change={change} />
      <VacancyFigures filters={filters} />
      <ReferralFigures filters={filters} change={change} />
    </div>
  );
}

function OccupationGroupField(props: { value: string | undefined; choose: (code: string) => void }) {
  const { t } = useTranslation('figures');
  const groupName = useOccupationGroupName();
  const groups = [...new Set(useOccupations().map((it) => it.code.slice(0, GROUP)))].sort();
  const known = props.value && !groups.includes(props.value) ? [props.value, ...groups] : groups;
  return (
    <Field label={t('filter.occupation')} hint={t('filter.occupationHint')}>
      {(field) => (
        <select {...field} value={props.value ?? ''} onChange={(event) => props.choose(event.target.value)}>
          <option value="">{t('filter.any')}</option>
          {known.map((code) => (
            <option key={code} value={code}>
              {groupName(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
