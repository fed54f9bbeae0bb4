import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { Field } from '../kit/nativeForm';
import type { VacancyFilters } from './queries';

interface SearchFormProps {
  filters: VacancyFilters;
  change: (changes: VacancyFilters) => void;
  /** Fields beside the words, which narrow at once. */
  children: ReactNode;
}

/** Words, which are sent. */
export function SearchForm({ filters, change, children }: SearchFormProps) {
  const { t } = useTranslation('vacancies');
  const [words, setWords] = useState(filters.q ?? '');
  useEffect(() => setWords(filters.q ?? ''), [filters.q]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words.trim() });
  };
  return (
    <search>
      <form className="search-form" onSubmit={search}>
        <Field className="search-words" label={t('search.words')}>
          {(field) => (
            <input
              {...field}
              type="search"
              maxLength={100}
              value={words}
              placeholder={t('search.wordsHint')}
              onChange={(event) => setWords(event.target.value)}
              {...SEARCH_FIELD}
            />
          )}
        </Field>
        <button type="submit" className="solid-button">
          {t('search.go')}
        </button>
        {children}
      </form>
    </search>
  );
}
