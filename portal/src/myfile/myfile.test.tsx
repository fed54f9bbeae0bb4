import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { buttons, confirm } from '../testing/press';
import { render } from '../testing/render';
import ChangeMyWish, { wishOf } from './ChangeMyWish';
import CorrectMyFile, { correctionOf } from './CorrectMyFile';
import MyFilePage from './MyFilePage';
import MyLooks from './MyLooks';
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
  version: 1,
  name: '王小明',
  residentId: '3*****************',
  phone: '138****2345' as string | null,
  address: '晨光街道****' as string | null,
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
  source: {
    registeredThrough: 'SURVEY_SHEET',
    registeredOn: '2026-03-01',
    verifiedOn: '2026-11-01',
    surveySheet: null as string | null,
    statedOn: '2026-11-20' as string | null,
  },
  marks: { name: 'n3', residentId: 'r3', phone: 'p3', address: 'a3' },
};
const EVERYWHERE = {
  'GET /session': { body: { signedIn: true, subject: 'c', roles: ['citizen'] } },
  'GET /api/divisions': { body: { items: [{ code: '330104001', name: '晨光街道' }] } },
  'GET /api/occupations': { body: { items: [{ code: '4-10-01-05', name: '养老护理员' }] } },
  'GET /api/subscriptions': { body: { items: [] } },
};
const opened = (file: object) => ({ 'GET /api/persons/me': { body: file, etag: '"1"' } });

const rooms = (
  <Routes>
    <Route path="/me" element={<MyFilePage />} />
    <Route path="/me/correction" element={<CorrectMyFile />} />
    <Route path="/me/wish" element={<ChangeMyWish />} />
    <Route path="/me/looks" element={<MyLooks />} />
  </Routes>
);
const press = async (text: string) =>
  fireEvent.click(await screen.findByText(text, { selector: 'button, button *' }));

test('shows the file with its dates and where it comes from, numbers masked', async () => {
  hallAnswers({ ...EVERYWHERE, ...opened(FILE) });
  await render(rooms, { at: '/me' });

  expect(await screen.findByText(FILE.residentId)).toBeVisible();
  expect(screen.getByText('初中')).toBeVisible();
  expect(screen.getByText(/失业/)).toHaveTextContent('2026年9月1日');
  expect(await screen.findByText('养老护理员')).toBeVisible();
  expect(screen.getByText('居民服务')).toBeVisible();
  expect(screen.getByText(/由入户调查表录入/)).toHaveTextContent('2026年3月1日');
  expect(screen.getByText('本人更正').nextSibling).toHaveTextContent('2026年11月20日');
});

test.each([
  ['phone-unknown', 404, '还没有您的档案'],
  ['phone-shared', 409, '您的手机号由多人共用'],
])(
  'says where to go where the phone opens no file (%s), and goes on with the rest',
  async (code, status, title) => {
    hallAnswers({ ...EVERYWHERE, 'GET /api/persons/me': { status, body: { title: '没有', code } } });
    await render(rooms, { at: '/me' });

    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(/到您居住的社区劳动保障站/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
    expect(screen.getByText('我的岗位订阅')).toBeVisible();
  },
);

test('offers another try where the hall is down, and goes on with the rest', async () => {
  hallAnswers({ ...EVERYWHERE, 'GET /api/persons/me': { status: 503, body: { title: '暂时无法办理' } } });
  await render(rooms, { at: '/me' });

  expect(await screen.findByRole('button', { name: '重试' })).toBeVisible();
  expect(screen.getByText('我的岗位订阅')).toBeVisible();
});

test('leads to the vacancies of an open wish, and to stating one where there is none', async () => {
  hallAnswers({ ...EVERYWHERE, ...opened({ ...FILE, wish: null }) });
  await render(rooms, { at: '/me' });

  expect(await screen.findByText('登记求职意愿')).toHaveAttribute('href', '/me/wish');
  expect(screen.queryByText('看适合我的岗位')).not.toBeInTheDocument();
});

test('corrects on the version that was read, and leaves the address as it is where none is typed', async () => {
  const corrected = { ...FILE, education: 'COLLEGE' };
  const asked = hallAnswers({
    ...EVERYWHERE,
    ...opened(FILE),
    'PATCH /api/persons/me': { body: corrected, etag: '"2"' },
  });
  await render(rooms, { at: '/me/correction' });
  expect(await screen.findByText(/晨光街道\*\*\*\*/)).toBeInTheDocument();
  await press('保存更正');

  expect(await screen.findByText('大专')).toBeInTheDocument();
  const patch = asked.find((it) => it.method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"1"');
  expect(patch?.body).toEqual({ education: 'JUNIOR', skills: ['电工'], address: null });
});

test('shows at its field what the hall refuses of a correction', async () => {
  hallAnswers({
    ...EVERYWHERE,
    ...opened(FILE),
    'PATCH /api/persons/me': {
      status: 400,
      body: {
        title: '填写的内容有误',
        errors: [{ field: '/address', code: 'size', message: '长度须在 1 至 200 之间。' }],
      },
    },
  });
  await render(rooms, { at: '/me/correction' });
  fireEvent.change(await screen.findByLabelText(/新住址/), { target: { value: '光' } });
  await press('保存更正');

  expect(await screen.findByText('长度须在 1 至 200 之间。')).toBeInTheDocument();
  expect(screen.getByLabelText(/新住址/)).toBeInvalid();
});

test('shows what a station changed meanwhile in the wish, in words, and keeps mine only where I changed it', async () => {
  let now = { body: FILE, etag: '"1"' };
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/persons/me': () => now,
    'PUT /api/persons/me/wish': ({ headers }) =>
      headers.get('If-Match') === '"2"'
        ? { body: FILE, etag: '"3"' }
        : { status: 412, body: { title: '版本不符', code: 'version-mismatch' } },
  });
  await render(rooms, { at: '/me/wish' });
  fireEvent.change(await screen.findByLabelText(/最低月薪/), { target: { value: '5000' } });
  now = {
    body: { ...FILE, wish: { ...WISH, occupations: ['4-10-01-05'], minimumWage: '4200.00' } },
    etag: '"2"',
  };
  await press('保存意愿');

  const work = await screen.findByText('想做什么工作', { selector: 'th' });
  expect(work.closest('tr')).toHaveTextContent(/养老护理员、居民服务养老护理员养老护理员、居民服务/);
  const wage = screen.getByText(/最低月薪/, { selector: 'th' });
  expect(wage.closest('tr')).toHaveTextContent(/4,200 元5,000 元/);
  await press('用我填写的覆盖');

  await waitFor(() => expect(asked.filter((it) => it.method === 'PUT')).toHaveLength(2));
  expect(asked.findLast((it) => it.method === 'PUT')?.body).toMatchObject({
    minimumWage: '5000.00',
    occupations: ['4-10-01-05'],
  });
});

test('asks who is looking for work what work, before it is sent', async () => {
  const asked = hallAnswers({ ...EVERYWHERE, ...opened({ ...FILE, wish: null }) });
  await render(rooms, { at: '/me/wish' });
  await press('保存意愿');

  expect(await screen.findByText('正在找工作，请至少选一项')).toBeInTheDocument();
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
});

test('tells who looked by name, in what role, at what and why, page by page', async () => {
  const look = { at: '2026-11-20T02:00:00Z', referralId: null as string | null };
  const staff = {
    ...look,
    seen: 'PHONE',
    name: '宋佳',
    role: 'COORDINATOR',
    division: '330104001',
    reason: '电话回访',
  };
  const employer = {
    ...look,
    seen: 'INTRODUCTION',
    role: 'EMPLOYER',
    division: null,
    reason: null,
    referralId: 'r1',
  };
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/persons/me/looks': ({ query }) => ({
      body: query.get('cursor') === 'c2' ? { items: [employer], next: null } : { items: [staff], next: 'c2' },
    }),
  });
  await render(rooms, { at: '/me/looks' });

  expect(await screen.findByText('看了完整手机号码')).toBeVisible();
  expect(await screen.findByText('宋佳 · 协理员 · 晨光街道')).toBeVisible();
  expect(screen.getByText('理由：电话回访')).toBeVisible();
  await press('显示更多');

  expect(await screen.findByText('因为这封介绍信')).toHaveAttribute('href', '/me/referrals/r1');
});

test('tells in English who looked, and a look from before names were kept by its role', async () => {
  const look = { at: '2026-11-20T02:00:00Z', seen: 'NAME', role: 'OFFICER', reason: 'letter' };
  const named = { ...look, name: '郑岚', division: null };
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/persons/me/looks': { body: { items: [named, { ...look, at: '2026-05-04T02:00:00Z' }] } },
  });
  await render(rooms, { at: '/me/looks' });
  await act(() => i18next.changeLanguage('en'));

  expect(await screen.findByText('郑岚')).toHaveAttribute('lang', 'zh-Hans');
  expect(screen.getByText('郑岚').closest('p')).toHaveTextContent('郑岚 · Officer');
  expect(screen.getByText('Officer')).toBeVisible();
});

test('begins a search at the wish', () => {
  expect(searchFor(WISH)).toBe('/vacancies?occupation=4-10-01-05&division=330104001&minimumWage=4500');
});

test('sends what was emptied as none', () => {
  expect(correctionOf({ skills: [], address: '  ' })).toEqual({ education: null, skills: [], address: null });
  expect(correctionOf({ address: '新路1号', withoutAddress: true }).address).toBe('');
  expect(wishOf({ open: false, minimumWage: '' })).toEqual({
    open: false,
    occupations: [],
    minimumWage: null,
    workDivisions: [],
  });
});

test('shows the whole file to who says how the number ends, and what is wrong at the field to who does not', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    ...opened(FILE),
    'POST /api/persons/me/whole': ({ body }) =>
      (body as { residentIdEnd: string }).residentIdEnd === '01234X'
        ? {
            body: {
              name: '王小明',
              residentId: '33010419900102234X',
              phone: '13812342345',
              address: '晨光街道1号',
            },
          }
        : {
            status: 422,
            body: {
              code: 'resident-id-end-wrong',
              title: '与您的档案不符',
              errors: [
                { field: '/residentIdEnd', code: 'resident-id-end-wrong', message: '与您的公民身份号码不符' },
              ],
            },
          },
  });
  await render(rooms, { at: '/me' });
  expect(await screen.findByText(FILE.residentId)).toBeInTheDocument();
  await press('显示完整内容');
  const field = screen.getByLabelText('您公民身份号码的后六位');
  fireEvent.change(field, { target: { value: '12345' } });
  confirm('显示');
  expect(await screen.findByText('请填写后六位：六位数字，末位可为 X')).toBeInTheDocument();
  expect(asked.filter((it) => it.method === 'POST')).toHaveLength(0);

  fireEvent.change(field, { target: { value: '123456' } });
  confirm('显示');
  expect(await screen.findByText('与您的公民身份号码不符')).toBeInTheDocument();

  fireEvent.change(field, { target: { value: ' 01234X ' } });
  confirm('显示');
  expect(await screen.findByText('33010419900102234X')).toBeInTheDocument();
  expect(screen.getByText('晨光街道1号')).toBeInTheDocument();
  expect(buttons('显示完整内容')).toHaveLength(0);
});

test('names the employer that looked, where its pool tells it', async () => {
  const look = {
    at: '2026-05-05T02:00:00Z',
    seen: 'INTRODUCTION',
    name: '王经理',
    role: 'EMPLOYER',
    division: null,
    reason: null,
  };
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/persons/me/looks': {
      body: {
        items: [
          { ...look, referralId: 'r1' },
          { ...look, at: '2026-05-04T02:00:00Z', referralId: 'r2' },
        ],
      },
    },
    'GET /api/referrals/r1': { body: { id: 'r1', employerName: '示范区盛峰汽车服务有限公司' } },
    'GET /api/referrals/r2': { status: 503, body: { title: '暂时不可用' } },
  });
  await render(rooms, { at: '/me/looks' });
  expect(await screen.findByText('示范区盛峰汽车服务有限公司')).toBeInTheDocument();
  expect(screen.getAllByText('因为这封介绍信')).toHaveLength(2);
});
