import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Asked, hallAnswers } from '../testing/hall';
import { buttons, confirm, press } from '../testing/press';
import { render } from '../testing/render';
import AccountList from './AccountList';
import AccountPage from './AccountPage';
import { authorityOf } from './authority';

const LI = {
  id: 'a1',
  name: '李协理',
  roles: ['coordinator'],
  divisions: ['330104001'],
  employer: null,
  signIn: 'NONE',
  locked: false,
  lockReason: null as string | null,
  openedAt: '2026-11-01T01:00:00Z',
};
const BOSS = {
  ...LI,
  id: 'a2',
  name: 'boss',
  roles: ['employer'],
  divisions: [],
  employer: 'e1',
  signIn: 'PASSWORD',
};
const CITIZEN = { ...LI, id: 'phone-x', name: null, roles: ['citizen'], divisions: [], signIn: 'PHONE' };
const HALL = {
  'GET /session': { body: { signedIn: true, subject: 'admin', roles: ['administrator'] } },
  'GET /api/divisions': {
    body: {
      items: [{ code: '330104001', name: '晨光街道', nameEn: null, validFrom: null, validUntil: null }],
    },
  },
};

const page = () => render(<AccountPage />, { at: '/accounts/a1', path: '/accounts/:id' });

const askedFor = (asked: Asked[]) => asked.filter((it) => it.path === '/api/accounts').at(-1)?.query;

test('asks the hall for what the address is narrowed to', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/accounts': { body: { items: [BOSS], next: null, total: 1 } },
  });
  await render(<AccountList />, { at: '/accounts?q=bo&role=employer&division=330104001&locked=false' });
  expect(await screen.findByText('boss')).toBeInTheDocument();
  expect(Object.fromEntries(askedFor(asked) ?? [])).toEqual({
    q: 'bo',
    role: 'employer',
    division: '330104001',
    locked: 'false',
  });
});

test('narrows as it is typed and chosen', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/accounts': ({ query }) => ({
      body: { items: query.get('q') === '没有' ? [] : [LI, BOSS], next: null, total: null },
    }),
  });
  await render(<AccountList />, { at: '/accounts' });
  expect(await screen.findByText('李协理')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('角色'), { target: { value: 'coordinator' } });
  fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'true' } });
  await waitFor(() => expect(String(askedFor(asked))).toBe('role=coordinator&locked=true'));
  fireEvent.change(await screen.findByLabelText('账号名、姓名或编号'), { target: { value: '没有' } });

  expect(await screen.findByText('没有找到这样的账号')).toBeInTheDocument();
  expect(askedFor(asked)?.get('q')).toBe('没有');
});

test('shows more accounts of the same search', async () => {
  hallAnswers({
    ...HALL,
    'GET /api/accounts': ({ query }) => ({
      body: query.get('cursor')
        ? { items: [BOSS], next: null, total: null }
        : { items: [LI], next: 'further', total: 2 },
    }),
  });
  await render(<AccountList />, { at: '/accounts?division=330104001' });
  fireEvent.click(await screen.findByText('显示更多'));
  expect(await screen.findByText('boss')).toBeInTheDocument();
});

test('changes the name by which citizens are told of the account', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/accounts/a1': { body: { ...LI, displayName: '李华' }, etag: '"1"' },
    'PUT /api/accounts/a1/display-name': { body: { ...LI, displayName: '李 华' }, etag: '"2"' },
  });
  await page();
  expect(await screen.findByText('李华')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('姓名', { selector: 'input' }), { target: { value: '李 华' } });
  fireEvent.click(screen.getByText('保存姓名'));

  await waitFor(() =>
    expect(asked.find((it) => it.method === 'PUT')?.body).toEqual({ displayName: '李 华' }),
  );
});

test('shows a one-time password once', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/accounts/a1': { body: LI, etag: '"1"' },
    'PUT /api/accounts/a1/password': { body: { password: 'qu7x-pl3m' } },
  });
  await page();
  await screen.findByText('李协理', { selector: 'h1' });
  press('生成一次性密码');
  const question = document.querySelector('dialog[open]');
  expect(question).toHaveTextContent('新密码只显示一次。');
  expect(question).not.toHaveTextContent('原密码');
  confirm('生成一次性密码');

  expect(await screen.findByText('qu7x-pl3m')).toBeInTheDocument();
  expect(buttons('生成一次性密码')).toHaveLength(0);
  expect(asked.filter((it) => it.method === 'PUT')).toHaveLength(1);
});

test('locks for a reason and shows it', async () => {
  let account = LI;
  const asked = hallAnswers({
    ...HALL,
    'GET /api/accounts/a1': () => ({ body: account, etag: '"1"' }),
    'PUT /api/accounts/a1/lock': ({ body }) => {
      account = { ...LI, locked: true, lockReason: (body as { reason: string }).reason };
      return { body: account };
    },
  });
  await page();
  await screen.findByText('李协理', { selector: 'h1' });
  press('锁定账号');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '已调离' } });
  confirm('锁定账号');

  expect(await screen.findByText('已调离')).toBeInTheDocument();
  expect(buttons('解锁账号')).not.toHaveLength(0);
  expect(asked.find((it) => it.method === 'PUT')?.body).toEqual({ reason: '已调离' });
});

test('does not lock without a reason', async () => {
  const asked = hallAnswers({ ...HALL, 'GET /api/accounts/a1': { body: LI, etag: '"1"' } });
  await page();
  await screen.findByText('李协理', { selector: 'h1' });
  press('锁定账号');
  confirm('锁定账号');

  const field = screen.getByLabelText('原因');
  expect(field).toHaveAccessibleDescription('请写明理由，至少 2 个字');
  expect(field).toHaveFocus();
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
});

test('says in the question why the hall refuses', async () => {
  hallAnswers({
    ...HALL,
    'GET /api/accounts/a1': { body: { ...LI, locked: true }, etag: '"1"' },
    'DELETE /api/accounts/a1/lock': {
      status: 404,
      body: { title: '没有此账号', detail: '没有编号为此的账号。' },
    },
  });
  await page();
  await screen.findByText('李协理', { selector: 'h1' });
  press('解锁账号');
  confirm('解锁账号');
  expect(await screen.findByText('没有编号为此的账号。')).toBeInTheDocument();
});

test('offers a citizen no password and no role', async () => {
  hallAnswers({ ...HALL, 'GET /api/accounts/phone-x': { body: CITIZEN, etag: '"1"' } });
  await render(<AccountPage />, { at: '/accounts/phone-x', path: '/accounts/:id' });
  await screen.findByText('市民（手机号码登录）');
  expect(buttons('锁定账号')).not.toHaveLength(0);
  expect(buttons('生成一次性密码')).toHaveLength(0);
  expect(screen.queryByText('角色与辖区')).not.toBeInTheDocument();
});

test('sends only what belongs to the roles', () => {
  const both = { divisions: ['330104'], employer: 'e1' };
  expect(authorityOf({ roles: ['officer'], ...both })).toEqual({
    roles: ['officer'],
    divisions: ['330104'],
    employer: null,
  });
  expect(authorityOf({ roles: ['employer'], ...both })).toEqual({
    roles: ['employer'],
    divisions: [],
    employer: 'e1',
  });
});
