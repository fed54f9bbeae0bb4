import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { render } from '../testing/render';
import { Preferences } from './Preferences';

const cookies = () => document.cookie.split('; ');

test('the language that the page speaks is one that the sign-in page learns, chosen or not', async () => {
  await render(<Preferences />);
  expect(cookies()).toContain('language=zh');

  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  expect(cookies()).toContain('language=en');

  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  await waitFor(() => expect(cookies()).toContain('language=zh'));
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('a shade is told only once it was chosen: until then both pages follow the device', async () => {
  await render(<Preferences />);
  expect(document.cookie).not.toContain('shade=');

  await userEvent.click(screen.getByRole('button', { name: '切换到深色' }));
  expect(cookies()).toContain('shade=dark');
  expect(document.documentElement.dataset.shade).toBe('dark');

  await userEvent.click(screen.getByRole('button', { name: '切换到浅色' }));
  expect(cookies()).toContain('shade=light');
  expect(document.documentElement.dataset.shade).toBe('light');
});
