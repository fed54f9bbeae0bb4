import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { VACANCY } from '../testing/records';
import { render } from '../testing/render';
import VacancyPage from './VacancyPage';
import VacancySearch from './VacancySearch';

const EVERYWHERE = {
  'GET /session': { body: { signedIn: false, subject: null, roles: [] } },
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/occupations': { body: { items: [{ code: '4-10-01-05', name: '养老护理员' }] } },
  'GET /api/vacancies': { body: { items: [VACANCY], next: null, total: 1, facets: null } },
};
const rooms = (
  <Routes>
    <Route path="/vacancies" element={<VacancySearch />} />
    <Route path="/vacancies/:id" element={<VacancyPage />} />
  </Routes>
);
const opened = (vacancy: object) => ({ ...EVERYWHERE, 'GET /api/vacancies/v1': { body: vacancy } });

test('lets go of a filter that came with the address and has no field', async () => {
  const asked = hallAnswers(EVERYWHERE);
  await render(rooms, { at: '/vacancies?occupation=4-10&minimumWage=5000' });
  fireEvent.click(await screen.findByRole('button', { name: '去掉：居民服务' }));

  await waitFor(() =>
    expect(screen.queryByRole('button', { name: '去掉：居民服务' })).not.toBeInTheDocument(),
  );
  expect(screen.getByRole('button', { name: '去掉：5,000 元以上' })).toBeVisible();
  const searches = asked.filter((it) => it.path === '/api/vacancies');
  expect(searches.map((it) => it.query.get('occupation'))).toEqual(['4-10', null]);
});

test('leads back to the search that led to the vacancy', async () => {
  hallAnswers(opened(VACANCY));
  await render(rooms, { at: '/vacancies?minimumWage=4000' });
  fireEvent.click(await screen.findByRole('link', { name: '养老护理员' }));

  expect(await screen.findByText(/回到搜索结果/)).toHaveAttribute('href', '/vacancies?minimumWage=4000');
});

test('says where one goes to work', async () => {
  hallAnswers(opened({ ...VACANCY, address: '云帆路8号2幢' }));
  await render(rooms, { at: '/vacancies/v1' });

  expect(await screen.findByText(/云帆路8号2幢/)).toBeVisible();
});

test('leads on from a closed vacancy to similar ones', async () => {
  hallAnswers(opened({ ...VACANCY, state: 'CLOSED', closureReason: 'FILLED' }));
  await render(rooms, { at: '/vacancies/v1' });

  expect(await screen.findByText('已招满')).toBeVisible();
  expect(screen.getByText('看同类岗位')).toHaveAttribute('href', '/vacancies?occupation=4-10');
  expect(screen.queryByText('想去这个岗位？')).not.toBeInTheDocument();
});

test('tells a citizen how a vacancy fits them', async () => {
  const match = {
    vacancyId: 'v1',
    reasonsFor: [{ code: 'wage-enough', text: '工资达到期望' }],
    reasonsAgainst: [],
    training: [],
  };
  hallAnswers({
    ...opened(VACANCY),
    'GET /session': { body: { signedIn: true, subject: 'c', roles: ['citizen'] } },
    'GET /api/persons/me/vacancies': {
      body: { personId: 'p1', wish: 'OPEN', employed: false, items: [match] },
    },
  });
  await render(rooms, { at: '/vacancies/v1' });

  expect(await screen.findByText(/工资达到期望/)).toBeVisible();
});

test('shows the address to copy where the browser does not let us', async () => {
  // As without TLS: jsdom has neither the way to share nor the clipboard.
  hallAnswers(opened(VACANCY));
  await render(rooms, { at: '/vacancies/v1' });
  fireEvent.click(await screen.findByRole('button', { name: '分享这个岗位' }));

  expect(await screen.findByText(/请复制这个地址/)).toHaveTextContent(location.href);
});
