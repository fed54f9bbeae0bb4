import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem';
import { Failed, Loading, Notice } from './states';

/** Somebody else's, unknown, or erased: none for whoever asks, even where it was shown a moment ago. */
const GONE = [403, 404, 410];

/** Whether there is no such record for whoever asks. */
export function isGone(error: unknown): boolean {
  return error != null && GONE.includes(Problem.from(error).status);
}

/** In place of a page of a record that there is none of: what the hall says, or the page, and the way to the list. */
export function NoRecord(props: {
  error: unknown;
  gone?: string | undefined;
  goneText?: string | undefined;
  list: { to: string; title: string };
}) {
  const { title, detail } = Problem.from(props.error);
  const { gone = title, goneText = props.gone ? undefined : detail, list } = props;
  return (
    <Notice page title={gone} text={goneText}>
      <Link to={list.to}>{list.title}</Link>
    </Notice>
  );
}

/**
 * The page of one record: what shows while it comes, and where there is none for whoever asks. What could not be asked
 * again is shown as it was.
 */
export function RecordPage<T>(props: {
  record: UseQueryResult<T>;
  /** What to say where there is none; else the hall's own words. */
  gone?: string;
  goneText?: string;
  /** The list it belongs to. */
  list: { to: string; title: string };
  narrow?: boolean;
  className?: string;
  children: (record: T) => ReactNode;
}) {
  const { record, list, narrow, className } = props;
  if (record.isPending) {
    return <Loading rows={6} />;
  }
  const problem = record.error && Problem.from(record.error);
  if (isGone(problem)) {
    return <NoRecord error={problem} gone={props.gone} goneText={props.goneText} list={list} />;
  }
  if (record.data === undefined) {
    return <Failed page problem={problem} retry={record.refetch} />;
  }
  return (
    <article className={['page', narrow && 'narrow-page', className].filter(Boolean).join(' ')}>
      <BackTo list={list} />
      {problem && <Failed problem={problem} retry={record.refetch} />}
      {props.children(record.data)}
    </article>
  );
}

/** The way back to the list or the record, above what was opened from it. */
export function BackTo({ list }: { list: { to: string; title: string } }) {
  return (
    <nav aria-label={list.title}>
      <Link to={list.to}>← {list.title}</Link>
    </nav>
  );
}
