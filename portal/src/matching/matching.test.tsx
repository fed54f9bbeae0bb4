import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { people } from '../testing/people';
import { render } from '../testing/render';
import PeopleForVacancy from './PeopleForVacancy';
import VacanciesForPerson from './VacanciesForPerson';

const VACANCY = {
  id: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  description: '',
  occupation: '4-10-01-05',
  division: '330104001001',
  wageFrom: '4500.00',
  wageTo: '6000.00',
  headcount: 3,
  openings: 2,
  educationAtLeast: null,
  ageFrom: null,
  ageTo: null,
  skills: [],
  state: 'PUBLISHED',
  closureReason: null,
  publishedOn: '2026-11-01',
  closedOn: null,
  expiresOn: '2026-12-01',
};
const candidate = (personId: string) => ({
  personId,
  name: '王*明',
  birthDate: '1985-03-01',
  sex: 'FEMALE',
  division: '330104001001',
  education: 'JUNIOR',
  skills: [],
  score: 85,
  reasonsFor: [{ code: 'age-fits', text: '年龄符合要求（18–50 岁）' }],
  reasonsAgainst: [{ code: 'skills-missing', text: '缺少技能：急救' }],
  training: [{ code: 'skill-training', subject: '急救', text: '参加“急救”技能培训' }],
});
const candidates = (count: number) => ({
  vacancyId: 'v1',
  title: '养老护理员',
  employerName: '晨光养老院',
  items: Array.from({ length: count }, (_, i) => candidate(`p${i}`)),
});
const PERSON = {
  id: 'p0',
  name: '王*明',
  birthDate: '1985-03-01',
  sex: 'FEMALE',
  division: '330104001001',
  education: null,
  skills: [],
  phone: '138****2345',
  wish: null,
  verifiedOn: '2026-01-01',
};
const EVERYWHERE = {
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/occupations': { body: { items: [] } },
  'GET /api/vacancies/v1': { body: VACANCY },
  'GET /api/persons/p0': { body: PERSON },
  'GET /api/persons': people([PERSON]),
};
const matches = (changes: object) => ({
  'GET /api/persons/p0/vacancies': {
    body: {
      personId: 'p0',
      wish: 'OPEN',
      employed: false,
      items: [{ ...VACANCY, vacancyId: 'v1', score: 70, reasonsFor: [], reasonsAgainst: [], training: [] }],
      ...changes,
    },
  },
});

const rooms = (
  <Routes>
    <Route path="/vacancies/:id/people" element={<PeopleForVacancy />} />
    <Route path="/persons/:id/vacancies" element={<VacanciesForPerson />} />
    <Route path="/referrals/:id" element={<p>介绍信的页面</p>} />
  </Routes>
);
const refer = async () => {
  const [ask] = await screen.findAllByText('推荐', { selector: 'button' });
  fireEvent.click(ask as HTMLElement);
  const dialog = document.querySelector('dialog[open]') as HTMLElement;
  fireEvent.click(within(dialog).getByText('推荐', { selector: 'button' }));
};

test('says in words what speaks for and against each person, and what training would change', async () => {
  hallAnswers({ ...EVERYWHERE, 'GET /api/vacancies/v1/candidates': { body: candidates(1) } });
  await render(rooms, { at: '/vacancies/v1/people' });

  expect(await screen.findByText(/年龄符合要求/)).toBeInTheDocument();
  expect(screen.getByText(/缺少技能：急救/)).toBeInTheDocument();
  expect(screen.getByText(/参加“急救”技能培训/)).toBeInTheDocument();
  expect(screen.getByText('王*明')).toHaveAttribute('href', '/persons/p0');
  // On a phone the vacancy itself is folded, so that people come first.
  expect(screen.getByText('养老护理员 · 晨光养老院').closest('details')).not.toHaveAttribute('open');
});

test('asks for all that the hall ranks once more are wanted', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1/candidates': ({ query }) => ({
      body: candidates(Math.min(30, Number(query.get('limit')))),
    }),
  });
  await render(rooms, { at: '/vacancies/v1/people' });
  fireEvent.click(await screen.findByText('显示更多'));

  await waitFor(() => expect(document.querySelectorAll('article')).toHaveLength(30));
  expect(screen.queryByText('显示更多')).not.toBeInTheDocument();
  expect(asked.filter((it) => it.path.endsWith('/candidates')).map((it) => it.query.get('limit'))).toEqual([
    '20',
    '100',
  ]);
});

test('refers once, under a key, and goes to the referral', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1/candidates': { body: candidates(1) },
    'POST /api/referrals': { status: 201, body: { id: 'r1' } },
  });
  await render(rooms, { at: '/vacancies/v1/people' });
  await refer();

  expect(await screen.findByText('介绍信的页面')).toBeInTheDocument();
  const [sent, ...more] = asked.filter((it) => it.method === 'POST');
  expect(more).toEqual([]);
  expect(sent?.body).toEqual({ personId: 'p0', vacancyId: 'v1' });
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/.{8}/);
});

test('says before it refers where the person was sent to the same employer', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1/candidates': { body: candidates(1) },
    'GET /api/referrals': {
      body: {
        items: [
          {
            id: 'r8',
            employerId: VACANCY.employerId,
            title: '洗衣工',
            issuedOn: '2026-10-20',
            state: 'REFUSED',
          },
          { id: 'r9', employerId: 'another', title: '保安员', issuedOn: '2026-10-21', state: 'ISSUED' },
        ],
        next: null,
      },
    },
  });
  await render(rooms, { at: '/vacancies/v1/people' });
  const [ask] = await screen.findAllByText('推荐', { selector: 'button' });
  fireEvent.click(ask as HTMLElement);

  expect(await screen.findByText('此人曾被推荐到这家单位：')).toBeInTheDocument();
  expect(screen.getByText('洗衣工')).toHaveAttribute('href', '/referrals/r8');
  expect(screen.queryByText('保安员')).not.toBeInTheDocument();
  expect(asked.find((it) => it.path === '/api/referrals')?.query.get('person')).toBe('p0');
});

test('says why the hall refuses, and shows the way to the earlier referral', async () => {
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1/candidates': { body: candidates(1) },
    'POST /api/referrals': {
      status: 422,
      body: { title: '已推荐', detail: '该人员已推荐到此岗位，尚未被回绝。', code: 'already-referred' },
    },
  });
  await render(rooms, { at: '/vacancies/v1/people' });
  await refer();

  expect(await screen.findByText('该人员已推荐到此岗位，尚未被回绝。')).toBeInTheDocument();
  expect(screen.getByText('查看此前的推荐')).toHaveAttribute('href', '/referrals?person=p0&vacancy=v1');
});

test('looks for nobody where the vacancy is not open', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': { body: { ...VACANCY, state: 'CLOSED' } },
  });
  await render(rooms, { at: '/vacancies/v1/people' });

  expect(await screen.findByText('岗位不在招聘')).toBeInTheDocument();
  expect(asked.some((it) => it.path.endsWith('/candidates'))).toBe(false);
});

test('refers a person to one of the vacancies that fit', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    ...matches({}),
    'POST /api/referrals': { status: 201, body: { id: 'r1' } },
  });
  await render(rooms, { at: '/persons/p0/vacancies' });
  await refer();

  expect(await screen.findByText('介绍信的页面')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'POST')?.body).toEqual({ personId: 'p0', vacancyId: 'v1' });
});

test('leads to the file where the person wants no offers', async () => {
  hallAnswers({ ...EVERYWHERE, ...matches({ wish: 'CLOSED', items: [] }) });
  await render(rooms, { at: '/persons/p0/vacancies' });

  const notice = (await screen.findByText('求职意愿已关闭')).closest('section') as HTMLElement;
  expect(within(notice).getByText('打开人员档案')).toHaveAttribute('href', '/persons/p0');
});

test('shows vacancies to a person in work, and refers them to none', async () => {
  hallAnswers({ ...EVERYWHERE, ...matches({ employed: true }) });
  await render(rooms, { at: '/persons/p0/vacancies' });

  expect(await screen.findByText('该人员已就业，不能再推荐。')).toBeInTheDocument();
  expect(screen.getByText('养老护理员')).toBeInTheDocument();
  expect(screen.queryByText('推荐', { selector: 'button' })).not.toBeInTheDocument();
});

test('keeps the vacancies where the file could not be loaded', async () => {
  hallAnswers({
    ...EVERYWHERE,
    ...matches({}),
    'GET /api/persons/p0': { status: 503, body: { title: '暂停服务' } },
  });
  await render(rooms, { at: '/persons/p0/vacancies' });

  expect(await screen.findByText('暂停服务')).toBeInTheDocument();
  expect(await screen.findByText('养老护理员')).toBeInTheDocument();
});

test('says once that there is no such person, and leads to the others', async () => {
  const gone = { status: 404, body: { status: 404, title: '人员不存在' } };
  hallAnswers({ ...EVERYWHERE, 'GET /api/persons/p0/vacancies': gone, 'GET /api/persons/p0': gone });
  await render(rooms, { at: '/persons/p0/vacancies' });

  expect(await screen.findByRole('heading', { level: 1, name: '人员不存在' })).toBeVisible();
  expect(screen.getByRole('link', { name: '查找人员' })).toHaveAttribute('href', '/persons');
  expect(screen.queryByText('岗位库还没有收到这份档案')).not.toBeInTheDocument();
  expect(screen.queryByText('重试')).not.toBeInTheDocument();
});

test('says that the vacancy pool has not heard of somebody just registered, and asks again', async () => {
  const known = matches({ wish: 'CLOSED', items: [] })['GET /api/persons/p0/vacancies'];
  let answer: { status?: number; body: object } = { status: 404, body: { status: 404, title: '人员不存在' } };
  hallAnswers({ ...EVERYWHERE, 'GET /api/persons/p0/vacancies': () => answer });
  await render(rooms, { at: '/persons/p0/vacancies' });
  expect(await screen.findByText('岗位库还没有收到这份档案')).toBeInTheDocument();

  answer = known;
  fireEvent.click(screen.getByText('再试一次'));

  await waitFor(() => expect(screen.queryByText('岗位库还没有收到这份档案')).not.toBeInTheDocument());
});
