import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Field } from '../kit/nativeForm';
import { Failed, Loading } from '../kit/states';
import { ageOf, Sex } from '../kit/words';
import { isNumber } from './numbers';
import { findByWords, type Person } from './queries';

const MOST = 8;

/** Finds somebody to choose, within another form: by a whole name or a number. */
export function PersonFinder({ label, choose }: { label: string; choose: (person: Person) => void }) {
  const { t } = useTranslation('persons');
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const search = () => setWanted(typed.trim());
  const searchByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // The form around this one is not to be sent by it.
      event.preventDefault();
      event.stopPropagation();
      search();
    }
  };
  return (
    <div className="person-finder">
      <div className="person-search">
        <Field label={label} hint={t(isNumber(typed) ? 'search.numberHint' : 'finder.hint')}>
          {(field) => (
            <input
              {...field}
              type="search"
              autoComplete="off"
              maxLength={100}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={searchByKey}
            />
          )}
        </Field>
        <button type="button" className="plain-button" onClick={search}>
          {t('search.go')}
        </button>
      </div>
      {wanted !== '' && <Found words={wanted} choose={choose} />}
    </div>
  );
}

function Found({ words, choose }: { words: string; choose: (person: Person) => void }) {
  const { t } = useTranslation('persons');
  const found = useQuery({
    queryKey: ['persons', 'finder', words],
    queryFn: () => findByWords(words, MOST),
  });
  if (found.isPending) {
    return <Loading rows={1} />;
  }
  if (found.error) {
    return <Failed problem={found.error} retry={found.refetch} />;
  }
  return (
    <>
      <p role="status" className="quiet">
        {found.data.items.length === 0
          ? t('finder.none')
          : t('finder.found', { count: found.data.total, shown: found.data.items.length })}
      </p>
      <ul className="person-choices" aria-label={t('search.found')}>
        {found.data.items.map((person) => (
          <li key={person.id}>
            <button type="button" className="plain-button" onClick={() => choose(person)}>
              <AsWritten>{person.name}</AsWritten> · <Sex of={person.sex} /> ·{' '}
              {t('age', { age: ageOf(person.birthDate) })} · <Division code={person.division} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
