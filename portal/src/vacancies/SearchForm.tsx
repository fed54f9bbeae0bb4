import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { useDivisions, useNameOf } from '../kit/reference';
import type { VacancyFilters } from './queries';

const WAGES = ['3000', '4000', '5000', '6000', '8000', '10000'];
const EDUCATIONS = ['PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'COLLEGE', 'BACHELOR', 'MASTER'] as const;

interface SearchFormProps {
  filters: VacancyFilters;
  change: (changes: VacancyFilters) => void;
}

/** Words, place, wage and schooling. Native fields: a phone shows them its own way, and they weigh nothing. */
export function SearchForm({ filters, change }: SearchFormProps) {
  const { t } = useTranslation(['vacancies', 'kit']);
  const [words, setWords] = useState(filters.q ?? '');
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words.trim() });
  };
  return (
    <search>
      <form className="search-form" onSubmit={search}>
        <div className="field search-words">
          <label htmlFor="words">{t('search.words')}</label>
          <input
            id="words"
            type="search"
            maxLength={100}
            value={words}
            placeholder={t('search.wordsHint')}
            onChange={(event) => setWords(event.target.value)}
            {...SEARCH_FIELD}
          />
        </div>
        <Place value={filters.division} choose={(division) => change({ division })} />
        <div className="field">
          <label htmlFor="wage">{t('search.wage')}</label>
          <select
            id="wage"
            value={filters.minimumWage ?? ''}
            onChange={(event) => change({ minimumWage: event.target.value })}
          >
            <option value="">{t('search.anyWage')}</option>
            {WAGES.map((wage) => (
              <option key={wage} value={wage}>
                {t('search.wageFrom', { wage: Number(wage).toLocaleString('en-US') })}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="education">{t('search.education')}</label>
          <select
            id="education"
            value={filters.education ?? ''}
            onChange={(event) => change({ education: event.target.value })}
          >
            <option value="">{t('search.anyEducation')}</option>
            {EDUCATIONS.map((education) => (
              <option key={education} value={education}>
                {t(`kit:education.${education}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="solid-button">
          {t('search.go')}
        </button>
      </form>
    </search>
  );
}

/** Streets with their communities. */
function Place({ value, choose }: { value: string | undefined; choose: (division: string) => void }) {
  const { t } = useTranslation('vacancies');
  const divisions = useDivisions();
  const nameOf = useNameOf(divisions);
  const streets = divisions.filter((it) => it.code.length === 9);
  return (
    <div className="field">
      <label htmlFor="division">{t('search.place')}</label>
      <select id="division" value={value ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('search.anyPlace')}</option>
        {value && !divisions.some((it) => it.code === value) && <option value={value}>{value}</option>}
        {streets.map((street) => (
          <optgroup key={street.code} label={nameOf(street.code)}>
            <option value={street.code}>{t('search.wholeStreet', { street: nameOf(street.code) })}</option>
            {divisions
              .filter((it) => it.code.length === 12 && it.code.startsWith(street.code))
              .map((community) => (
                <option key={community.code} value={community.code}>
                  {nameOf(community.code)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
