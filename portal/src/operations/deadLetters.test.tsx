import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { buttons, press } from '../testing/press';
import { render } from '../testing/render';
import OperationsPage from './OperationsPage';
import type { DeadLetter } from './queries';

const LETTER: DeadLetter = {
  id: 'e-1',
  topic: 'employer.vacancy',
  key: 'v1',
  type: 'vacancy-published.v1',
  reason:
    'tools.jackson.databind.exc.MismatchedInputException: Cannot map `null` into type `int` (through reference chain: org.onehall.jobseeker.matching.OpenVacancy["openings"])',
  value: '{"id":"e-1"}',
  at: '2026-11-26T07:50:00Z',
  replayedAt: null,
};
const AT = '/api/operations/jobseeker-service/dead-letters';

afterEach(() => {
  vi.useRealTimers();
});

/** A hall whose labour-resource pool has the dead letters that are told now. */
function hallWith(letters: () => DeadLetter[], more: Parameters<typeof hallAnswers>[0] = {}) {
  return hallAnswers({
    'GET /api/messages': { body: { items: [], next: null, total: 0 } },
    'GET /api/operations': () => ({
      body: {
        parts: [],
        services: [
          {
            service: 'jobseeker-service',
            health: 'UP',
            instances: [],
            figures: {
              outboxDepth: 0,
              outboxOldestSeconds: 0,
              consumerLag: 0,
              deadLetters: letters().length,
            },
          },
        ],
      },
    }),
    [`GET ${AT}`]: () => ({ body: { deadLetters: letters() } }),
    ...more,
  });
}

const MISFIT = '内容与约定不符：字段“openings”缺失或类型不对。';

test('says why in words, with what the service said folded beneath, and again where it asks', async () => {
  hallWith(() => [LETTER]);
  await render(<OperationsPage />);
  const card = within((await screen.findByText('vacancy-published.v1')).closest('article') as HTMLElement);
  expect(card.getAllByText(MISFIT)[0]).toBeVisible();
  const said = card.getAllByText(LETTER.reason)[0]?.closest('details');
  expect(said).not.toHaveAttribute('open');
  expect(said).toHaveTextContent(/^原文/);

  press('重新投递');
  expect(document.querySelector('dialog[open]')).toHaveTextContent(MISFIT);
});

test('makes no guess at what it does not know, and shows it as it was said', async () => {
  hallWith(() => [{ ...LETTER, reason: 'no such person' }]);
  await render(<OperationsPage />);
  expect((await screen.findAllByText('这个服务处理不了它。'))[0]).toBeVisible();
  expect(screen.getAllByText('no such person')[0]).toBeVisible();
});

const FAILED_AGAIN = '已重新投递，仍处理不了（15:54:02 再次成为死信）。';
const IN_TIME = { timeout: 15_000 };

/** Replays the only letter; what becomes of it is told by `then`, once it was sent. */
async function replayed(letter: DeadLetter, more: DeadLetter[] = []) {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let letters = [letter, ...more];
  const asked = hallWith(() => letters, {
    [`POST ${AT}/${letter.id}`]: () => {
      letters = more;
      return { body: { replayed: letter.id } };
    },
  });
  await render(<OperationsPage />);
  await screen.findAllByText(letter.topic, { exact: false });
  press('暂停更新');
  press('重新投递');
  fireEvent.submit(document.querySelector('dialog[open] form') as HTMLElement);
  expect(await screen.findByText('已重新投递，正在看结果…')).toBeInTheDocument();
  return {
    looks: () => asked.filter((it) => it.path === AT).length,
    become: (now: DeadLetter[]) => {
      letters = now;
    },
  };
}

test('says that a replayed letter failed again, and offers to replay it once more', async () => {
  const { become } = await replayed(LETTER);
  expect(buttons('重新投递')).toHaveLength(0);
  become([{ ...LETTER, at: '2026-11-26T07:54:02Z' }]);
  await vi.advanceTimersByTimeAsync(1_500);

  await vi.waitFor(() => expect(screen.getByText(FAILED_AGAIN)).toBeInTheDocument(), IN_TIME);
  expect(buttons('重新投递')).not.toHaveLength(0);
  expect(screen.queryByText('已重新投递，正在看结果…')).not.toBeInTheDocument();
});

test('knows what is no event again, though it comes back from another place', async () => {
  const noEvent = { ...LETTER, id: 'employer.vacancy-0-7', type: null, value: 'kein JSON' };
  const alike = { ...noEvent, id: 'employer.vacancy-0-8', at: '2026-11-26T07:51:00Z' };
  const { become } = await replayed(noEvent, [alike]);
  const back = { ...noEvent, id: 'employer.vacancy.jobseeker.retry-0-3', at: '2026-11-26T07:54:02Z' };
  become([alike, back]);
  await vi.advanceTimersByTimeAsync(1_500);

  await vi.waitFor(() => expect(screen.getByText(FAILED_AGAIN)).toBeInTheDocument(), IN_TIME);
  const card = screen.getByText(FAILED_AGAIN).closest('article') as HTMLElement;
  expect(card).toHaveTextContent(back.id);
});

test('looks for ten seconds whether a letter comes back, and tells where it comes back later', async () => {
  const { become, looks } = await replayed(LETTER);
  await vi.advanceTimersByTimeAsync(11_500);
  await vi.waitFor(() => expect(screen.getByText(/没有再次成为死信/)).toBeInTheDocument(), IN_TIME);
  const after = looks();
  expect(after).toBeGreaterThan(9);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(after);

  become([{ ...LETTER, at: '2026-11-26T07:54:02Z' }]);
  press('立即更新');
  await vi.waitFor(() => expect(screen.getByText(FAILED_AGAIN)).toBeInTheDocument(), IN_TIME);
});
