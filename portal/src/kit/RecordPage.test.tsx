import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ask, hall } from '../api';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { RecordPage } from './RecordPage';

function Household({ gone, goneText }: { gone?: string; goneText?: string }) {
  const record = useQuery({
    queryKey: ['household', 'h1'],
    queryFn: () => ask(hall.GET('/api/households/{id}', { params: { path: { id: 'h1' } } })),
  });
  return (
    <>
      <button type="button" onClick={() => record.refetch()}>
        再问
      </button>
      <RecordPage
        record={record}
        list={{ to: '/households', title: '家庭' }}
        {...(gone && { gone })}
        {...(goneText && { goneText })}
      >
        {({ number }) => <h1>{number}</h1>}
      </RecordPage>
    </>
  );
}

const AT = 'GET /api/households/h1';
const FOUND = { body: { id: 'h1', number: '12-3' } };
const refused = (status: number) => ({ status, body: { title: '大厅的话', detail: '大厅的解释' } });

test('shows the record under the way back to its list', async () => {
  hallAnswers({ [AT]: FOUND });
  await render(<Household />);
  expect(await screen.findByRole('heading', { level: 1, name: '12-3' })).toBeVisible();
  expect(screen.getByRole('link', { name: '← 家庭' })).toHaveAttribute('href', '/households');
});

test.each([403, 404, 410])('says at %i that there is none, in the hall’s words', async (status) => {
  hallAnswers({ [AT]: refused(status) });
  await render(<Household />);
  expect(await screen.findByRole('heading', { level: 1, name: '大厅的话' })).toBeVisible();
  expect(screen.getByText('大厅的解释')).toBeVisible();
  expect(screen.getByRole('link', { name: '家庭' })).toHaveAttribute('href', '/households');
  expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
});

test('says that there is none in the page’s words, where it has some', async () => {
  hallAnswers({ [AT]: refused(404) });
  await render(<Household gone="没有这户" goneText="可能已并入别户。" />);
  expect(await screen.findByRole('heading', { level: 1, name: '没有这户' })).toBeVisible();
  expect(screen.getByText('可能已并入别户。')).toBeVisible();
  expect(screen.queryByText(/大厅的/)).not.toBeInTheDocument();
});

test('offers another try where it could not be asked', async () => {
  const answers = { [AT]: refused(500) as object };
  hallAnswers(answers);
  await render(<Household gone="没有这户" />);
  expect(await screen.findByRole('button', { name: '重试' })).toBeVisible();

  answers[AT] = FOUND;
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('heading', { level: 1, name: '12-3' })).toBeVisible();
});

test('keeps what it has shown where it cannot be asked again, and says so', async () => {
  const answers = { [AT]: FOUND as object };
  hallAnswers(answers);
  await render(<Household />);
  expect(await screen.findByRole('heading', { level: 1, name: '12-3' })).toBeVisible();

  answers[AT] = refused(500);
  fireEvent.click(screen.getByText('再问'));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: '12-3' })).toBeVisible();
});

test('shows nothing more of what is no longer for the reader', async () => {
  const answers = { [AT]: FOUND as object };
  hallAnswers(answers);
  await render(<Household />);
  expect(await screen.findByText('12-3')).toBeVisible();

  answers[AT] = refused(403);
  fireEvent.click(screen.getByText('再问'));
  await waitFor(() => expect(screen.queryByText('12-3')).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { level: 1, name: '大厅的话' })).toBeVisible();
});
