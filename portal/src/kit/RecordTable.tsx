import type { TableProps } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { ListStates } from './CursorList';
import type { CursorListOf } from './cursorList';
import { Loading } from './states';

export interface RecordTableProps<T extends object>
  extends Pick<TableProps<T>, 'columns' | 'onRow' | 'rowSelection'> {
  list: CursorListOf<T>;
  keyOf: (record: T) => string;
  label: string;
  empty: { title: string; text?: string; children?: ReactNode };
}

const load = () => import('./DrawnTable');
const DrawnTable = lazy(load) as unknown as typeof import('./DrawnTable').default;

/** Records as a table: for the desks, never for public pages. Its script comes where it is drawn, and nowhere else. */
export function RecordTable<T extends object>(props: RecordTableProps<T>) {
  // Beside the records, not after them; where it does not come, the table that asks again says so.
  useEffect(() => {
    load().catch(() => {});
  }, []);
  return (
    <Suspense fallback={<Loading rows={6} />}>
      <ListStates list={props.list} empty={props.empty}>
        <DrawnTable<T> {...props} />
      </ListStates>
    </Suspense>
  );
}
