import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { render } from '../testing/render';
import { useFilters } from './filters';

function Room() {
  const [filters, change] = useFilters(['q', 'division'] as const);
  return (
    <>
      <output>{JSON.stringify(filters)}</output>
      <p>{useLocation().search}</p>
      <button type="button" onClick={() => change({ q: '电工', division: '' })}>
        narrow
      </button>
    </>
  );
}

test('reads from the address what a list is narrowed to, and leaves the rest of it alone', async () => {
  await render(<Room />, { at: '/?division=330104&tab=2&q=' });
  expect(screen.getByRole('status')).toHaveTextContent('{"division":"330104"}');

  await userEvent.click(screen.getByRole('button'));

  expect(screen.getByRole('status')).toHaveTextContent('{"q":"电工"}');
  expect(screen.getByText(/tab=2/)).toHaveTextContent(`?tab=2&q=${encodeURIComponent('电工')}`);
});
