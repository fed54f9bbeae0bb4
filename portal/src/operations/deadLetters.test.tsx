import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { press } from '../testing/press';
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
