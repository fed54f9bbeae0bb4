import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import MyFilePage from './MyFilePage';
import { searchFor } from './MyWish';

const WISH = {
  open: true,
  occupations: ['4-10-01-05', '4-10'],
  workDivisions: ['330104001'],
  minimumWage: '4500.00',
  statedOn: '2026-11-01',
};
const FILE = {
  id: 'p1',
  name: '王小明',
  residentId: '330104********1234',
  birthDate: '1990-01-02',
  division: '330104001001',
  education: 'JUNIOR',
  skills: ['电工'],
  employment: {
    status: 'UNEMPLOYED',
    since: '2026-09-01',
    employerId: null,
    vacancyId: null,
    referralId: null,
  },
  wish: WISH as typeof WISH | null,
  registeredOn: '2026-03-01',
  verifiedOn: '2026-11-01',
};
const CODES = {
  'GET /api/divisions': { body: { items: [{ code: '330104001', name: '晨光街道' }] } },
  'GET /api/occupations': { body: { items: [{ code: '4-10-01-05', name: '养老护理员' }] } },
};

test('shows the file with its dates, the number masked', async () => {
  hallAnswers({ ...CODES, 'GET /api/persons/me': { body: FILE } });
  await render(<MyFilePage />);

  expect(await screen.findByText('330104********1234')).toBeVisible();
  expect(screen.getByText('初中')).toBeVisible();
  expect(screen.getByText(/未就业/)).toHaveTextContent('2026年9月1日');
  expect(await screen.findByText('养老护理员')).toBeVisible();
  expect(screen.getByText('居民服务')).toBeVisible();
  expect(await screen.findByText('晨光街道')).toBeVisible();
});

test.each([
  [404, '没有您的档案', '请到社区劳动保障站登记。'],
  [409, '手机号由多人共用', '请到社区劳动保障站办理。'],
])(
  'says what to do where the phone opens no file (%i), and goes on with the rest',
  async (status, title, detail) => {
    hallAnswers({ ...CODES, 'GET /api/persons/me': { status, body: { title, detail, code: 'x' } } });
    await render(<MyFilePage />);

    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(detail)).toBeVisible();
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
    expect(screen.getByText('我的岗位订阅')).toBeVisible();
  },
);

test('offers another try where the hall is down, and goes on with the rest', async () => {
  hallAnswers({ ...CODES, 'GET /api/persons/me': { status: 503, body: { title: '暂时无法办理' } } });
  await render(<MyFilePage />);

  expect(await screen.findByRole('button', { name: '重试' })).toBeVisible();
  expect(screen.getByText('我的岗位订阅')).toBeVisible();
});

test('says that there is no wish yet', async () => {
  hallAnswers({ ...CODES, 'GET /api/persons/me': { body: { ...FILE, wish: null } } });
  await render(<MyFilePage />);

  expect(await screen.findByText(/还没有登记求职意愿/)).toBeVisible();
});

test('begins a search at the wish', () => {
  expect(searchFor(WISH)).toBe('/vacancies?occupation=4-10-01-05&division=330104001&minimumWage=4500');
});
