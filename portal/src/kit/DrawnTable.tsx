import { Table } from 'antd';
import { useEffect, useRef } from 'react';
import type { RecordTableProps } from './RecordTable';
import { useIsDesk } from './screen';

/** The table itself, a script of its own: antd's table is most of what a desk loads. */
export default function DrawnTable<T extends object>({
  list,
  keyOf,
  label,
  empty,
  ...table
}: RecordTableProps<T>) {
  const isDesk = useIsDesk();
  const place = useRef<HTMLDivElement>(null);
  // What is wider than the screen is scrolled by keys too.
  useEffect(() => place.current?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0'));
  return (
    <div ref={place}>
      <Table<T>
        {...table}
        aria-label={label}
        dataSource={list.items}
        rowKey={keyOf}
        pagination={false}
        loading={list.isStale}
        size="middle"
        // A desk's columns share the room there is; a phone, which has none, is scrolled.
        scroll={{ x: isDesk ? true : 'max-content' }}
      />
    </div>
  );
}
