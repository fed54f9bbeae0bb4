import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import type { CursorListOf } from './cursorList';
import { RecordList } from './RecordList';
import { RecordTable } from './RecordTable';

// Whether the table's script was asked for, and how it arrives.
const script = vi.hoisted(() => ({ asked: false, arrive: () => {}, arrived: Promise.resolve() }));
vi.mock('./DrawnTable', async (original) => {
  script.asked = true;
  await script.arrived;
  return original();
});

interface Somebody {
  id: string;
  name: string;
}

const LIST: CursorListOf<Somebody> = {
  items: [{ id: 'p1', name: '王小明' }],
  total: 1,
  first: undefined,
  isPending: false,
  isStale: false,
  problem: null,
  retry: () => {},
  hasMore: false,
  isLoadingMore: false,
  more: () => {},
};

const people = (list: CursorListOf<Somebody>) => (
  <RecordList<Somebody>
    list={list}
    label="人员"
    keyOf={(somebody) => somebody.id}
    columns={[{ title: '姓名', dataIndex: 'name' }]}
    item={(somebody) => <p>{somebody.name}</p>}
    empty={{ title: '没有人员' }}
  />
);

function PeopleToCome() {
  const [list, show] = useState<CursorListOf<Somebody>>({ ...LIST, items: [], isPending: true });
  return (
    <>
      <button type="button" onClick={() => show(LIST)}>
        到了
      </button>
      {people(list)}
    </>
  );
}

function screenOf(kind: 'desk' | 'phone') {
  const answer = window.matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({
    ...answer(query),
    matches: kind === 'desk' && query === '(min-width: 900px)',
    addEventListener() {},
    removeEventListener() {},
  }));
}

beforeEach(() => {
  script.arrived = new Promise((arrive) => {
    script.arrive = arrive;
  });
});

test('a phone shows cards and asks for no table', async () => {
  screenOf('phone');
  await render(people(LIST));
  expect(await screen.findByRole('list', { name: '人员' })).toHaveTextContent('王小明');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect(script.asked).toBe(false);
});

test('a desk asks for the table beside the records, and shows one place-holder until both are there', async () => {
  screenOf('desk');
  await render(<PeopleToCome />);
  expect(await screen.findByText(/正在加载/)).toBeInTheDocument();
  expect(script.asked).toBe(true);

  fireEvent.click(screen.getByText('到了'));
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.getByRole('status')).toHaveTextContent('正在加载');

  await act(async () => script.arrive());
  expect(await screen.findByRole('table')).toHaveTextContent('王小明');
  expect(screen.queryByText(/正在加载/)).not.toBeInTheDocument();
});

test.each([
  ['desk', 'auto'],
  ['phone', 'max-content'],
] as const)(
  'a table on a %s is %s wide: its columns share a desk, and a phone scrolls them',
  async (kind, width) => {
    screenOf(kind);
    await render(
      <RecordTable<Somebody>
        list={LIST}
        label="人员"
        keyOf={(somebody) => somebody.id}
        columns={[{ title: '姓名', dataIndex: 'name' }]}
        empty={{ title: '没有人员' }}
      />,
    );
    await act(async () => script.arrive());
    expect(await screen.findByRole('table')).toHaveStyle({ width, minWidth: '100%' });
  },
);
