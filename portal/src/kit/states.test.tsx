import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import { Failed, Loading, Notice } from './states';

afterEach(() => {
  vi.useRealTimers();
});

test('says in words that what is waited for takes longer than usual', async () => {
  await render(<p>此前</p>);
  vi.useFakeTimers();
  await render(<Loading />);
  expect(screen.getByRole('status')).toHaveTextContent('正在加载…');

  await act(() => vi.advanceTimersByTimeAsync(3_000));
  const slow = screen.getByText('仍在加载，比平时慢一些，请再等一会儿。');
  expect(slow).toBeVisible();
  expect(slow).not.toHaveClass('visually-hidden');
  expect(screen.getByRole('status')).toContainElement(slow);

  await act(() => i18next.changeLanguage('en'));
  expect(screen.getByRole('status')).toHaveTextContent('This is taking longer than usual');
});

test('is a part of a page under the page’s own title', async () => {
  await render(<Notice title="没有岗位" />);
  expect(await screen.findByRole('heading', { level: 2, name: '没有岗位' })).toBeVisible();
});

test('has the page’s title where it is all of the page', async () => {
  await render(<Notice page title="没有这个人" />);
  expect(await screen.findByRole('heading', { level: 1, name: '没有这个人' })).toBeVisible();
});

test('has the page’s title where all of the page failed', async () => {
  await render(<Failed page problem={new Error('no line')} />);
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
});
