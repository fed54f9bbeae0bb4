import { useTranslation } from 'react-i18next';
import { CONNECTION_LOST, Problem } from '../api/problem';

export interface ProblemWords {
  title: string;
  /** What to do. */
  text: string;
  /** What is wrong with single fields or parameters. */
  more: string[];
  /** By which those who keep the hall find the call; shown where it is they who must mend it. */
  trace: string | undefined;
}

/** What the page knows better than the hall: what its reader can do about it, in no words of the protocol. */
function ownWords(problem: Problem): 'lost' | 'signedOut' | 'changed' | undefined {
  if (problem.code === CONNECTION_LOST) {
    return 'lost';
  }
  if (problem.status === 401) {
    return 'signedOut';
  }
  return problem.isConflict || problem.code === 'stale' ? 'changed' : undefined;
}

/** For answers without a problem document, as of a proxy before the hall. */
function spareWords({ status }: Problem): 'missing' | 'busy' | 'down' | 'refused' {
  if (status === 404) {
    return 'missing';
  }
  if (status === 429) {
    return 'busy';
  }
  return status >= 500 ? 'down' : 'refused';
}

/** What is wrong and what to do: in the hall's words, which come in the language of the page, or in ours. */
export function useProblemWords(): (thrown: unknown) => ProblemWords {
  const { t } = useTranslation('kit');
  return (thrown) => {
    const problem = Problem.from(thrown);
    const trace = problem.status >= 500 ? problem.traceId : undefined;
    // What is wrong with one field may be all that is wrong, and said already.
    const messages = new Set(problem.errors.map((error) => error.message));
    const own = ownWords(problem);
    if (own !== undefined) {
      const text = t(`problem.${own}.text`);
      return { title: t(`problem.${own}.title`), text, more: [...messages], trace };
    }
    const spare = spareWords(problem);
    const wait =
      problem.retryAfter === undefined ? undefined : t('problem.wait', { seconds: problem.retryAfter });
    const text = problem.detail ?? wait ?? t(`problem.${spare}.text`);
    messages.delete(text);
    return {
      title: problem.title || t(`problem.${spare}.title`),
      text: problem.code === 'forbidden' ? t('problem.askFor', { text }) : text,
      more: [...messages],
      trace,
    };
  };
}
