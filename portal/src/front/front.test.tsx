import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rooms } from '../app/allRooms';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import FrontPage from './FrontPage';

const show = async (session: object) => {
  hallAnswers({
    'GET /session': { body: session },
    'GET /api/divisions': { body: { items: [] } },
    'GET /api/vacancies': { body: { items: [], next: null, total: 0, facets: null } },
  });
  await render(<FrontPage />);
};

test('offers visitors every service, by a sign-in where it needs one', async () => {
  await show({ signedIn: false, subject: null, roles: [] });

  expect(await screen.findByRole('link', { name: '订阅岗位短信' })).toHaveAttribute(
    'href',
    '/subscriptions/new',
  );
  expect(screen.getByRole('button', { name: '我的档案' })).toBeVisible();
  expect(screen.getByRole('button', { name: '用人单位' })).toBeVisible();
});

test('offers whoever signed in what is theirs', async () => {
  await show({ signedIn: true, subject: 'c', roles: ['citizen'] });

  expect(await screen.findByRole('link', { name: '我的档案' })).toHaveAttribute('href', '/me');
  expect(screen.queryByText('用人单位')).not.toBeInTheDocument();
});

test('says that signing in does not answer where it led back here', async () => {
  hallAnswers({
    'GET /session': { body: { signedIn: false, subject: null, roles: [] } },
    'GET /api/divisions': { body: { items: [] } },
    'GET /api/vacancies': { body: { items: [], next: null, total: 0, facets: null } },
  });
  await render(<FrontPage />, { at: '/?sign-in=away' });

  expect(await screen.findByRole('alert')).toHaveTextContent('登录服务暂时没有回应');
});

test('leads only to rooms that are there', async () => {
  await show({ signedIn: true, subject: 'c', roles: ['citizen', 'employer'] });
  await screen.findByRole('link', { name: '我的档案' });

  const paths = rooms.map((room) => room.path);
  const inside = screen.getAllByRole('link').map((link) => link.getAttribute('href')?.split('?')[0]);
  expect(inside.filter((path) => !paths.includes(path ?? ''))).toEqual([]);
});
