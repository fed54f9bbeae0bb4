import { fireEvent, screen, within } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import OwnRoom from '../front/OwnRoom';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { Entrance } from './Entrance';

afterEach(() => {
  vi.unstubAllGlobals();
});

const DIVISIONS = [
  { code: '330104001', name: '晨光街道' },
  { code: '330104002', name: '清河街道' },
  { code: '330104001001', name: '春苑社区' },
];

function signedIn(session: object) {
  return hallAnswers({
    'GET /session': { body: { signedIn: true, subject: 'u1', ...session } },
    'GET /api/divisions': { body: { items: DIVISIONS } },
  });
}

test('says who is signed in, as what and where, beside the way out', async () => {
  signedIn({ name: 'wang-fang', roles: ['coordinator'], divisions: ['330104001001'] });
  await render(<Entrance />);
  expect(await screen.findByText('协理员 · 晨光街道 春苑社区')).toBeVisible();
  expect(screen.getByText('wang-fang')).toBeVisible();
  expect(screen.getByRole('button', { name: '退出' })).toBeEnabled();
});

test('counts the divisions of whoever answers for many', async () => {
  signedIn({ name: 'li', roles: ['coordinator', 'officer'], divisions: DIVISIONS.map(({ code }) => code) });
  await render(<Entrance />);
  expect(await screen.findByText('协理员、经办人员 · 晨光街道，另有 2 个区划')).toBeVisible();
});

test('invents no name for whoever signed in by phone, and asks for no divisions', async () => {
  const asked = signedIn({ name: null, roles: ['citizen'] });
  await render(<Entrance />);
  expect((await screen.findByText('市民')).parentElement).toHaveTextContent('当前账号：市民');
  expect(asked.map((it) => it.path)).toEqual(['/session']);
});

test('says for which employer somebody acts, and does without where that cannot be asked for', async () => {
  const employer = { signedIn: true, subject: 'u1', name: 'employer', roles: ['employer'], employer: 'e1' };
  hallAnswers({
    'GET /session': { body: employer },
    'GET /api/employers/e1': { body: { id: 'e1', name: '示范保安有限公司' } },
  });
  const shown = await render(<Entrance />);
  expect(await screen.findByText('用人单位 · 示范保安有限公司')).toBeVisible();
  shown.unmount();

  hallAnswers({
    'GET /session': { body: employer },
    'GET /api/employers/e1': { status: 503, body: { title: '暂停服务' } },
  });
  await render(<Entrance />);
  expect(await screen.findByText('用人单位')).toBeVisible();
});

test('shows no numbers in place of divisions that could not be asked for', async () => {
  hallAnswers({
    'GET /session': {
      body: { signedIn: true, subject: 'u1', name: 'wang-fang', roles: ['officer'], divisions: ['330104'] },
    },
    'GET /api/divisions': { status: 503, body: { title: '暂停服务' } },
  });
  await render(<Entrance />);
  expect(await screen.findByText('经办人员')).toBeVisible();
});

test('offers the way in to everybody else', async () => {
  hallAnswers({ 'GET /session': { body: { signedIn: false, subject: null, roles: [] } } });
  await render(<Entrance />);
  expect(await screen.findByRole('button', { name: '登录' })).toBeEnabled();
  expect(screen.queryByText('当前账号：')).not.toBeInTheDocument();
});

/** Presses sign-in on a page, then one of the ways, and tells where that leads. */
async function signInOn(page: string, way: string): Promise<URL> {
  const assign = vi.fn();
  vi.stubGlobal('location', Object.assign(new URL(page, 'http://localhost'), { assign }));
  hallAnswers({ 'GET /session': { body: { signedIn: false, subject: null, roles: [] } } });
  await render(<Entrance />);
  fireEvent.click(await screen.findByRole('button', { name: '登录' }));
  const asked = screen.getByRole('dialog', { name: '请选择登录方式' });
  fireEvent.click(within(asked).getByText(way));
  return new URL(assign.mock.calls[0]?.[0], 'http://localhost');
}

test('leads a citizen to the form for phones, and back to the page', async () => {
  const to = await signInOn('/vacancies?q=a', '手机号登录');
  expect(to.pathname).toBe('/session/start/onehall');
  expect(Object.fromEntries(to.searchParams)).toEqual({ from: '/vacancies?q=a', way: 'phone' });
});

test('leads whoever has an account to its form, and from the front page to a room of their own', async () => {
  const to = await signInOn('/', '账号登录');
  expect(Object.fromEntries(to.searchParams)).toEqual({ from: '/own', way: 'password' });
});

test.each([
  ['citizen', '/me'],
  ['employer', '/employer/referrals'],
  ['coordinator', '/today'],
  ['officer', '/today'],
  ['administrator', '/operations'],
])('a %s who has just signed in is led to %s', async (role, path) => {
  signedIn({ name: null, roles: [role] });
  await render(
    <Routes>
      <Route path="/own" element={<OwnRoom />} />
      <Route path="*" element={<Where />} />
    </Routes>,
    { at: '/own' },
  );
  expect(await screen.findByText(path)).toBeVisible();
});

const Where = () => <p>{useLocation().pathname}</p>;
