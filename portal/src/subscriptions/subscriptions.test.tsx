import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { keep, keptHere } from './device';
import KeptSubscriptions from './KeptSubscriptions';
import NewSubscription from './NewSubscription';
import { addressOf, criteriaOf, maskPhone } from './queries';
import SubscriptionPage from './SubscriptionPage';

const CRITERIA = {
  keyword: '护理',
  occupation: null,
  division: null,
  minimumWage: '5000.00',
  education: null,
};
const REFERENCE = {
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/occupations': { body: { items: [{ code: '4-10-01-01', name: '婴幼儿发展引导员' }] } },
};
const view = (state: string) => ({
  id: 's1',
  state,
  criteria: CRITERIA,
  language: 'ZH',
  consentText: '2026-01',
  confirmedAt: '2026-11-25T02:00:00Z',
  endedAt: state === 'ENDED' ? '2026-11-26T02:00:00Z' : null,
});

const rooms = (
  <Routes>
    <Route path="/subscriptions" element={<KeptSubscriptions />} />
    <Route path="/subscriptions/new" element={<NewSubscription />} />
    <Route path="/subscriptions/:id" element={<SubscriptionPage />} />
  </Routes>
);

beforeEach(() => {
  localStorage.clear();
});

test('subscribes to the very search that was carried over, and keeps the token on the device', async () => {
  const asked = hallAnswers({
    ...REFERENCE,
    'POST /api/subscriptions': { status: 202, body: { id: 's1', state: 'PENDING' } },
    'PUT /api/subscriptions/s1/confirmation': { body: { subscription: view('ACTIVE'), token: 'secret' } },
    'GET /api/subscriptions/s1': { body: view('ACTIVE') },
  });
  await render(rooms, { at: `/subscriptions/new?q=${encodeURIComponent('护理')}&minimumWage=5000` });
  expect(await screen.findByLabelText('关键词')).toHaveValue('护理');
  await userEvent.type(screen.getByLabelText('手机号码'), '138 0000 2345');
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));

  await userEvent.type(await screen.findByLabelText('短信里的 6 位验证码'), '123456');
  expect(screen.getByText(/138\*\*\*\*2345/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '确认订阅' }));

  expect(await screen.findByText('已生效')).toBeVisible();
  expect(screen.getByText('接下来')).toBeVisible();
  const post = asked.find((it) => it.method === 'POST');
  expect(post?.body).toEqual({ phone: '138 0000 2345', criteria: CRITERIA, language: 'ZH' });
  expect(post?.headers.get('Idempotency-Key')).toMatch(/.{10,}/);
  expect(asked.at(-1)?.headers.get('Subscription-Token')).toBe('secret');
  expect(keptHere()).toEqual([{ id: 's1', phone: '138****2345', criteria: CRITERIA, token: 'secret' }]);
});

test('says at the field that the code is wrong, and stays unconfirmed', async () => {
  keep({ id: 's1', phone: '138****2345', criteria: CRITERIA });
  hallAnswers({
    'PUT /api/subscriptions/s1/confirmation': {
      status: 422,
      body: {
        title: '验证码不正确',
        code: 'wrong-code',
        errors: [{ field: '/code', code: 'wrong-code', message: '还可以再试 4 次。' }],
      },
    },
  });
  await render(rooms, { at: '/subscriptions/s1' });
  await userEvent.type(await screen.findByLabelText('短信里的 6 位验证码'), '000000');
  await userEvent.click(screen.getByRole('button', { name: '确认订阅' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('还可以再试 4 次。');
  expect(keptHere()[0]?.token).toBeUndefined();
});

test('ends a subscription after asking once more, with its token', async () => {
  keep({ id: 's1', phone: '138****2345', criteria: CRITERIA, token: 'secret' });
  let state = 'ACTIVE';
  const asked = hallAnswers({
    'GET /api/subscriptions/s1': () => ({ body: view(state) }),
    'DELETE /api/subscriptions/s1': () => {
      state = 'ENDED';
      return { status: 204 };
    },
  });
  await render(rooms, { at: '/subscriptions' });
  await userEvent.click(await screen.findByRole('button', { name: '停止订阅' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停止' }));

  expect(await screen.findByText('已停止')).toBeVisible();
  expect(screen.queryByRole('button', { name: '停止订阅' })).not.toBeInTheDocument();
  const end = asked.find((it) => it.method === 'DELETE');
  expect(end?.headers.get('Subscription-Token')).toBe('secret');
});

const CITIZEN = { 'GET /session': { body: { signedIn: true, subject: 'c', roles: ['citizen'] } } };

test('shows a citizen those of the phone they signed in by, once, beside the others of the device', async () => {
  keep({ id: 's1', phone: '138****2345', criteria: CRITERIA, token: 'secret' });
  keep({ id: 's2', phone: '139****0000', criteria: { ...CRITERIA, keyword: '电工' } });
  const asked = hallAnswers({ ...CITIZEN, 'GET /api/subscriptions': { body: { items: [view('ACTIVE')] } } });
  await render(rooms, { at: '/subscriptions' });

  expect(await screen.findByText('本机办理的其他订阅')).toBeVisible();
  expect(screen.getByText('“护理”')).toBeVisible();
  expect(screen.getByText('“电工”')).toBeVisible();
  expect(screen.getByText(/139\*\*\*\*0000/)).toBeVisible();
  expect(asked.some((it) => it.path === '/api/subscriptions/s1')).toBe(false);
});

test('ends one of the phone without a token', async () => {
  let state = 'ACTIVE';
  const asked = hallAnswers({
    ...CITIZEN,
    'GET /api/subscriptions': () => ({ body: { items: [view(state)] } }),
    'DELETE /api/subscriptions/s1': () => {
      state = 'ENDED';
      return { status: 204 };
    },
  });
  await render(rooms, { at: '/subscriptions' });
  await userEvent.click(await screen.findByRole('button', { name: '停止订阅' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停止' }));

  expect(await screen.findByText('已停止')).toBeVisible();
  expect(asked.find((it) => it.method === 'DELETE')?.headers.get('Subscription-Token')).toBeNull();
});

test('shows those of the device where those of the phone do not come', async () => {
  keep({ id: 's1', phone: '138****2345', criteria: CRITERIA });
  hallAnswers({ ...CITIZEN, 'GET /api/subscriptions': { status: 503, body: { title: '服务暂时不可用' } } });
  await render(rooms, { at: '/subscriptions' });

  expect(await screen.findByText('服务暂时不可用')).toBeVisible();
  expect(screen.getByText('等待验证码')).toBeVisible();
});

test('says at the criteria that one at least is needed, and goes there', async () => {
  hallAnswers(REFERENCE);
  await render(rooms, { at: '/subscriptions/new' });
  await userEvent.type(await screen.findByLabelText('手机号码'), '13800002345');
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('请至少填一项');
  expect(screen.getByRole('group', { name: /想找什么样的工作/ })).toHaveFocus();
});

test('says at the criteria what the hall has against all of them, and goes there', async () => {
  hallAnswers({
    ...REFERENCE,
    'POST /api/subscriptions': {
      status: 400,
      body: { title: '没有条件', errors: [{ field: '/criteria', code: 'no-criteria', message: '没有条件' }] },
    },
  });
  await render(rooms, { at: `/subscriptions/new?q=${encodeURIComponent('护理')}` });
  await userEvent.type(await screen.findByLabelText('手机号码'), '13800002345');
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('请至少填一项');
  expect(screen.getByRole('group', { name: /想找什么样的工作/ })).toHaveFocus();
});

test('says all that is lacking at once, and asks the hall for nothing', async () => {
  const asked = hallAnswers(REFERENCE);
  await render(rooms, { at: '/subscriptions/new' });
  await userEvent.click(await screen.findByRole('button', { name: '获取验证码' }));

  const said = screen.getAllByRole('alert').map((alert) => alert.textContent);
  expect(said).toEqual([expect.stringContaining('请至少填一项'), '请填写手机号码。']);
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('forgets on the device alone', async () => {
  keep({ id: 's1', phone: '138****2345', criteria: CRITERIA, token: 'secret' });
  const asked = hallAnswers({ 'GET /api/subscriptions/s1': { body: view('ACTIVE') } });
  await render(rooms, { at: '/subscriptions' });
  await userEvent.click(await screen.findByRole('button', { name: '从本机移除' }));

  await waitFor(() => expect(screen.getByText('本机还没有订阅')).toBeVisible());
  expect(asked.some((it) => it.method === 'DELETE')).toBe(false);
});

test('takes a search over whole and leads back to it', () => {
  const criteria = criteriaOf({ q: ' 护理 ', occupation: '4-10', minimumWage: '5000', education: 'JUNIOR' });
  expect(criteria).toEqual({
    keyword: '护理',
    occupation: '4-10',
    division: null,
    minimumWage: '5000.00',
    education: 'JUNIOR',
  });
  expect(addressOf('/vacancies', criteria)).toBe(
    `/vacancies?q=${encodeURIComponent('护理')}&minimumWage=5000&occupation=4-10&education=JUNIOR`,
  );
  // What is no wage goes to the hall as it is, which says so.
  expect(criteriaOf({ minimumWage: 'lots' }).minimumWage).toBe('lots');
});

test.each(['13800002345', '138-0000-2345', '+86 138 0000 2345', '008613800002345'])('masks %s', (phone) => {
  expect(maskPhone(phone)).toBe('138****2345');
});
