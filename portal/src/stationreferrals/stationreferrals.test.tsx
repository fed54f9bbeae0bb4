import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { people } from '../testing/people';
import { buttons, confirm, press } from '../testing/press';
import { render } from '../testing/render';
import LetterPage from './LetterPage';
import ReferralPage from './ReferralPage';
import Referrals from './Referrals';

const PERSON = { id: 'p1', name: '王*明', sex: 'FEMALE', birthDate: '1985-03-01', education: 'JUNIOR' };
const REFERRAL = {
  id: 'r1',
  number: '2026-000123',
  personId: 'p1',
  vacancyId: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  state: 'ISSUED',
  issuedOn: '2026-11-20',
  validUntil: '2026-12-04' as string | null,
  answeredOn: null,
  withdrawnOn: null as string | null,
  reason: null,
  reasonText: null,
  startDate: null,
  wage: null,
};
const EVERYWHERE = {
  'GET /session': {
    body: { signedIn: true, subject: 'u', roles: ['coordinator'], divisions: ['330104001001'] },
  },
  'GET /api/divisions': {
    body: {
      items: [
        { code: '330104001', name: '晨光街道', nameEn: 'Chenguang', validUntil: null },
        { code: '330104001001', name: '春苑社区', nameEn: 'Chunyuan', validUntil: null },
      ],
    },
  },
  'GET /api/referrals/r1': { body: REFERRAL, etag: '"1"' },
  'GET /api/referrals/r1/history': {
    body: {
      referralId: 'r1',
      steps: [
        {
          kind: 'ISSUED',
          at: '2026-11-20T02:00:00Z',
          day: '2026-11-20',
          role: 'COORDINATOR',
          division: '330104001001',
          reason: null,
          reasonText: null,
        },
      ],
    },
  },
  'GET /api/persons/p1': { body: PERSON },
  'GET /api/vacancies/v1': {
    body: { id: 'v1', division: '330104001001', address: '云帆路8号2幢' },
    etag: '"1"',
  },
  'GET /api/employers/e1': {
    body: {
      id: 'e1',
      name: '晨光养老院',
      division: '330104001001',
      contact: { name: '李*', phone: '138****0001' },
    },
  },
  'GET /api/persons': people([PERSON]),
  'GET /api/withdrawal-reasons': { body: [{ code: 'found-work', text: '求职者已另行就业' }] },
  'GET /api/refusal-reasons': { body: [{ code: 'wage', text: '工资待遇未谈妥' }] },
};

const rooms = (
  <Routes>
    <Route path="/referrals" element={<Referrals />} />
    <Route path="/referrals/:id" element={<ReferralPage />} />
    <Route path="/referrals/:id/letter" element={<LetterPage />} />
  </Routes>
);

test('lists who was sent where, counted by state, narrowed by the address', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/referrals': {
      body: { items: [REFERRAL], next: null, total: 1, facets: { state: { ISSUED: 7, HIRED: 2 } } },
    },
  });
  await render(rooms, { at: '/referrals?state=ISSUED&openForDays=5' });

  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/referrals/r1');
  expect(await screen.findByText(/王\*明 → 晨光养老院/)).toBeInTheDocument();
  expect(await screen.findByText('待回复 7')).toBeInTheDocument();
  const [listed, counted] = ['ISSUED', null].map((state) =>
    asked.find((it) => it.path === '/api/referrals' && it.query.get('state') === state),
  );
  expect(listed?.query.get('openForDays')).toBe('5');
  expect(counted?.query.get('openForDays')).toBe('5');
});

test('clears every filter but the state', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/referrals': { body: { items: [], next: null, total: 0, facets: {} } },
  });
  await render(rooms, { at: '/referrals?state=REFUSED&reason=wage&person=p1' });
  fireEvent.click(await screen.findByText('清除这些筛选'));

  await waitFor(() => {
    const last = asked.filter((it) => it.query.get('state') === 'REFUSED').at(-1);
    expect(Object.keys(Object.fromEntries(last?.query ?? []))).toEqual(['state', 'limit']);
  });
});

test('tells how it came about, and puts down what the employer said', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'PUT /api/referrals/r1/answer': { body: { ...REFERRAL, state: 'REFUSED' }, etag: '"2"' },
  });
  await render(rooms, { at: '/referrals/r1' });

  expect(await screen.findByText('开出介绍信')).toBeInTheDocument();
  expect(await screen.findByText(/协理员 · 晨光街道 春苑社区/)).toBeInTheDocument();
  expect(await screen.findByText('王*明')).toHaveAttribute('href', '/persons/p1');
  fireEvent.click(screen.getByLabelText('不录用'));
  fireEvent.click(await screen.findByLabelText('工资待遇未谈妥'));
  fireEvent.click(screen.getByText('提交回执', { selector: 'button, button *' }));

  await waitFor(() => expect(asked.some((it) => it.method === 'PUT')).toBe(true));
  expect(asked.find((it) => it.method === 'PUT')?.body).toMatchObject({ outcome: 'REFUSED', reason: 'wage' });
});

test('withdraws a referral that waits, for a reason of the list', async () => {
  let referral: { body: object; etag: string } = EVERYWHERE['GET /api/referrals/r1'];
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/referrals/r1': () => referral,
    'PUT /api/referrals/r1/withdrawal': () => {
      const body = {
        ...REFERRAL,
        state: 'WITHDRAWN',
        withdrawnOn: '2026-11-26',
        reason: 'found-work',
        reasonText: '求职者已另行就业',
      };
      referral = { body, etag: '"2"' };
      return referral;
    },
  });
  await render(rooms, { at: '/referrals/r1' });
  await screen.findByText('求职者已另行就业', { selector: 'option' });
  press('撤回推荐');
  fireEvent.change(screen.getByLabelText('撤回原因'), { target: { value: 'found-work' } });
  confirm('撤回推荐');

  expect(await screen.findByText('已撤回')).toBeInTheDocument();
  expect(screen.getByText('求职者已另行就业', { selector: 'dd' })).toBeInTheDocument();
  expect(screen.queryByText('打印介绍信')).not.toBeInTheDocument();
  expect(screen.queryByText('代填回执')).not.toBeInTheDocument();
  expect(screen.getByText('再找岗位')).toHaveAttribute('href', '/persons/p1/vacancies');
  const put = asked.find((it) => it.method === 'PUT');
  expect(put?.body).toEqual({ reason: 'found-work' });
  expect(put?.headers.get('If-Match')).toBe('"1"');
});

test('asks for the reason of a withdrawal in its own words', async () => {
  const asked = hallAnswers(EVERYWHERE);
  await render(rooms, { at: '/referrals/r1' });
  await screen.findByText('求职者已另行就业', { selector: 'option' });
  press('撤回推荐');
  confirm('撤回推荐');

  expect(screen.getByLabelText('撤回原因')).toHaveAccessibleDescription('请选择撤回原因');
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
});

test('shows the answer that came while it was being withdrawn', async () => {
  let referral: { body: object; etag: string } = EVERYWHERE['GET /api/referrals/r1'];
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/referrals/r1': () => referral,
    'PUT /api/referrals/r1/withdrawal': () => {
      referral = { body: { ...REFERRAL, state: 'HIRED', answeredOn: '2026-11-26' }, etag: '"3"' };
      return { status: 409, body: { title: '推荐已答复', code: 'referral-answered' } };
    },
  });
  await render(rooms, { at: '/referrals/r1' });
  await screen.findByText('求职者已另行就业', { selector: 'option' });
  press('撤回推荐');
  fireEvent.change(screen.getByLabelText('撤回原因'), { target: { value: 'found-work' } });
  confirm('撤回推荐');

  expect(await screen.findByText('已录用')).toBeInTheDocument();
  expect(buttons('撤回推荐')).toHaveLength(0);
});

test('shows the referral where its history could not be loaded', async () => {
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/referrals/r1/history': { status: 503, body: { title: '暂停服务' } },
  });
  await render(rooms, { at: '/referrals/r1' });

  expect(await screen.findByText('暂停服务')).toBeInTheDocument();
  expect(screen.getByText('晨光养老院')).toBeInTheDocument();
});

/** Asks for a whole value, with a reason. */
function see(what: string): void {
  const button = screen.getByText(`查看完整${what}`, { selector: 'button' });
  fireEvent.click(button);
  const asking = within(button.parentElement as HTMLElement);
  fireEvent.change(asking.getByLabelText('查看理由（会被记录）'), { target: { value: '打印介绍信' } });
  fireEvent.click(asking.getByText('查看', { selector: 'button' }));
}

test('writes into the letter whole what somebody said why they need it', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'POST /api/persons/p1/name': { body: { value: '王小明' } },
    'POST /api/employers/e1/contact': { body: { name: '李雷', phone: '13800000001' } },
  });
  await render(rooms, { at: '/referrals/r1/letter' });
  const letter = (await screen.findByText('介绍信', { selector: '.letter h2' })).closest(
    'article',
  ) as HTMLElement;
  expect(letter).toHaveTextContent('编号：2026-000123');
  expect(letter).toHaveTextContent('兹介绍 王*明（女，1985年3月1日出生，初中学历）');
  expect(letter).toHaveTextContent('联系人李* 138****0001');

  see('姓名');
  await waitFor(() => expect(letter).toHaveTextContent('兹介绍 王小明（'));
  see('用人单位联系人');
  await waitFor(() => expect(letter).toHaveTextContent('联系人李雷 13800000001'));
  expect(letter).toHaveTextContent('晨光街道 春苑社区 劳动保障站（盖章）');
  expect(asked.filter((it) => it.method === 'POST').map((it) => it.body)).toEqual([
    { reason: '打印介绍信' },
    { reason: '打印介绍信' },
  ]);
});

test('leaves a line for whom to ask for at an employer of another division', async () => {
  const employer = EVERYWHERE['GET /api/employers/e1'].body;
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/employers/e1': { body: { ...employer, division: '330104002001' } },
    'POST /api/persons/p1/name': { body: { value: '王小明' } },
  });
  await render(rooms, { at: '/referrals/r1/letter' });
  const letter = (await screen.findByText('介绍信', { selector: '.letter h2' })).closest('article');
  expect(letter).toHaveTextContent('联系人______________');
  expect(buttons('查看完整用人单位联系人')).toHaveLength(0);
  expect(screen.getByText(/用人单位不在您的辖区，这里不显示其联系人/)).toBeInTheDocument();
  expect(screen.getByText(/打印出来的姓名是遮盖的/)).toBeInTheDocument();
  see('姓名');
  await waitFor(() => expect(screen.queryByText(/是遮盖的/)).not.toBeInTheDocument());
});

test('says in the letter where to go, until when it holds and who handled it', async () => {
  let referral = REFERRAL;
  hallAnswers({ ...EVERYWHERE, 'GET /api/referrals/r1': () => ({ body: referral, etag: '"1"' }) });
  const { unmount } = await render(rooms, { at: '/referrals/r1/letter' });
  const letter = (await screen.findByText('介绍信', { selector: '.letter h2' })).closest('article');
  await waitFor(() => expect(letter).toHaveTextContent('工作地点晨光街道 春苑社区 云帆路8号2幢'));
  expect(letter).toHaveTextContent('有效期至2026年12月4日');
  expect(letter).toHaveTextContent('经办人（签字）：');
  unmount();

  referral = { ...REFERRAL, state: 'HIRED', validUntil: null };
  await render(rooms, { at: '/referrals/r1/letter' });
  expect(
    (await screen.findByText('介绍信', { selector: '.letter h2' })).closest('article'),
  ).not.toHaveTextContent('有效期至');
});

test('writes the letter in Chinese where the page speaks English', async () => {
  hallAnswers(EVERYWHERE);
  await render(rooms, { at: '/referrals/r1/letter' });
  await act(() => i18next.changeLanguage('en'));

  expect(await screen.findByText('Print', { selector: 'button' })).toBeInTheDocument();
  const letter = (await screen.findByText('介绍信', { selector: '.letter h2' })).closest('article');
  expect(within(letter as HTMLElement).getByText('晨光养老院：')).toBeInTheDocument();
  expect(letter).toHaveTextContent('2026年11月20日');
});
