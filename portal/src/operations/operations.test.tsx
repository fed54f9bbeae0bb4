import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import OperationsPage from './OperationsPage';

const FIGURES = { outboxDepth: 3, outboxOldestSeconds: 12.4, consumerLag: 5, deadLetters: 0 };
const WELL = {
  service: 'jobseeker-service',
  health: 'UP',
  instances: [{ address: 'localhost:8084', health: 'UP' }],
  figures: FIGURES,
};
const AWAY = {
  service: 'employer-service',
  health: 'UNREACHABLE',
  instances: [],
  figures: { outboxDepth: null, outboxOldestSeconds: null, consumerLag: null, deadLetters: null },
};
const LETTER = {
  id: 'e-1',
  topic: 'employer.referral',
  key: 'r1',
  type: 'person-hired.v1',
  reason: 'no such person',
  value: '{"id":"e-1"}',
  at: '2026-11-26T01:00:00Z',
  replayedAt: null,
};
/** vi.waitFor moves the clock while it waits; its own patience of a second is too short for a busy machine. */
const IN_TIME = { timeout: 15_000 };
const AT = '/api/operations/jobseeker-service/dead-letters';

afterEach(() => {
  vi.useRealTimers();
});

function hallWith(answers: Parameters<typeof hallAnswers>[0]) {
  return hallAnswers({ 'GET /api/messages': { body: { items: [], next: null, total: 6 } }, ...answers });
}

// By text: roles ask for the styles of all that is on the page, again and again.
const row = async (service: string) =>
  within((await screen.findByText(service, { selector: 'article h3' })).closest('article') as HTMLElement);

test('says in its place what could not be asked', async () => {
  hallWith({ 'GET /api/operations': { body: { parts: [], services: [WELL, AWAY] } } });
  await render(<OperationsPage />);
  const away = await row('岗位信息库');
  expect(away.getByText('无响应')).toBeInTheDocument();
  expect(away.getByText('没有实例')).toBeInTheDocument();
  expect(away.getAllByText('未能查询')).toHaveLength(4);
  const well = await row('劳动力资源库');
  expect(well.getByText('12 秒')).toBeInTheDocument();
});

test('says how what they stand on is, and who has lost it', async () => {
  const parts = [
    { part: 'gateway', health: 'UP', lostBy: [] },
    { part: 'store', health: 'DOWN', lostBy: ['jobseeker-service'] },
    { part: 'carrier', health: null, lostBy: [] },
  ];
  hallWith({ 'GET /api/operations': { body: { services: [WELL], parts } } });
  await render(<OperationsPage />);
  const said = async (part: string) => (await screen.findByText(part, { selector: 'dt' })).nextSibling;
  expect(await said('网关')).toHaveTextContent('正常');
  expect(await said('数据库')).toHaveTextContent('异常连不上的服务：劳动力资源库');
  expect(await said('短信运营商')).toHaveTextContent('未能查询');
});

test('is a table where there is room for one', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => ({ matches: true, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
  );
  hallWith({ 'GET /api/operations': { body: { parts: [], services: [WELL] } } });
  await render(<OperationsPage />);
  const name = await screen.findByText('劳动力资源库', { selector: 'th' });
  expect(within(name.closest('tr') as HTMLElement).getByText('12 秒')).toBeInTheDocument();
  vi.restoreAllMocks();
});

test('keeps what was told last, with the time, where a service or the hall answers late', async () => {
  let answer: { status?: number; body: object } = { body: { parts: [], services: [WELL] } };
  hallWith({ 'GET /api/operations': () => answer });
  await render(<OperationsPage />);
  expect((await row('劳动力资源库')).getByText('12 秒')).toBeInTheDocument();
  expect(screen.queryByText(/查得/)).not.toBeInTheDocument();

  const late = { ...WELL, health: 'UNREACHABLE', figures: AWAY.figures };
  answer = { body: { parts: [], services: [late] } };
  fireEvent.click(screen.getByText('立即更新'));
  expect(await screen.findAllByText(/^\d\d:\d\d:\d\d 查得$/)).toHaveLength(4);
  const kept = await row('劳动力资源库');
  expect(kept.getByText('12 秒')).toBeInTheDocument();
  expect(kept.getByText('无响应')).toBeInTheDocument();

  answer = { status: 503, body: { title: '暂时无法查询' } };
  fireEvent.click(screen.getByText('立即更新'));
  expect(await screen.findByText('暂时无法查询')).toBeInTheDocument();
  expect((await row('劳动力资源库')).getByText('12 秒')).toBeInTheDocument();

  answer = { body: { parts: [], services: [WELL] } };
  fireEvent.click(screen.getByText('立即更新'));
  await vi.waitFor(() => expect(screen.queryByText(/查得/)).not.toBeInTheDocument(), IN_TIME);
  expect(screen.queryByText('暂时无法查询')).not.toBeInTheDocument();
});

test('shows the messages although the services cannot be asked', async () => {
  hallWith({ 'GET /api/operations': { status: 503, body: { title: '暂时无法查询' } } });
  await render(<OperationsPage />);
  expect(await screen.findByText('暂时无法查询')).toBeInTheDocument();
  expect((await screen.findAllByText('6'))[0]?.closest('a')).toHaveAttribute(
    'href',
    '/operations/messages?state=QUEUED',
  );
});

test('replays a dead letter once, after asking', async () => {
  let letters = [LETTER];
  const asked = hallWith({
    'GET /api/operations': () => ({
      body: { parts: [], services: [{ ...WELL, figures: { ...FIGURES, deadLetters: letters.length } }] },
    }),
    [`GET ${AT}`]: () => ({ body: { deadLetters: letters } }),
    [`POST ${AT}/e-1`]: () => {
      letters = [];
      return { body: { replayed: 'e-1' } };
    },
  });
  const replays = () => asked.filter((it) => it.method === 'POST');
  await render(<OperationsPage />);
  fireEvent.click((await screen.findAllByText('重新投递'))[0] as HTMLElement);
  expect(replays()).toHaveLength(0);

  const confirm = screen.getAllByText('重新投递').at(-1) as HTMLElement;
  expect(confirm.closest('dialog')).toHaveAttribute('open');
  fireEvent.click(confirm);
  fireEvent.click(confirm);

  expect(await screen.findByText('已重新投递，正在看结果…')).toBeInTheDocument();
  expect(screen.queryAllByText('no such person')).toHaveLength(0);
  expect(replays()).toHaveLength(1);
});

test('asks again every ten seconds, and not while it is paused', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const asked = hallWith({ 'GET /api/operations': { body: { parts: [], services: [WELL] } } });
  const looks = () => asked.filter((it) => it.path === '/api/operations').length;
  await render(<OperationsPage />);
  await screen.findByText('localhost:8084');
  const first = looks();
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(first), IN_TIME);

  fireEvent.click(screen.getByText('暂停更新'));
  const paused = looks();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(paused);

  fireEvent.click(screen.getByText('立即更新'));
  await vi.waitFor(() => expect(looks()).toBe(paused + 1), IN_TIME);
});
