import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeededField } from '../kit/NeededField';
import { useProblemWords } from '../kit/problemWords';
import { seeMyWholeFile, type WholeFile } from './queries';

/** The way from the masked file to the whole one: saying how one's resident ID ends, which a phone alone does not tell. */
export function SeeWhole({ show }: { show: (file: WholeFile) => void }) {
  const { t } = useTranslation('myfile');
  const asking = useRef<HTMLDialogElement>(null);
  const close = () => asking.current?.close();
  return (
    <>
      <button type="button" className="plain-button" onClick={() => asking.current?.showModal()}>
        {t('whole.show')}
      </button>
      <dialog ref={asking} className="hall-dialog">
        <Ending
          show={(file) => {
            close();
            show(file);
          }}
          cancel={close}
        />
      </dialog>
    </>
  );
}

function Ending({ show, cancel }: { show: (file: WholeFile) => void; cancel: () => void }) {
  const { t } = useTranslation('myfile');
  const [end, setEnd] = useState('');
  const look = useMutation({ mutationFn: seeMyWholeFile, onSuccess: show, gcTime: 0 });
  const wordsOf = useProblemWords();
  const words = look.error ? wordsOf(look.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate(end.trim());
  };
  return (
    <form onSubmit={submit}>
      <h2>{t('whole.title')}</h2>
      <NeededField
        label={t('whole.end')}
        hint={t('whole.hint')}
        missing={t('whole.missing')}
        problem={words && (words.more[0] ?? `${words.title} ${words.text}`)}
      >
        {(field) => (
          <input
            {...field}
            pattern="\s*\d{5}[\dXx]\s*"
            autoComplete="off"
            maxLength={12}
            value={end}
            onChange={(event) => setEnd(event.target.value)}
          />
        )}
      </NeededField>
      <div className="dialog-actions">
        <button type="button" className="plain-button" onClick={cancel}>
          {t('whole.cancel')}
        </button>
        <button type="submit" className="solid-button" disabled={look.isPending}>
          {t('whole.see')}
        </button>
      </div>
    </form>
  );
}
