import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { agesOf, daysOf, listAt } from './figure';
import StatisticsPage from './StatisticsPage';

// jsdom has no canvas; what is drawn is the table's own numbers.
vi.mock('./BarChart', () => ({
  default: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const OFFICER = {
  'GET /session': { body: { signedIn: true, subject: 'o1', roles: ['officer'], divisions: ['330104'] } },
  'GET /api/divisions': {
    body: {
      items: [
        { code: '330104', name: '江干区', nameEn: null, validFrom: null, validUntil: null },
        { code: '330104001', name: '晨光街道', nameEn: null, validFrom: null, validUntil: null },
      ],
    },
  },
  'GET /api/occupations': { body: { items: [] } },
  'GET /api/refusal-reasons': { body: [{ code: 'wage', text: '工资待遇未谈妥' }] },
};
const PEOPLE = {
  items: [],
  next: null,
  total: 30,
  facets: {
    status: { UNEMPLOYED: 20, EMPLOYED: 10 },
    sex: { MALE: 12, FEMALE: 18 },
    education: { JUNIOR: 30 },
    openWish: { true: 14, false: 16 },
    category: { '4050': 9 },
    age: { '16-24': 5, '55-': 25 },
    division: { '330104001': 30 },
  },
};
const VACANCIES = {
  items: [],
  next: null,
  total: 7,
  facets: { occupationGroup: { '4-10': 7 }, street: { '330104001': 7 }, education: {} },
};
const REFERRALS = {
  items: [],
  next: null,
  total: 4,
  facets: {
    state: { HIRED: 1, REFUSED: 3 },
    month: { '2026-11': 4 },
    street: { '330104001': 4 },
    reason: { wage: 3 },
  },
};
const HALL = {
  ...OFFICER,
  'GET /api/persons': { body: PEOPLE },
  'GET /api/households': { body: { items: [], next: null, total: 2 } },
  'GET /api/vacancies': { body: VACANCIES },
  'GET /api/referrals': { body: REFERRALS },
};

// By text: roles ask for the styles of all that is on the page, again and again.
const panel = async (name: string) => {
  const heading = await screen.findByText(name, { selector: 'h2, h3' });
  return within(heading.closest('section') as HTMLElement);
};

test('opens the records behind a figure, narrowed as the figure is', async () => {
  hallAnswers(HALL);
  await render(<StatisticsPage />, { at: '/statistics?division=330104001&occupation=4-10' });
  const ages = await panel('按年龄');
  expect(ages.getByText('55 岁及以上')).toHaveAttribute(
    'href',
    '/persons?division=330104001&occupation=4-10&ageFrom=55',
  );
  const occupations = await panel('招聘中岗位，按职业');
  expect(occupations.getByText('居民服务')).toHaveAttribute(
    'href',
    '/pool?division=330104001&occupation=4-10&state=PUBLISHED',
  );
  const months = await panel('按介绍信月份');
  expect(months.getByText('2026-11')).toHaveAttribute(
    'href',
    '/referrals?division=330104001&issuedFrom=2026-11-01&issuedBefore=2026-12-01',
  );
});

test('counts within the own district until another division is chosen', async () => {
  const asked = hallAnswers(HALL);
  await render(<StatisticsPage />, { at: '/statistics' });
  await panel('招聘中岗位，按街道');
  const vacancies = asked.filter((it) => it.path === '/api/vacancies');
  expect(vacancies.at(-1)?.query.get('division')).toBe('330104');
});

test('gives a share of the whole beside each number, in words for the reason', async () => {
  hallAnswers(HALL);
  await render(<StatisticsPage />, { at: '/statistics' });
  const states = await panel('推荐转化情况');
  const refused = states.getByText('未录用').closest('tr') as HTMLElement;
  expect([...refused.querySelectorAll('td')].map((it) => it.textContent)).toEqual(['3', '75%']);
  const reasons = await panel('按未录用原因');
  expect(await reasons.findByText('工资待遇未谈妥')).toBeInTheDocument();
});

test('says in its place what a pool that is down cannot tell, and shows the other pool', async () => {
  hallAnswers({ ...HALL, 'GET /api/persons': { status: 503, body: { title: '劳动力资源库暂不可用' } } });
  await render(<StatisticsPage />, { at: '/statistics' });
  const people = await panel('劳动力资源库');
  expect(await people.findByText('劳动力资源库暂不可用')).toBeInTheDocument();
  await waitFor(() => expect(people.getAllByText('未能查询')).toHaveLength(3));
  expect(await people.findByText('2')).toBeInTheDocument();
  expect(await panel('按岗位状态')).toBeDefined();
});

test('reads bands and months as the filters of their lists', () => {
  expect(agesOf('16-24')).toEqual({ ageFrom: '16', ageTo: '24' });
  expect(agesOf('55-')).toEqual({ ageFrom: '55', ageTo: undefined });
  expect(daysOf('2026-12', {})).toEqual({ issuedFrom: '2026-12-01', issuedBefore: '2027-01-01' });
  expect(daysOf('2026-11', { issuedFrom: '2026-11-10', issuedBefore: '2026-11-20' })).toEqual({
    issuedFrom: '2026-11-10',
    issuedBefore: '2026-11-20',
  });
  expect(listAt('/pool', { division: undefined, state: 'DRAFT' })).toBe('/pool?state=DRAFT');
});
