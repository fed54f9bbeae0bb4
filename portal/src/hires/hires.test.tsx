import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import HireList from './HireList';
import HirePage from './HirePage';

const REFERRAL = {
  id: 'r1',
  personId: 'p1',
  vacancyId: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  state: 'HIRED',
  issuedOn: '2026-11-20',
  answeredOn: '2026-11-23',
  reason: null,
  reasonText: null,
  startDate: '2026-12-01',
  wage: '5200.00',
};
const STEPS = [
  {
    kind: 'ISSUED',
    day: '2026-11-20',
    at: '2026-11-20T02:00:00Z',
    role: 'COORDINATOR',
    division: '330104001001',
  },
  { kind: 'HIRE_AGREED', day: '2026-11-23', at: '2026-11-23T03:00:00Z', role: 'EMPLOYER', division: null },
  { kind: 'HIRED', day: '2026-11-23', at: '2026-11-23T03:00:01Z', role: null, division: null },
].map((step) => ({ ...step, reason: null, reasonText: null }));
const PERSON = {
  id: 'p1',
  name: '王*',
  employment: {
    status: 'EMPLOYED',
    since: '2026-12-01',
    referralId: 'r1',
    employerId: 'e1',
    vacancyId: 'v1',
  },
  source: {
    registeredOn: '2026-10-01',
    registeredThrough: 'SURVEY_SHEET',
    verifiedOn: '2026-10-01',
    statedOn: null,
    surveySheet: 's1',
  },
  wish: { statedOn: '2026-10-05', open: false, occupations: [], workDivisions: [], minimumWage: null },
};
const VACANCY = {
  id: 'v1',
  publishedOn: '2026-11-01',
  closedOn: '2026-11-23',
  closureReason: 'FILLED',
};
const HALL = {
  'GET /session': { body: { signedIn: true, subject: 'o1', roles: ['officer'], divisions: ['330104'] } },
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/referrals/r1': { body: REFERRAL, etag: '"3"' },
  'GET /api/referrals/r1/history': { body: { referralId: 'r1', steps: STEPS } },
  'GET /api/persons/p1': { body: PERSON },
  'GET /api/vacancies/v1': { body: VACANCY },
};
const happenings = () => [...document.querySelectorAll('.life-what')].map((it) => it.textContent);

test('tells a hire from the first file to the first day at work', async () => {
  hallAnswers(HALL);
  await render(<HirePage />, { at: '/hires/r1', path: '/hires/:referral' });
  await screen.findByText('录用');
  expect(happenings()).toEqual([
    '由入户调查表登记入库',
    '登记求职意愿',
    '岗位发布',
    '开出介绍信',
    '用人单位同意录用',
    '录用',
    '岗位关闭：已招满',
    '上岗',
    '档案就业状态：已就业，由这次录用记入',
  ]);
  expect(screen.getByText('大厅自动办理')).toBeInTheDocument();
  expect(screen.getByText('王*')).toHaveAttribute('href', '/persons/p1');
});

test('tells what one pool knows while the other is down, and says so', async () => {
  hallAnswers({ ...HALL, 'GET /api/persons/p1': { status: 503, body: { title: '劳动力资源库暂不可用' } } });
  await render(<HirePage />, { at: '/hires/r1', path: '/hires/:referral' });
  expect(await screen.findByText('劳动力资源库暂不可用')).toBeInTheDocument();
  expect(happenings()).toEqual([
    '岗位发布',
    '开出介绍信',
    '用人单位同意录用',
    '录用',
    '岗位关闭：已招满',
    '上岗',
  ]);
});

test('lists hires alone, narrowed as the address says', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/referrals': { body: { items: [REFERRAL], next: null, total: 1, facets: null } },
  });
  await render(<HireList />, { at: '/hires?division=330104&issuedFrom=2026-11-01' });
  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/hires/r1');
  const list = asked.find((it) => it.path === '/api/referrals');
  expect(Object.fromEntries(list?.query ?? [])).toMatchObject({
    state: 'HIRED',
    division: '330104',
    issuedFrom: '2026-11-01',
  });
});

test('tells what is still to come from what has happened', async () => {
  const startDate = '2999-12-01';
  hallAnswers({ ...HALL, 'GET /api/referrals/r1': { body: { ...REFERRAL, startDate }, etag: '"3"' } });
  await render(<HirePage />, { at: '/hires/r1', path: '/hires/:referral' });
  await screen.findByText('录用');

  expect(screen.getByText('上岗').closest('li')).toHaveTextContent('尚未到期');
  expect(screen.getByText('开出介绍信').closest('li')).not.toHaveTextContent('尚未到期');
});
