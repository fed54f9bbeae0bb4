import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { REFERRAL } from '../testing/records';
import { render } from '../testing/render';
import MyReferral from './MyReferral';
import MyReferrals from './MyReferrals';

const STEP = { at: null as string | null, role: null as string | null, division: null as string | null };
const HISTORY = {
  referralId: 'r1',
  steps: [
    {
      ...STEP,
      kind: 'ISSUED',
      day: '2026-11-20',
      role: 'COORDINATOR',
      division: '330104001',
      reasonText: null,
    },
    { ...STEP, kind: 'REFUSED', day: '2026-11-22', role: 'EMPLOYER', reasonText: '工资待遇未谈妥' },
  ],
};
const DIVISIONS = { 'GET /api/divisions': { body: { items: [{ code: '330104001', name: '晨光街道' }] } } };

const rooms = (
  <Routes>
    <Route path="/me/referrals" element={<MyReferrals />} />
    <Route path="/me/referrals/:id" element={<MyReferral />} />
  </Routes>
);

test('lists where I was sent, and what to do next', async () => {
  hallAnswers({ 'GET /api/referrals': { body: { items: [REFERRAL], next: null, total: 1 } } });
  await render(rooms, { at: '/me/referrals' });

  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/me/referrals/r1');
  expect(screen.getByText('等用人单位回复')).toBeVisible();
  expect(screen.getByText(/带上介绍信和身份证/)).toBeVisible();
});

test('says how to come to a referral where there is none', async () => {
  hallAnswers({ 'GET /api/referrals': { body: { items: [], next: null, total: 0 } } });
  await render(rooms, { at: '/me/referrals' });

  expect(await screen.findByText('还没有推荐')).toBeVisible();
});

test('tells of a refusal the reason, the steps without names, and where to go on', async () => {
  hallAnswers({
    ...DIVISIONS,
    'GET /api/referrals/r1': {
      body: { ...REFERRAL, state: 'REFUSED', answeredOn: '2026-11-22', reasonText: '工资待遇未谈妥' },
    },
    'GET /api/referrals/r1/history': { body: HISTORY },
  });
  await render(rooms, { at: '/me/referrals/r1' });

  expect(await screen.findByText('未录用原因')).toBeVisible();
  expect(screen.getByText('看适合我的岗位')).toHaveAttribute('href', '/me/vacancies');
  expect(await screen.findByText(/协理员 · 晨光街道/)).toHaveTextContent('2026年11月20日');
});

test('says that there is no need to go once the station has withdrawn', async () => {
  hallAnswers({
    ...DIVISIONS,
    'GET /api/referrals/r1': {
      body: { ...REFERRAL, state: 'WITHDRAWN', withdrawnOn: '2026-11-22', reasonText: '推荐有误' },
    },
    'GET /api/referrals/r1/history': { body: HISTORY },
  });
  await render(rooms, { at: '/me/referrals/r1' });

  expect(await screen.findByText(/不用再去面谈/)).toBeVisible();
  expect(screen.getByText('推荐有误')).toBeVisible();
  expect(screen.getByText('看适合我的岗位')).toHaveAttribute('href', '/me/vacancies');
});

test('shows the referral where its history does not come', async () => {
  hallAnswers({
    ...DIVISIONS,
    'GET /api/referrals/r1': { body: REFERRAL },
    'GET /api/referrals/r1/history': { status: 503, body: { title: '服务暂时不可用' } },
  });
  await render(rooms, { at: '/me/referrals/r1' });

  expect(await screen.findByText('服务暂时不可用')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: '养老护理员' })).toBeVisible();
});

test('says that there is no such referral of mine', async () => {
  hallAnswers({ 'GET /api/referrals/r1': { status: 403, body: { title: '没有权限', code: 'forbidden' } } });
  await render(rooms, { at: '/me/referrals/r1' });

  expect(await screen.findByText('没有这封介绍信')).toBeVisible();
});
