import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './problemWords';
import { DIVISIONS, OCCUPATIONS } from './reference';

/** Says on every page why places and occupations are told by their codes, and why there are none to choose from. */
export function CodesMissing() {
  const { t } = useTranslation('kit');
  const queries = useQueryClient();
  const wordsOf = useProblemWords();
  // Looks on: who needs the codes asks for them.
  const looked = [
    useQuery({ ...DIVISIONS, enabled: false }),
    useQuery({ ...OCCUPATIONS, enabled: false }),
  ].filter(({ isError, data }) => isError && data === undefined);
  const first = looked[0];
  if (first === undefined) {
    return null;
  }
  const again = () =>
    Promise.all([DIVISIONS, OCCUPATIONS].map(({ queryKey }) => queries.refetchQueries({ queryKey })));
  return (
    <div className="codes-missing" role="alert">
      <p>
        {wordsOf(first.error).title} {t('codesMissing')}
      </p>
      <button type="button" className="plain-button" onClick={again}>
        {t('failed.again')}
      </button>
    </div>
  );
}
