import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import MyVacancies from './MyVacancies';

const match = (n: number) => ({
  vacancyId: `v${n}`,
  title: `岗位${n}`,
  employerId: 'e1',
  employerName: '晨光养老院',
  division: '330104001',
  occupation: '4-10-01-05',
  wageFrom: '4500.00',
  wageTo: '6000.00',
  openings: 2,
  score: 90,
  reasonsFor: [{ code: 'occupation-wished', text: '工种符合求职意愿' }],
  reasonsAgainst: [{ code: 'skills-missing', text: '缺少技能：急救' }],
  training: [{ code: 'skill-training', subject: '急救', text: '参加“急救”技能培训' }],
});
const show = async (body: object, status = 200) => {
  hallAnswers({
    'GET /api/divisions': { body: { items: [] } },
    'GET /api/persons/me/vacancies': { body, status },
  });
  await render(<MyVacancies />);
};
const matches = (wish: string, count: number, employed = false) => ({
  personId: 'p1',
  wish,
  employed,
  items: Array.from({ length: count }, (_, n) => match(n)),
});

test('says of each vacancy what speaks for and against it, and leads to its page', async () => {
  await show(matches('OPEN', 1));

  expect(await screen.findByText('岗位0')).toHaveAttribute('href', '/vacancies/v0');
  expect(screen.getByRole('list', { name: '符合项' })).toHaveTextContent('工种符合求职意愿');
  expect(screen.getByRole('list', { name: '不符项' })).toHaveTextContent('缺少技能：急救');
  expect(screen.getByText(/参加“急救”技能培训/)).toBeVisible();
});

test('shows the best first and the rest when asked', async () => {
  await show(matches('OPEN', 13));
  expect(await screen.findByText('岗位0')).toBeVisible();
  expect(screen.queryByText('岗位12')).not.toBeInTheDocument();

  fireEvent.click(screen.getByText('再看 3 个'));

  expect(screen.getByText('岗位12')).toBeVisible();
});

test.each([
  ['NONE', '还没有登记求职意愿'],
  ['CLOSED', '您选了暂不找工作'],
])('leads to the wish where it is %s', async (wish, title) => {
  await show(matches(wish, 0));

  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', '/me/wish');
});

test('asks again until the vacancy pool has heard of the wish', async () => {
  let heard = false;
  hallAnswers({
    'GET /api/divisions': { body: { items: [] } },
    'GET /api/persons/me': { body: { wish: { open: true } }, etag: '"2"' },
    'GET /api/persons/me/vacancies': () => ({ body: heard ? matches('OPEN', 1) : matches('NONE', 0) }),
  });
  await render(<MyVacancies />);
  expect(await screen.findByText(/正在按您刚登记的意愿查找/)).toBeVisible();
  heard = true;

  expect(await screen.findByText('岗位0')).toBeVisible();
});

test('says to who has work by the file that the station comes first', async () => {
  await show(matches('OPEN', 1, true));

  expect(await screen.findByText(/档案里您已就业/)).toBeVisible();
});

test('says how to get a file where there is none', async () => {
  await show({ title: '没有您的档案', code: 'phone-unknown' }, 404);

  expect(await screen.findByText('还没有您的档案')).toBeVisible();
});
