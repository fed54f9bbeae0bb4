import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { PERSON, pageOf, STATION } from '../testing/people';
import { render } from '../testing/render';
import { agesOf, bandOf } from './Narrowing';
import PersonSearch from './PersonSearch';

const room = (
  <>
    <PersonSearch />
    <Address />
  </>
);

function Address() {
  return <output>{useLocation().search}</output>;
}

const searchFor = async (words: string) => {
  const field = await screen.findByLabelText('查找人员');
  fireEvent.change(field, { target: { value: words } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
};
const FACETS = {
  status: { UNEMPLOYED: 1 },
  sex: { MALE: 1 },
  education: {},
  openWish: {},
  category: { '4050': 1 },
  age: { '45-54': 1, '55-': 0 },
  division: { '330104001': 1 },
};

test('narrows by what the address says, and by what is pressed', async () => {
  const asked = hallAnswers({
    ...STATION,
    'GET /api/persons': { body: { items: [PERSON], next: null, total: 1, facets: FACETS } },
  });
  await render(room, { at: '/persons?status=UNEMPLOYED' });
  expect(await screen.findByText('王*明')).toHaveAttribute('href', '/persons/p1');

  expect(screen.getByText('所属街道')).toBeInTheDocument();

  fireEvent.click(screen.getByText('45–54 岁'));
  fireEvent.click(await screen.findByText('待核实'));
  await screen.findByText(/已选 3 项/);

  const last = () => asked.filter((it) => it.path === '/api/persons').at(-1)?.query ?? [];
  await waitFor(() =>
    expect(Object.fromEntries(last())).toEqual({
      status: 'UNEMPLOYED',
      ageFrom: '45',
      ageTo: '54',
      surveyDue: 'true',
      limit: '20',
      facets: 'true',
    }),
  );
});

test('keeps words in the address, and a number that names somebody out of it', async () => {
  const asked = hallAnswers({ ...STATION, 'GET /api/persons': pageOf(PERSON) });
  await render(room, { at: '/persons' });
  await searchFor('电工');
  expect(await screen.findByText('?q=%E7%94%B5%E5%B7%A5')).toBeInTheDocument();

  await searchFor('11010519491231002X');

  expect(await screen.findByText(/按号码查找会被记录/)).toBeInTheDocument();
  expect(screen.queryByText(/q=/)).not.toBeInTheDocument();
  const words = () => asked.filter((it) => it.path === '/api/persons').map((it) => it.query.get('q'));
  await waitFor(() => expect(words()).toEqual([null, '电工', '11010519491231002X']));
});

test('says what to do where nobody fits', async () => {
  hallAnswers({ ...STATION, 'GET /api/persons': pageOf() });
  await render(room, { at: '/persons?q=王' });

  expect(await screen.findByText(/按姓名查找须填全名；也可以/)).toBeInTheDocument();
});

test('takes an age band for both its ends, and an open one for its beginning', () => {
  expect(agesOf('25-34')).toEqual({ ageFrom: '25', ageTo: '34' });
  expect(agesOf('55-')).toEqual({ ageFrom: '55', ageTo: undefined });
  expect(bandOf({ ageFrom: '25', ageTo: '34' })).toBe('25-34');
  expect(bandOf({ ageFrom: '55' })).toBe('55-');
  expect(bandOf({})).toBeUndefined();
});
