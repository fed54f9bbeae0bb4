import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import PooledVacancy from './PooledVacancy';
import VacancyPool from './VacancyPool';

// jsdom has no canvas; what is drawn is the table's own numbers.
vi.mock('../statistics/BarChart', () => ({ default: () => null }));

const VACANCY = {
  id: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  occupation: '4-10-01-06',
  division: '330104001001',
  wageFrom: '4500.00',
  wageTo: '6000.00',
  headcount: 3,
  openings: 1,
  educationAtLeast: null,
  ageFrom: null,
  ageTo: null,
  skills: [],
  description: '',
  state: 'PUBLISHED',
  publishedOn: '2026-11-01',
  expiresOn: '2026-12-01',
  closedOn: null,
  closureReason: null,
};
const HALL = {
  'GET /session': { body: { signedIn: true, subject: 'o1', roles: ['officer'], divisions: ['330104'] } },
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/occupations': { body: { items: [] } },
  'GET /api/vacancies': { body: { items: [VACANCY], next: null, total: 1, facets: {} } },
  'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' },
  'GET /api/vacancies/v1/funnel': {
    body: {
      vacancyId: 'v1',
      headcount: 3,
      openings: 1,
      referred: 7,
      open: 1,
      hired: 2,
      refused: 3,
      withdrawn: 1,
      refusedBy: [{ reason: 'wage', reasonText: '工资待遇未谈妥', count: 3 }],
    },
  },
};
const rooms = (
  <Routes>
    <Route path="/pool" element={<VacancyPool />} />
    <Route path="/pool/:id" element={<PooledVacancy />} />
  </Routes>
);

test('lists the state that the address names, or another that is chosen', async () => {
  const asked = hallAnswers(HALL);
  await render(rooms, { at: '/pool?state=DRAFT&division=330104' });
  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/pool/v1');

  fireEvent.click(screen.getByText('已关闭'));

  await waitFor(() => {
    const lists = asked
      .filter((it) => it.path === '/api/vacancies')
      .map((it) => Object.fromEntries(it.query));
    expect(lists).toMatchObject([
      { state: 'DRAFT', division: '330104' },
      { state: 'CLOSED', division: '330104' },
    ]);
  });
});

test('shows what came of a vacancy, each number opening its referrals', async () => {
  hallAnswers(HALL);
  await render(rooms, { at: '/pool/v1' });
  const steps = within((await screen.findByText('从推荐到录用')).closest('section') as HTMLElement);
  expect(steps.getByText('已录用').closest('tr')).toHaveTextContent('已录用2');
  expect(steps.getByText('已录用')).toHaveAttribute('href', '/referrals?vacancy=v1&state=HIRED');
  expect(screen.getByText('工资待遇未谈妥')).toHaveAttribute('href', '/referrals?vacancy=v1&reason=wage');
});

test('asks for no funnel of a vacancy of another division, and says why there is none', async () => {
  const asked = hallAnswers({
    ...HALL,
    'GET /api/vacancies/v1': { body: { ...VACANCY, division: '330106001001' }, etag: '"1"' },
  });
  await render(rooms, { at: '/pool/v1' });
  expect(await screen.findByText(/不在您辖区/)).toBeInTheDocument();
  expect(asked.some((it) => it.path.endsWith('/funnel'))).toBe(false);
  expect(screen.queryByText('关闭岗位')).not.toBeInTheDocument();
});
