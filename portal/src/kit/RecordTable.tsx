import { Table, type TableProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ListStates } from './CursorList';
import type { CursorListOf } from './cursorList';

interface RecordTableProps<T extends object>
  extends Pick<TableProps<T>, 'columns' | 'onRow' | 'rowSelection'> {
  list: CursorListOf<T>;
  keyOf: (record: T) => string;
  label: string;
  empty: { title: string; text?: string; children?: ReactNode };
}

/** Records as a table: for the desks, never for public pages, whose first load antd's table would double. */
export function RecordTable<T extends object>({ list, keyOf, label, empty, ...table }: RecordTableProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  // What is wider than the screen is scrolled by keys too.
  useEffect(() => place.current?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0'));
  return (
    <ListStates list={list} empty={empty}>
      <div ref={place}>
        <Table<T>
          {...table}
          aria-label={label}
          dataSource={list.items}
          rowKey={keyOf}
          pagination={false}
          loading={list.isStale}
          size="middle"
          scroll={{ x: 'max-content' }}
        />
      </div>
    </ListStates>
  );
}
