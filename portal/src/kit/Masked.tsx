import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './problemWords';

interface MaskedProps {
  /** What everyone who may see the record sees: `138****2345`. */
  masked: string | null | undefined;
  /** What it is, in words: 手机号码. */
  what: string;
  /** Asks for the whole value, with the reason that is kept in the audit trail. */
  reveal: (reason: string) => Promise<string>;
}

const SHORTEST_REASON = 2;

/** A masked value, and the way to the whole one: saying why. What was shown goes when the page is left. */
export function Masked({ masked, what, reveal }: MaskedProps) {
  const { t } = useTranslation('kit');
  const asking = useRef<HTMLDialogElement>(null);
  const look = useMutation({ mutationFn: reveal, onSuccess: () => asking.current?.close() });
  if (!masked) {
    return <>—</>;
  }
  if (look.data !== undefined) {
    return <span className="number">{look.data}</span>;
  }
  return (
    <span className="masked">
      <span className="number">{masked}</span>{' '}
      <button type="button" className="text-button" onClick={() => asking.current?.showModal()}>
        {t('masked.show', { what })}
      </button>
      <dialog ref={asking} className="hall-dialog">
        <Why
          what={what}
          problem={look.error}
          busy={look.isPending}
          ask={look.mutate}
          cancel={() => asking.current?.close()}
        />
      </dialog>
    </span>
  );
}

function Why(props: {
  what: string;
  problem: unknown;
  busy: boolean;
  ask: (reason: string) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation('kit');
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isTooShort = reason.trim().length < SHORTEST_REASON;
    setShort(isTooShort);
    if (!isTooShort) {
      props.ask(reason.trim());
    }
  };
  const wordsOf = useProblemWords();
  const words = props.problem ? wordsOf(props.problem) : undefined;
  return (
    <form onSubmit={submit}>
      <h2>{t('masked.title', { what: props.what })}</h2>
      <p id={`${id}-hint`}>{t('masked.hint')}</p>
      <div className="field">
        <label htmlFor={id}>{t('masked.why')}</label>
        <input
          id={id}
          value={reason}
          maxLength={200}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={isShort || words !== undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <p id={`${id}-problem`} className="field-problem" role="alert">
        {isShort && t('masked.tooShort')}
        {words && (words.more[0] ?? `${words.title} ${words.text}`)}
      </p>
      <div className="dialog-actions">
        <button type="button" className="plain-button" onClick={props.cancel}>
          {t('masked.cancel')}
        </button>
        <button type="submit" className="solid-button" disabled={props.busy}>
          {t('masked.see')}
        </button>
      </div>
    </form>
  );
}
