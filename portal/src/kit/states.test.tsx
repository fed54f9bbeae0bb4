import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { render } from '../testing/render';
import { Failed, Notice } from './states';

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
