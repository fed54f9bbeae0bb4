import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { buttons, confirm, press } from '../testing/press';
import { render } from '../testing/render';
import ClientList from './ClientList';
import ClientPage from './ClientPage';

const STATION = {
  clientId: 'station-1',
  name: '晨光街道劳动保障站',
  use: 'station',
  divisions: ['330104001'],
  proof: 'none',
  state: 'active',
  registeredAt: '2026-11-01T01:00:00Z',
};
const page = () => render(<ClientPage />, { at: '/clients/station-1', path: '/clients/:id' });

test('shows a new secret once', async () => {
  const asked = hallAnswers({
    'GET /api/clients/station-1': { body: STATION },
    'PUT /api/clients/station-1/secret': { body: { secret: 'k3-long-secret' } },
  });
  await page();
  await screen.findByText('晨光街道劳动保障站');
  press('生成新密钥');
  confirm('生成新密钥');

  expect(await screen.findByText('k3-long-secret')).toBeInTheDocument();
  expect(buttons('生成新密钥')).toHaveLength(0);
  expect(asked.filter((it) => it.method === 'PUT')).toHaveLength(1);
});

test('offers nothing more for one that was revoked', async () => {
  let client = STATION;
  hallAnswers({
    'GET /api/clients/station-1': () => ({ body: client }),
    'PUT /api/clients/station-1/revocation': () => {
      client = { ...STATION, state: 'revoked' };
      return { body: client };
    },
  });
  await page();
  await screen.findByText('晨光街道劳动保障站');
  press('撤销');
  confirm('撤销');

  expect(await screen.findByText('已撤销')).toBeInTheDocument();
  expect(buttons('生成新密钥')).toHaveLength(0);
});

test('changes nothing of the hall itself', async () => {
  hallAnswers({ 'GET /api/clients/station-1': { body: { ...STATION, use: 'session', divisions: [] } } });
  await page();
  expect(await screen.findByText(/属于大厅本身/)).toBeInTheDocument();
  expect(document.querySelector('button')).not.toBeInTheDocument();
});

test('finds clients by words and state, and says where none is so', async () => {
  const asked = hallAnswers({
    'GET /api/clients': ({ query }) => ({
      body: { items: query.get('state') === 'revoked' ? [] : [STATION], next: null },
    }),
    'GET /api/divisions': { body: { items: [] } },
  });
  await render(<ClientList />, { at: '/clients' });
  await screen.findByText('晨光街道劳动保障站');
  fireEvent.click(screen.getByText('筛选'));
  fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'revoked' } });
  expect(await screen.findByText('没有找到这样的客户端')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('名称或编号'), { target: { value: 'station' } });
  await waitFor(() => expect(String(asked.at(-1)?.query)).toBe('q=station&state=revoked&limit=50'));
});
