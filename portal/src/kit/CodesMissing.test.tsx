import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { CodesMissing } from './CodesMissing';
import { Division } from './codes';

const STREET = { code: '330104001', name: '晨光街道', nameEn: 'Chenguang', validFrom: '2020-01-01' };
const KNOWN = { body: { items: [STREET] } };
const DOWN = { status: 503, body: { code: 'service-unavailable', title: '岗位信息库没有应答' } };

const room = () =>
  render(
    <>
      <CodesMissing />
      <Division code={STREET.code} />
    </>,
  );

test('shows codes where their names cannot be had, says so, and names them once they can', async () => {
  let divisions: typeof KNOWN | typeof DOWN = DOWN;
  hallAnswers({ 'GET /api/divisions': () => divisions });
  await room();

  expect(await screen.findByRole('alert')).toHaveTextContent('岗位信息库没有应答');
  expect(screen.getByText(STREET.code)).toBeVisible();

  divisions = KNOWN;
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('晨光街道')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('goes by the names it heard last while it cannot ask', async () => {
  hallAnswers({ 'GET /api/divisions': KNOWN });
  const { unmount } = await room();
  expect(await screen.findByText('晨光街道')).toBeVisible();
  unmount();

  const asked = hallAnswers({ 'GET /api/divisions': DOWN });
  await room();
  expect(await screen.findByText('晨光街道')).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(screen.getByText('晨光街道')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
