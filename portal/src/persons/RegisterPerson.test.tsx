import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { PERSON, pageOf, STATION } from '../testing/people';
import { render } from '../testing/render';
import PersonFile from './PersonFile';
import RegisterPerson from './RegisterPerson';
import { registrationOf, wishOf } from './registration';

const ID = '11010519491231002X';
const rooms = (
  <Routes>
    <Route path="/persons/new" element={<RegisterPerson />} />
    <Route path="/persons/:id" element={<PersonFile />} />
  </Routes>
);
const NOBODY = { ...STATION, 'GET /api/persons': pageOf(), 'GET /api/households': pageOf() };
const REGISTERED = {
  'POST /api/persons': { status: 201, body: PERSON, etag: '"3"' },
  'GET /api/persons/p1': { body: PERSON, etag: '"3"' },
};

const type = async (label: RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  return field;
};
const fillIn = async () => {
  await type(/公民身份号码/, ID);
  await type(/姓名/, '王小明');
  await screen.findByText('春苑社区');
  return type(/所属社区/, '330104001001');
};
const sendByKey = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });

test('says what is wrong with the number while it is typed, and whom a right one is of', async () => {
  hallAnswers(NOBODY);
  await render(rooms, { at: '/persons/new' });
  expect(await screen.findByLabelText(/公民身份号码/)).toHaveFocus();

  await type(/公民身份号码/, '11010519491');
  expect(await screen.findByText('还差 7 位')).toBeInTheDocument();
  await type(/公民身份号码/, '110105194913');
  expect(await screen.findByText(/出生日期不存在/)).toBeInTheDocument();
  await type(/公民身份号码/, '110105194912310021');
  expect(await screen.findByText(/校验码不对/)).toBeInTheDocument();
  await type(/公民身份号码/, ID);
  expect(await screen.findByText('1949年12月31日')).toBeInTheDocument();
});

test('shows somebody known before anything is saved, asking the hall once a number', async () => {
  const asked = hallAnswers({ ...NOBODY, 'GET /api/persons': pageOf(PERSON) });
  await render(rooms, { at: '/persons/new' });
  await type(/公民身份号码/, ID.slice(0, 17));
  await type(/公民身份号码/, ID);

  expect(await screen.findByText('此人已经登记')).toBeInTheDocument();
  expect(screen.getByText('打开档案')).toHaveAttribute('href', '/persons/p1');
  await type(/公民身份号码/, ID.slice(0, 17));
  await type(/公民身份号码/, ID);
  expect(asked.filter((it) => it.path === '/api/persons').map((it) => it.query.get('q'))).toEqual([ID]);
});

test('registers by Ctrl+Enter, with a household of their own', async () => {
  const asked = hallAnswers({ ...NOBODY, ...REGISTERED, 'POST /api/households': { status: 201, body: {} } });
  await render(rooms, { at: '/persons/new' });
  const last = await fillIn();
  fireEvent.click(screen.getByLabelText('新立一户，本人为户主'));
  await type(/户编号/, '12-3');
  sendByKey(last);

  expect(await screen.findByText('已登记。')).toBeInTheDocument();
  const [person, household] = asked.filter((it) => it.method === 'POST');
  expect(person?.body).toMatchObject({
    residentId: ID,
    name: '王小明',
    division: '330104001001',
    phone: null,
    employment: { status: 'UNEMPLOYED', since: null },
    wish: null,
  });
  expect(household?.body).toEqual({
    division: '330104001001',
    number: '12-3',
    members: [{ personId: 'p1', relation: 'HEAD' }],
  });
  expect(household?.headers.get('Idempotency-Key')).not.toBe(person?.headers.get('Idempotency-Key'));
  expect(screen.getByText('再登记一人')).toHaveAttribute('href', '/persons/new?division=330104001001');
});

test('keeps the person where the household refuses, and says so on the file', async () => {
  hallAnswers({
    ...NOBODY,
    ...REGISTERED,
    'POST /api/households': {
      status: 409,
      body: { title: '家庭户已登记', detail: '该社区已有这个户编号。', code: 'household-known' },
    },
  });
  await render(rooms, { at: '/persons/new' });
  const last = await fillIn();
  fireEvent.click(screen.getByLabelText('新立一户，本人为户主'));
  sendByKey(last);

  expect(await screen.findByText(/没有加入家庭户：该社区已有这个户编号/)).toBeInTheDocument();
});

test('opens somebody whom only the saving finds, where no more questions are allowed today', async () => {
  hallAnswers({
    ...NOBODY,
    'GET /api/persons': {
      status: 429,
      body: { title: '今天按号码查找的次数已满', code: 'too-many-lookups' },
    },
    'GET /api/persons/p1': { body: PERSON, etag: '"3"' },
    'POST /api/persons': {
      status: 409,
      body: {
        title: '人员已登记',
        code: 'person-known',
        personId: 'p1',
        errors: [{ field: '/residentId', code: 'person-known', message: '该公民身份号码的人员已在库中。' }],
      },
    },
  });
  await render(rooms, { at: '/persons/new' });
  const last = await fillIn();
  expect(await screen.findByText(/保存时仍会检查/)).toBeInTheDocument();
  sendByKey(last);

  expect(await screen.findByText('该公民身份号码的人员已在库中。')).toBeInTheDocument();
  expect(await screen.findByText('打开档案')).toHaveAttribute('href', '/persons/p1');
});

test('goes to the next field by Enter, but not while a Chinese word is being composed', async () => {
  hallAnswers(NOBODY);
  await render(rooms, { at: '/persons/new' });
  const number = await screen.findByLabelText(/公民身份号码/);
  const name = screen.getByLabelText(/姓名/);
  fireEvent.keyDown(number, { key: 'Enter' });
  expect(name).toHaveFocus();

  fireEvent.keyDown(name, { key: 'Enter', isComposing: true });
  expect(name).toHaveFocus();
  fireEvent.keyDown(name, { key: 'Enter' });
  await waitFor(() => expect(screen.getByLabelText(/电话/)).toHaveFocus());
});

test('sends a wish only where one was said, its wage with two places', () => {
  expect(registrationOf({ wish: { occupations: ['4-10'] } }).wish).toBeNull();
  expect(wishOf({ open: true, occupations: ['4-10'], minimumWage: '4500' })).toEqual({
    open: true,
    occupations: ['4-10'],
    minimumWage: '4500.00',
    workDivisions: [],
  });
});
