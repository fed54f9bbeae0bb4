import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import { FoldedFilters } from './FoldedFilters';

const filters = (set: number) => (
  <FoldedFilters set={set}>
    <label>
      区划 <select />
    </label>
  </FoldedFilters>
);

test('a phone folds them behind one button, which says how many are set', async () => {
  await render(filters(2));
  const button = await screen.findByRole('button', { name: '筛选（已选 2 项）' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByLabelText('区划')).not.toBeVisible();

  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByLabelText('区划')).toBeVisible();
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toContainElement(
    screen.getByLabelText('区划'),
  );

  await userEvent.keyboard('{Enter}');
  expect(screen.getByLabelText('区划')).not.toBeVisible();
});

test('a phone counts none where none is set', async () => {
  await render(filters(0));
  expect(await screen.findByRole('button', { name: '筛选' })).toBeVisible();
});

test('a desk shows them and no button', async () => {
  const answer = window.matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({
    ...answer(query),
    matches: query === '(min-width: 900px)',
    addEventListener() {},
    removeEventListener() {},
  }));
  await render(filters(2));
  expect(await screen.findByLabelText('区划')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
