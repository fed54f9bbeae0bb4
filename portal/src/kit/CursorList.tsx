import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CursorListOf } from './cursorList';
import { Failed, Loading, Notice } from './states';
import { amount } from './words';

interface CursorListProps<T> {
  list: CursorListOf<T>;
  item: (record: T) => ReactNode;
  keyOf: (record: T) => string;
  /** What to say and do when there is nothing. */
  empty: { title: string; text?: string; children?: ReactNode };
  label: string;
}

/** Records as cards one below the other, with what to show while there are none. */
export function CursorList<T>({ list, item, keyOf, empty, label }: CursorListProps<T>) {
  return (
    <ListStates list={list} empty={empty}>
      <ul className={list.isStale ? 'cards is-stale' : 'cards'} aria-label={label}>
        {list.items.map((record) => (
          <li key={keyOf(record)}>{item(record)}</li>
        ))}
      </ul>
    </ListStates>
  );
}

/** Around any list of a cursor: loading, failed, empty, and the way to more. */
export function ListStates<T>(props: {
  list: CursorListOf<T>;
  empty: CursorListProps<T>['empty'];
  children: ReactNode;
}) {
  const { list, empty, children } = props;
  if (list.isPending) {
    return <Loading rows={6} />;
  }
  if (list.problem && list.items.length === 0) {
    return <Failed problem={list.problem} retry={list.retry} />;
  }
  if (list.items.length === 0) {
    return (
      <Notice title={empty.title} text={empty.text}>
        {empty.children}
      </Notice>
    );
  }
  return (
    <>
      {children}
      <More list={list} />
    </>
  );
}

function More<T>({ list }: { list: CursorListOf<T> }) {
  const { t } = useTranslation('kit');
  return (
    <div className="more">
      {list.problem ? (
        <Failed problem={list.problem} retry={list.hasMore ? list.more : list.retry} />
      ) : (
        list.hasMore && (
          <button type="button" className="plain-button" onClick={list.more} disabled={list.isLoadingMore}>
            {list.isLoadingMore ? t('loading') : t('list.more')}
          </button>
        )
      )}
      <span className="more-count" role="status">
        {list.total === undefined
          ? t('list.shown', { shown: amount(list.items.length) })
          : t('list.shownOf', { shown: amount(list.items.length), total: amount(list.total) })}
      </span>
    </div>
  );
}
