import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { HOUSEHOLD, PERSON, pageOf, people, STATION } from '../testing/people';
import { render } from '../testing/render';
import { HouseholdOf } from './HouseholdOf';
import HouseholdPage from './HouseholdPage';
import HouseholdSearch from './HouseholdSearch';
import NewHousehold from './NewHousehold';

const rooms = (
  <Routes>
    <Route path="/households" element={<HouseholdSearch />} />
    <Route path="/households/new" element={<NewHousehold />} />
    <Route path="/households/:id" element={<HouseholdPage />} />
    <Route path="/of" element={<HouseholdOf person={{ ...PERSON, id: 'p3' } as never} />} />
  </Routes>
);
const OTHER = { ...PERSON, id: 'p2', name: '李*' };
const HOME = {
  ...STATION,
  'GET /api/persons/p1': { body: PERSON, etag: '"3"' },
  'GET /api/persons/p2': { body: OTHER, etag: '"1"' },
  'GET /api/persons': people([PERSON, OTHER], [{ ...PERSON, id: 'p3', name: '王*丽' }]),
  'GET /api/households': pageOf(HOUSEHOLD),
  'GET /api/households/h1': { body: HOUSEHOLD, etag: '"2"' },
};

const press = async (text: string, nth = 0) => {
  const found = await screen.findAllByText(text, { selector: 'button' });
  fireEvent.click(found[nth] as HTMLElement);
};
const choose = async (label: RegExp | string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const find = async (label: string, words: string) => {
  const field = await screen.findByLabelText(label);
  fireEvent.change(field, { target: { value: words } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

test('lists zero-employment households of a community, called by their head', async () => {
  const asked = hallAnswers(HOME);
  await render(rooms, { at: '/households?zeroEmployment=true&division=330104001001' });

  expect((await screen.findByText(/王\*明/)).closest('a')).toHaveAttribute('href', '/households/h1');
  const listed = asked.find((it) => it.path === '/api/households');
  expect(Object.fromEntries(listed?.query ?? [])).toEqual({
    zeroEmployment: 'true',
    division: '330104001001',
    limit: '20',
  });
});

test('offers the divisions one answers for, and no other', async () => {
  hallAnswers(HOME);
  await render(rooms, { at: '/households' });

  expect(await screen.findByText('秋苑社区', { selector: 'option' })).toBeInTheDocument();
  expect(screen.queryByText(/别处社区/)).not.toBeInTheDocument();
});

test('takes somebody of the pool in, as what they are to the head', async () => {
  const asked = hallAnswers({
    ...HOME,
    'POST /api/households/h1/members': { body: { ...HOUSEHOLD, version: 3 }, etag: '"3"' },
  });
  await render(rooms, { at: '/households/h1' });
  await find('查找已登记的人员', '王小丽');
  fireEvent.click(await screen.findByText(/王\*丽/, { selector: 'button' }));
  await choose('与户主的关系', 'CHILD');
  await press('加入');

  await waitFor(() => expect(screen.queryByText('加入：王*丽')).not.toBeInTheDocument());
  const post = asked.find((it) => it.method === 'POST');
  expect(post?.body).toEqual({ personId: 'p3', relation: 'CHILD' });
  expect(post?.headers.get('If-Match')).toBe('"2"');
});

test('asks what somebody is to the head in its own words', async () => {
  const asked = hallAnswers(HOME);
  await render(rooms, { at: '/households/h1' });
  await find('查找已登记的人员', '王小丽');
  fireEvent.click(await screen.findByText(/王\*丽/, { selector: 'button' }));
  await press('加入');
  expect(screen.getByLabelText('与户主的关系')).toHaveAccessibleDescription('请选择与户主的关系');
  expect(asked.some((it) => it.method === 'POST')).toBe(false);

  await userEvent.selectOptions(screen.getByLabelText('与户主的关系'), 'CHILD');
  expect(screen.getByLabelText('与户主的关系')).toBeValid();
});

test('makes another member the head', async () => {
  const asked = hallAnswers({
    ...HOME,
    'PUT /api/households/h1/head': { body: { ...HOUSEHOLD, version: 3 }, etag: '"3"' },
  });
  await render(rooms, { at: '/households/h1' });
  await press('改关系', 1);
  fireEvent.click(document.querySelector('dialog[open] input[value="HEAD"]') as HTMLElement);
  fireEvent.submit(document.querySelector('dialog[open] form') as HTMLElement);

  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
  expect(asked.find((it) => it.method === 'PUT')?.body).toEqual({ personId: 'p2' });
});

test('says why a member stays where the hall refuses to remove them', async () => {
  hallAnswers({
    ...HOME,
    'DELETE /api/households/h1/members/p2': {
      status: 412,
      body: { title: '已被修改', detail: '别人刚刚修改过。', code: 'precondition-failed' },
    },
  });
  await render(rooms, { at: '/households/h1' });
  await press('移出', 1);
  await press('移出本户', 1);

  expect(await screen.findByText('这份记录刚被别人修改')).toBeInTheDocument();
});

test('puts down a household for somebody who has none', async () => {
  const asked = hallAnswers({
    ...HOME,
    'POST /api/households': { status: 201, body: HOUSEHOLD, etag: '"1"' },
  });
  await render(rooms, { at: '/households/new?member=p1' });
  await screen.findByText('王*明');
  await choose(/户编号/, '12-3');
  fireEvent.click(await screen.findByText('保存', { selector: 'button, button *' }));

  expect(await screen.findByText('加入成员')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'POST')?.body).toEqual({
    division: '330104001001',
    number: '12-3',
    members: [{ personId: 'p1', relation: 'HEAD' }],
  });
});

test('joins the household that one of the family is found in', async () => {
  const asked = hallAnswers({
    ...HOME,
    'GET /api/households': ({ query }) => (query.get('member') === 'p1' ? pageOf(HOUSEHOLD) : pageOf()),
    'GET /api/persons': people([PERSON, OTHER], [PERSON]),
    'POST /api/households/h1/members': { body: HOUSEHOLD, etag: '"3"' },
  });
  await render(rooms, { at: '/of' });
  await press('加入家人的户');
  await find('查找一位已登记的家人', '王小明');
  fireEvent.click(await screen.findByText(/王\*明/, { selector: 'button' }));
  await press('就是这一户');
  await choose(/与户主的关系/, 'SIBLING');
  fireEvent.click(await screen.findByText('加入', { selector: 'button, button *' }));

  await waitFor(() =>
    expect(asked.find((it) => it.method === 'POST')?.body).toEqual({ personId: 'p3', relation: 'SIBLING' }),
  );
});
