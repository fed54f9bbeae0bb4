import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import Today from './Today';

const EVERYWHERE = {
  'GET /session': { body: { signedIn: true, subject: 'u1', roles: ['coordinator'] } },
  'GET /api/persons': ({ query }: { query: URLSearchParams }) => ({
    body: { items: [], next: null, total: query.get('surveyDue') ? 41 : 6, facets: null },
  }),
  'GET /api/households': { body: { items: [], next: null, total: 3 } },
  'GET /api/survey-sheets': { body: { items: [], next: null, total: null } },
  'GET /api/referrals': ({ query }: { query: URLSearchParams }) => ({
    body: { items: [], next: null, total: query.get('openForDays') ? 2 : 12, facets: {} },
  }),
};
const sheet = (id: string, refused: number, refusedRowsUntil = '2099-01-01') => ({
  id,
  state: 'DONE',
  receivedAt: '2026-11-26T02:00:00Z',
  counts: { refused },
  refusedRowsUntil,
});
const card = async (text: string) => (await screen.findByText(text)).closest('li') as HTMLElement;

beforeEach(() => localStorage.clear());

test('counts what is due, each with the very list behind it', async () => {
  const asked = hallAnswers(EVERYWHERE);
  await render(<Today />);

  expect(await within(await card('待核实')).findByText('41')).toBeInTheDocument();
  expect(await within(await card('久未回复的推荐')).findByText('2')).toBeInTheDocument();
  expect(await within(await card('零就业家庭')).findByText('3')).toBeInTheDocument();
  for (const room of ['/persons', '/households', '/referrals']) {
    const counted = asked.filter((it) => it.path === `/api${room}`);
    const listed = screen
      .getAllByRole('link')
      .map((it) => it.getAttribute('href') ?? '')
      .filter((href) => href.startsWith(`${room}?`));
    expect(counted.map(({ query }) => `${room}?${query}`)).toEqual(listed.map((href) => `${href}&limit=1`));
  }
});

test('keeps the other counts where one fails', async () => {
  hallAnswers({ ...EVERYWHERE, 'GET /api/households': { status: 503, body: { title: '暂停服务' } } });
  await render(<Today />);

  expect(await within(await card('零就业家庭')).findByText('暂停服务')).toBeInTheDocument();
  expect(await within(await card('待核实')).findByText('41')).toBeInTheDocument();
});

test('reminds of the sheets with refused rows, until they are put right', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/survey-sheets': {
      body: { items: [sheet('s1', 7), sheet('s2', 9, '2026-01-01')], next: null, total: null },
    },
  });
  await render(<Today />);
  expect(await screen.findByText('退回 7 行')).toHaveAttribute('href', '/survey-sheets/s1?outcome=REFUSED');

  expect(screen.queryByText('退回 9 行')).not.toBeInTheDocument();
  expect(asked.find((it) => it.path === '/api/survey-sheets')?.query.toString()).toBe(
    'refusedRows=true&own=true&limit=50',
  );

  fireEvent.click(screen.getByText('已改好，不再提醒'));

  await waitFor(() => expect(screen.queryByText('退回 7 行')).not.toBeInTheDocument());
  expect(screen.getByText('没有待改的退回行')).toBeInTheDocument();
});
