import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem';
import { Failed, Loading, Notice } from './states';

/** The page of one record: what shows while it comes, and where there is none for whoever asks. */
export function RecordPage<T>(props: {
  record: UseQueryResult<T>;
  /** What to say where there is none. */
  gone: string;
  /** The list it belongs to. */
  list: { to: string; title: string };
  narrow?: boolean;
  children: (record: T) => ReactNode;
}) {
  const { record, list } = props;
  if (record.isPending) {
    return <Loading rows={6} />;
  }
  if (record.error) {
    return [403, 404].includes(Problem.from(record.error).status) ? (
      <Notice page title={props.gone}>
        <Link to={list.to}>{list.title}</Link>
      </Notice>
    ) : (
      <Failed page problem={record.error} retry={record.refetch} />
    );
  }
  return (
    <article className={props.narrow ? 'page narrow-page' : 'page'}>
      <BackTo list={list} />
      {props.children(record.data)}
    </article>
  );
}

/** The way back to the list, above what was opened from it. */
export function BackTo({ list }: { list: { to: string; title: string } }) {
  return (
    <nav aria-label={list.title}>
      <Link to={list.to}>← {list.title}</Link>
    </nav>
  );
}
