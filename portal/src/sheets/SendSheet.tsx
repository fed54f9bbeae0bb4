import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { shortcut } from '../app/Shortcuts';
import { Refused } from '../kit/states';
import { Count } from '../kit/words';
import { Downloads } from './Downloads';
import { fetchTemplate, sendSheet } from './queries';

const MOST_MIB = 32;
const MIB = 2 ** 20;

/** Takes a file by hand or by keyboard, and sends it when told to. */
export function SendSheet() {
  const { t } = useTranslation('sheets');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  // The button's state comes a moment after the press; a second press in that moment is caught here.
  const isUnderWay = useRef(false);
  const send = useMutation({
    mutationFn: sendSheet,
    onSettled: () => {
      isUnderWay.current = false;
    },
    onSuccess: ({ id }) => {
      queries.invalidateQueries({ queryKey: ['survey-sheets'] });
      navigate(`/survey-sheets/${id}`);
    },
  });
  const choose = (chosen: File | undefined) => {
    send.reset();
    setFile(chosen);
  };
  const isTooLarge = file !== undefined && file.size > MOST_MIB * MIB;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !isTooLarge && !isUnderWay.current) {
      isUnderWay.current = true;
      send.mutate(file);
    }
  };
  return (
    <form className="panel" onSubmit={submit}>
      <DropField file={file} choose={choose} />
      {isTooLarge && (
        <p className="field-problem" role="alert">
          {t('send.tooLarge', { most: MOST_MIB })}
        </p>
      )}
      {send.error && <Refused problem={send.error} />}
      <div className="action-line">
        <button
          type="submit"
          className="solid-button"
          disabled={file === undefined || isTooLarge || send.isPending}
        >
          {send.isPending ? t('send.sending') : t('send.do')}
        </button>
      </div>
      <p className="quiet sheets-note">{t('send.twice')}</p>
      <Columns />
    </form>
  );
}

function DropField({ file, choose }: { file: File | undefined; choose: (file: File | undefined) => void }) {
  const { t } = useTranslation('sheets');
  const [isOver, setOver] = useState(false);
  const id = useId();
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the field inside does the same
    <div
      className={isOver ? 'sheet-drop is-over' : 'sheet-drop'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{t('send.file')}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv"
        {...shortcut('n')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <p id={`${id}-hint`} className="quiet">
        {t('send.hint')}
      </p>
      <p role="status">
        {file && (
          <>
            <strong>{file.name}</strong> · <Count of={Math.max(1, Math.round(file.size / 1024))} /> KB
          </>
        )}
      </p>
    </div>
  );
}

/** What most sheets that come back lack. */
function Columns() {
  const { t } = useTranslation('sheets');
  return (
    <details className="sheets-note">
      <summary>{t('columns.title')}</summary>
      <dl className="sheet-columns">
        {(['must', 'may', 'text', 'order'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`columns.${name}.name`)}</dt>
            <dd>{t(`columns.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="sheets-note">{t('template.lead')}</p>
      <div className="action-line">
        <Downloads
          fetch={fetchTemplate}
          nameOf={(kind) => t('template.file', { kind })}
          labelOf={(kind) => t(`template.${kind}`)}
        />
      </div>
    </details>
  );
}
