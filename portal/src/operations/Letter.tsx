import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../kit/AskFirst';
import { clock, Moment } from '../kit/words';
import { type DeadLetter, replay } from './queries';
import { Reason } from './Reason';
import type { Replay, Row } from './replays';

interface LetterProps {
  service: string;
  row: Row;
  /** Whether it was replayed a moment ago, and may come back. */
  isWatched: boolean;
  /** All that are dead letters with it. */
  before: readonly DeadLetter[];
  replayed: (replay: Replay) => void;
}

/** A dead letter, or one that was: what came of its replay. */
export function Letter(props: LetterProps) {
  const { t } = useTranslation('operations');
  const { letter, replay, isDead } = props.row;
  return (
    <article className="card letter">
      <p>
        <strong>{letter.type ?? t('letters.noEvent')}</strong> · {letter.topic} · <Moment of={letter.at} />
      </p>
      {replay && <Outcome letter={letter} isDead={isDead} isWatched={props.isWatched} />}
      {isDead && <Reason of={letter.reason} />}
      {isDead && (
        <details>
          <summary>{t('letters.asItCame')}</summary>
          <p className="number">{letter.id}</p>
          <pre>{letter.value}</pre>
        </details>
      )}
      {isDead && <ReplayButton {...props} />}
    </article>
  );
}

function Outcome(props: { letter: DeadLetter; isDead: boolean; isWatched: boolean }) {
  const { t } = useTranslation('operations');
  if (props.isDead) {
    return <p role="status">{t('letters.replayed.failed', { time: clock(Date.parse(props.letter.at)) })}</p>;
  }
  return <p role="status">{t(props.isWatched ? 'letters.replayed.watched' : 'letters.replayed.taken')}</p>;
}

function ReplayButton({ service, row: { letter }, before, replayed }: LetterProps) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => replay(service, letter.id),
    // It may be dead again, and seen so, before the hall has answered.
    onMutate: () => ({ service, letter, before }),
    onSuccess: (_answer, _nothing, asked) => {
      replayed({ ...asked, at: Date.now() });
      queries.invalidateQueries({ queryKey: ['operations'] });
    },
  });
  return (
    <AskFirst label={t('letters.replay')} title={t('letters.ask')} act={again}>
      <p>{t('letters.askText')}</p>
      <Reason of={letter.reason} />
    </AskFirst>
  );
}
