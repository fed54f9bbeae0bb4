import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { Field } from '../kit/nativeForm';
import { isNumber } from './numbers';

interface SearchFieldProps {
  words: string | undefined;
  byWords: (words: string) => void;
  /** A resident ID or a phone: the hall counts and keeps such a search. */
  byNumber: (number: string) => void;
}

/** A whole name, a number, or words of a skill. */
export function SearchField({ words, byWords, byNumber }: SearchFieldProps) {
  const { t } = useTranslation('persons');
  const [typed, setTyped] = useState(words ?? '');
  useEffect(() => setTyped(words ?? ''), [words]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (isNumber(wanted)) {
      byNumber(wanted);
    } else {
      byWords(wanted);
    }
  };
  return (
    <search>
      <form className="person-search" onSubmit={search}>
        <Field
          label={t('search.words')}
          hint={isNumber(typed) ? t('search.numberHint') : t('search.wordsHint')}
        >
          {(field) => (
            <input
              {...field}
              type="search"
              maxLength={100}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              {...SEARCH_FIELD}
            />
          )}
        </Field>
        <button type="submit" className="solid-button">
          {t('search.go')}
        </button>
      </form>
    </search>
  );
}
