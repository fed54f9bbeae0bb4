import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField } from './NeededField';
import { useProblemWords } from './problemWords';

interface MaskedProps {
  /** What everyone who may see the record sees: `138****2345`. */
  masked: string | null | undefined;
  /** What it is, in words: 手机号码. */
  what: string;
  /** Asks for the whole value, with the reason that is kept in the audit trail. */
  reveal: (reason: string) => Promise<string>;
}

/** A masked value, and the way to the whole one: saying why. What was shown goes when the page is left. */
export function Masked({ masked, what, reveal }: MaskedProps) {
  const { t } = useTranslation('kit');
  const asking = useRef<HTMLDialogElement>(null);
  const look = useMutation({ mutationFn: reveal, onSuccess: () => asking.current?.close(), gcTime: 0 });
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.ask(reason.trim());
  };
  const wordsOf = useProblemWords();
  const words = props.problem ? wordsOf(props.problem) : undefined;
  return (
    <form onSubmit={submit}>
      <h2>{t('masked.title', { what: props.what })}</h2>
      <ReasonField
        label={t('masked.why')}
        hint={t('masked.hint')}
        problem={words && (words.more[0] ?? `${words.title} ${words.text}`)}
        value={reason}
        change={setReason}
      />
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
