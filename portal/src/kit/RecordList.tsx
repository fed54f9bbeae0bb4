import type { ComponentProps, ReactNode } from 'react';
import { CursorList } from './CursorList';
import { RecordTable } from './RecordTable';
import { useIsDesk } from './screen';

/** Records as a table where there is room for one, as cards on a phone, which then loads no table. */
export function RecordList<T extends object>({
  item,
  ...list
}: ComponentProps<typeof RecordTable<T>> & { item: (record: T) => ReactNode }) {
  return useIsDesk() ? <RecordTable<T> {...list} /> : <CursorList<T> {...list} item={item} />;
}
