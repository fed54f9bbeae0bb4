import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './states';

/** What a press sets in motion, as TanStack Query's mutations tell of it. */
interface Act {
  mutate: (nothing: undefined, told: { onSuccess: () => void; onSettled: () => void }) => void;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

/** A button whose effect is asked about first; what the hall refuses is said in the question. */
export function AskFirst(props: {
  label: string;
  title: string;
  /** What will happen, and fields that belong to it. */
  children: ReactNode;
  /** What the button in the question says; the label where absent. */
  confirm?: string;
  act: Act;
}) {
  const { t } = useTranslation('kit');
  const asking = useRef<HTMLDialogElement>(null);
  const id = useId();
  // The button's state comes a moment after the press; a second press in that moment is caught here.
  const isUnderWay = useRef(false);
  const close = () => asking.current?.close();
  const open = () => {
    props.act.reset();
    asking.current?.showModal();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isUnderWay.current) {
      return;
    }
    isUnderWay.current = true;
    const onSettled = () => {
      isUnderWay.current = false;
    };
    props.act.mutate(undefined, { onSuccess: close, onSettled });
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={open}>
        {props.label}
      </button>
      <dialog ref={asking} className="hall-dialog" aria-labelledby={id}>
        <form onSubmit={send}>
          <h2 id={id}>{props.title}</h2>
          {props.children}
          {props.act.error != null && <Refused problem={props.act.error} />}
          <div className="dialog-actions">
            <button type="button" className="plain-button" onClick={close}>
              {t('cancel')}
            </button>
            <button type="submit" className="solid-button" disabled={props.act.isPending}>
              {props.confirm ?? props.label}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
