import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONNECTION_LOST, Problem } from '../api/problem';
import { signIn } from '../app/session';
import { useProblemWords } from './problemWords';
import { useWrongFilters, WrongFilters } from './WrongFilters';

const PATIENCE = 3_000;

/** What a page or a part of one shows while it waits; in words to everybody where that is longer than usual. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation('kit');
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <div className="loading" role="status">
      {isSlow ? <p>{t('slow')}</p> : <span className="visually-hidden">{t('loading')}</span>}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="loading-row" />
      ))}
    </div>
  );
}

interface NoticeProps {
  title: string;
  text?: ReactNode;
  alert?: boolean;
  /** Whether it is all that the page shows: its title is the page's then. */
  page?: boolean;
  children?: ReactNode;
}

/** Something else than content: nothing there, not allowed, went wrong. Always says what to do. */
export function Notice(props: NoticeProps) {
  return (
    <section className="notice" role={props.alert ? 'alert' : undefined}>
      {props.page ? <h1>{props.title}</h1> : <h2>{props.title}</h2>}
      {props.text && <p>{props.text}</p>}
      {props.children && <div className="notice-actions">{props.children}</div>}
    </section>
  );
}

/** A part of a page that could not be loaded, or all of one. The rest of the page goes on working. */
export function Failed({
  problem,
  retry,
  page,
}: {
  problem: unknown;
  retry?: () => unknown;
  page?: boolean;
}) {
  const { t } = useTranslation('kit');
  const said = useProblemWords()(problem);
  const isSignedOut = Problem.from(problem).status === 401;
  const wrong = useWrongFilters(problem);
  if (wrong.length > 0) {
    return <WrongFilters wrong={wrong} />;
  }
  return (
    <Notice
      alert
      page={page}
      title={said.title}
      text={
        <>
          {[said.text, ...said.more].join(' ')}
          {said.trace && <span className="trace"> {t('failed.trace', { trace: said.trace })}</span>}
        </>
      }
    >
      {isSignedOut ? (
        <button type="button" className="solid-button" onClick={() => signIn()}>
          {t('problem.signIn')}
        </button>
      ) : (
        retry && (
          <button type="button" className="plain-button" onClick={() => retry()}>
            {t('failed.again')}
          </button>
        )
      )}
    </Notice>
  );
}

/** What the hall refused, beside what was pressed. */
export function Refused({ problem }: { problem: unknown }) {
  const { t } = useTranslation('kit');
  const { title, text, more, trace } = useProblemWords()(problem);
  const isLost = Problem.from(problem).code === CONNECTION_LOST;
  const said = more.length > 0 ? more : isLost ? [t('problem.again')] : [title, text];
  return (
    <div className="form-problem" role="alert">
      {said.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {trace && <p className="trace">{t('failed.trace', { trace })}</p>}
    </div>
  );
}
