import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { Problem } from '../api';
import { render } from '../testing/render';
import { useFilters } from './filters';
import { Failed } from './states';

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

const WRONG = new Problem({
  status: 400,
  code: 'invalid-input',
  title: '填写的内容有误',
  errors: [{ field: 'division', code: 'unknown-value', message: '只能是以下之一：DRAFT、PUBLISHED。' }],
});

function Refused() {
  return (
    <>
      <Failed problem={WRONG} retry={() => {}} />
      <p>{useLocation().search}</p>
    </>
  );
}

test('says which filter of the address is not known, in no word of the program, and takes it out', async () => {
  await render(<Refused />, { at: '/?division=NONSENSE&q=1' });
  expect(await screen.findByText(/“区划”没有“NONSENSE”这个值/)).toBeVisible();
  expect(screen.queryByText(/PUBLISHED/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '去掉这个筛选条件' }));
  expect(screen.getByText('?q=1')).toBeInTheDocument();
});
