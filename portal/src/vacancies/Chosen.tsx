import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';
import { useWorkName } from '../kit/occupationGroups';
import { amount } from '../kit/words';
import type { VacancyFilters } from './queries';

/** What the list is narrowed to, each let go by a press: also what came with the address and has no field here. */
export function Chosen(props: {
  filters: Omit<VacancyFilters, 'sort'>;
  change: (changes: VacancyFilters) => void;
}) {
  const { t } = useTranslation('vacancies');
  const wordsOf = useWords();
  const chosen = Object.entries(props.filters) as [keyof typeof props.filters, string][];
  return chosen.length === 0 ? null : (
    <ul className="chosen" aria-label={t('chosen.label')}>
      {chosen.map(([name, value]) => (
        <li key={name}>
          <button
            type="button"
            className="plain-button"
            aria-label={t('chosen.remove', { what: wordsOf(name, value) })}
            onClick={() => props.change({ [name]: undefined })}
          >
            {wordsOf(name, value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useWords() {
  const { t, i18n } = useTranslation(['vacancies', 'kit']);
  const workName = useWorkName();
  const divisionName = useDivisionName();
  return (name: keyof VacancyFilters, value: string): string => {
    switch (name) {
      case 'q':
        return t('chosen.words', { words: value });
      case 'occupation':
        return workName(value);
      case 'division':
        return divisionName(value);
      case 'minimumWage':
        return t('search.wageFrom', { wage: Number.isNaN(Number(value)) ? value : amount(value) });
      default:
        return i18n.exists(`kit:education.${value}`) ? t(`kit:education.${value as 'PRIMARY'}`) : value;
    }
  };
}
