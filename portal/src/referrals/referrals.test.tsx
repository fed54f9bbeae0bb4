import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { REFERRAL } from '../testing/records';
import { render } from '../testing/render';
import { answerOf } from './AnswerForm';
import SentReferral from './SentReferral';
import SentReferrals from './SentReferrals';

const ANSWERED = { ...REFERRAL, state: 'REFUSED', reason: 'wage', reasonText: '工资待遇未谈妥' };
const REASONS = {
  'GET /api/refusal-reasons': {
    body: [
      { code: 'skills', text: '技能不符合岗位要求' },
      { code: 'wage', text: '工资待遇未谈妥' },
    ],
  },
};

const rooms = (
  <Routes>
    <Route path="/employer/referrals" element={<SentReferrals />} />
    <Route path="/employer/referrals/:id" element={<SentReferral />} />
  </Routes>
);
const press = (text: string) => fireEvent.click(screen.getByText(text, { selector: 'button, button *' }));

test('shows those that wait, or those answered', async () => {
  const asked = hallAnswers({
    'GET /api/referrals': ({ query }) => ({
      body: { items: [query.get('open') === 'true' ? REFERRAL : ANSWERED], next: null, total: null },
    }),
  });
  await render(rooms, { at: '/employer/referrals' });
  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/employer/referrals/r1');
  // The number of the letter, by which cards of one vacancy are told apart.
  expect(screen.getByText('2026-000123')).toBeInTheDocument();

  fireEvent.click(screen.getByText('已回复或撤回'));

  expect(await screen.findByText('未录用：工资待遇未谈妥')).toBeInTheDocument();
  expect(asked.map((it) => it.query.get('open'))).toEqual(['true', 'false']);
});

test('finds the letter by its number, and calls one from before letters were numbered by its id', async () => {
  const old = { ...REFERRAL, number: null };
  const asked = hallAnswers({
    'GET /api/referrals': ({ query }) => ({
      body: { items: query.get('number') === '2026-9' ? [] : [old], next: null, total: null },
    }),
  });
  await render(rooms, { at: '/employer/referrals' });
  expect(await screen.findByText('r1')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('介绍信编号'), { target: { value: '2026-9' } });

  expect(await screen.findByText('没有这个编号的介绍信')).toBeInTheDocument();
  expect(asked.at(-1)?.query.get('number')).toBe('2026-9');
});

test('refuses with a reason of the hall', async () => {
  let referral: object = REFERRAL;
  const asked = hallAnswers({
    ...REASONS,
    'GET /api/referrals/r1': () => ({ body: referral, etag: '"1"' }),
    'PUT /api/referrals/r1/answer': () => {
      referral = ANSWERED;
      return { body: referral, etag: '"2"' };
    },
  });
  await render(rooms, { at: '/employer/referrals/r1' });
  fireEvent.click(await screen.findByLabelText('不录用'));
  fireEvent.click(await screen.findByLabelText('工资待遇未谈妥'));
  press('提交回执');

  await waitFor(() => expect(screen.queryByText('提交回执')).not.toBeInTheDocument());
  expect(screen.getByText('工资待遇未谈妥')).toBeInTheDocument();
  const put = asked.find((it) => it.method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"1"');
  expect(put?.body).toEqual({ outcome: 'REFUSED', reason: 'wage', startDate: null, wage: null });
});

test('does not hire from before the letter, and says so at once', async () => {
  const asked = hallAnswers({ ...REASONS, 'GET /api/referrals/r1': { body: REFERRAL, etag: '"1"' } });
  await render(rooms, { at: '/employer/referrals/r1' });
  fireEvent.click(await screen.findByLabelText('录用'));
  fireEvent.change(await screen.findByLabelText(/上岗日期/), { target: { value: '2026-11-19' } });
  press('提交回执');

  expect(await screen.findByText('不能早于介绍信日期')).toBeInTheDocument();
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
});

test('says that a wage lies below what the vacancy offers, and takes it all the same', async () => {
  const asked = hallAnswers({
    ...REASONS,
    'GET /api/referrals/r1': { body: REFERRAL, etag: '"1"' },
    'GET /api/vacancies/v1': { body: { id: 'v1', wageFrom: '4500.00' } },
    'PUT /api/referrals/r1/answer': { body: ANSWERED, etag: '"2"' },
  });
  await render(rooms, { at: '/employer/referrals/r1' });
  fireEvent.click(await screen.findByLabelText('录用'));
  fireEvent.change(await screen.findByLabelText(/上岗日期/), { target: { value: '2026-12-01' } });
  await waitFor(() => expect(asked.some((it) => it.path === '/api/vacancies/v1')).toBe(true));
  const wage = screen.getByLabelText(/约定月薪/);
  fireEvent.change(wage, { target: { value: '4500' } });
  expect(screen.queryByText(/低于岗位标明/)).not.toBeInTheDocument();

  fireEvent.change(wage, { target: { value: '4200' } });
  expect(await screen.findByText(/低于岗位标明的最低月薪 4,500 元/)).toBeInTheDocument();
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
  press('提交回执');
  await waitFor(() => expect(asked.find((it) => it.method === 'PUT')?.body).toMatchObject({ wage: '4200' }));
});

test('shows the answer that the station put down meanwhile', async () => {
  let referral: object = REFERRAL;
  hallAnswers({
    ...REASONS,
    'GET /api/referrals/r1': () => ({ body: referral, etag: '"1"' }),
    'PUT /api/referrals/r1/answer': () => {
      referral = ANSWERED;
      return { status: 409, body: { title: '推荐已答复', code: 'referral-answered' } };
    },
  });
  await render(rooms, { at: '/employer/referrals/r1' });
  fireEvent.click(await screen.findByLabelText('录用'));
  fireEvent.change(await screen.findByLabelText(/上岗日期/), { target: { value: '2026-12-01' } });
  press('提交回执');

  expect(await screen.findByText('未录用原因')).toBeInTheDocument();
  expect(screen.queryByText('提交回执')).not.toBeInTheDocument();
});

const HISTORY = {
  referralId: 'r1',
  steps: [
    {
      kind: 'ISSUED',
      at: '2026-11-20T01:05:00Z',
      day: '2026-11-20',
      role: 'COORDINATOR',
      division: '330104001',
      reason: null,
      reasonText: null,
    },
    {
      kind: 'HIRED',
      at: null,
      day: '2026-11-22',
      role: null,
      division: null,
      reason: null,
      reasonText: null,
    },
  ],
};

test('tells the steps in roles and stations, the hall itself among them', async () => {
  hallAnswers({
    'GET /api/divisions': { body: { items: [{ code: '330104001', name: '晨光街道' }] } },
    'GET /api/referrals/r1': { body: { ...REFERRAL, state: 'HIRED' }, etag: '"1"' },
    'GET /api/referrals/r1/history': { body: HISTORY },
  });
  await render(rooms, { at: '/employer/referrals/r1' });

  expect(await screen.findByText(/协理员 · 晨光街道/)).toHaveTextContent('2026年11月20日');
  expect(screen.getByText(/大厅/)).toHaveTextContent('2026年11月22日');
});

test('shows who was referred when asked alone, under a key of its own', async () => {
  const asked = hallAnswers({
    'GET /api/referrals/r1': { body: REFERRAL, etag: '"1"' },
    'POST /api/referrals/r1/introduction': {
      body: {
        referralId: 'r1',
        personId: 'p1',
        name: '王小明',
        phone: '13800002345',
        education: 'JUNIOR',
        skills: ['护理'],
      },
    },
  });
  await render(rooms, { at: '/employer/referrals/r1' });
  await screen.findByText('查看求职者介绍');
  expect(asked.some((it) => it.method === 'POST')).toBe(false);

  press('查看求职者介绍');

  expect(await screen.findByText('王小明')).toBeInTheDocument();
  expect(screen.getByText('13800002345')).toHaveAttribute('href', 'tel:13800002345');
  const look = asked.find((it) => it.method === 'POST');
  expect(look?.headers.get('Idempotency-Key')).toMatch(/.{10,}/);
});

test('offers no introduction of whom the employer has refused', async () => {
  hallAnswers({ 'GET /api/referrals/r1': { body: ANSWERED, etag: '"2"' } });
  await render(rooms, { at: '/employer/referrals/r1' });

  expect(await screen.findByText('未录用原因')).toBeInTheDocument();
  expect(screen.queryByText('查看求职者介绍')).not.toBeInTheDocument();
});

test('tells the employer that the station withdrew, why, and offers nothing more', async () => {
  const withdrawn = {
    ...REFERRAL,
    state: 'WITHDRAWN',
    withdrawnOn: '2026-11-26',
    reason: 'found-work',
    reasonText: '求职者已另行就业',
  };
  hallAnswers({ 'GET /api/referrals/r1': { body: withdrawn, etag: '"2"' } });
  await render(rooms, { at: '/employer/referrals/r1' });

  expect(await screen.findByText('已撤回')).toBeInTheDocument();
  expect(screen.getByText('撤回原因').nextSibling).toHaveTextContent('求职者已另行就业');
  expect(screen.queryByText('查看求职者介绍')).not.toBeInTheDocument();
  expect(screen.queryByText('提交回执')).not.toBeInTheDocument();
});

test('sends only what belongs to the outcome', () => {
  const both = { startDate: '2026-12-01', wage: '5000', reason: 'wage' };
  expect(answerOf({ outcome: 'HIRED', ...both })).toEqual({
    outcome: 'HIRED',
    startDate: '2026-12-01',
    wage: '5000',
    reason: null,
  });
  expect(answerOf({ outcome: 'REFUSED', ...both })).toEqual({
    outcome: 'REFUSED',
    startDate: null,
    wage: null,
    reason: 'wage',
  });
});
