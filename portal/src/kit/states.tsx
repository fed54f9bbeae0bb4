import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONNECTION_LOST, Problem } from '../api/problem';

/** What a page or a part of one shows while it waits. Says so to readers of the screen only after a moment. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation('kit');
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="loading-row" />
      ))}
    </div>
  );
}

/** Something else than content: nothing there, not allowed, went wrong. Always says what to do. */
export function Notice(props: { title: string; text?: ReactNode; alert?: boolean; children?: ReactNode }) {
  return (
    <section className="notice" role={props.alert ? 'alert' : undefined}>
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      {props.children && <div className="notice-actions">{props.children}</div>}
    </section>
  );
}

/** A part of a page that could not be loaded. The rest of the page goes on working. */
export function Failed({ problem, retry }: { problem: unknown; retry?: () => unknown }) {
  const { t } = useTranslation('kit');
  const known = Problem.from(problem);
  const lost = known.code === CONNECTION_LOST;
  return (
    <Notice
      alert
      title={lost ? t('failed.lineTitle') : known.title || t('failed.title')}
      text={
        <>
          {lost ? t('failed.lineText') : known.detail}
          {known.traceId && <span className="trace"> {t('failed.trace', { trace: known.traceId })}</span>}
        </>
      }
    >
      {retry && (
        <button type="button" className="plain-button" onClick={() => retry()}>
          {t('failed.again')}
        </button>
      )}
    </Notice>
  );
}

/** What the hall refused, beside what was pressed. */
export function Refused({ problem }: { problem: unknown }) {
  const { t } = useTranslation('kit');
  const known = Problem.from(problem);
  const text = known.code === CONNECTION_LOST ? t('form.lost') : (known.detail ?? known.title);
  const said = known.errors.length > 0 ? known.errors.map((error) => error.message) : [text];
  return (
    <div className="form-problem" role="alert">
      {said.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
