import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { HOUSEHOLD, PERSON, pageOf, people, STATION } from '../testing/people';
import { render } from '../testing/render';
import { employmentOf } from './EmploymentPart';
import { correctionOf } from './IdentityPart';
import PersonFile from './PersonFile';
import { wishValuesOf } from './WishPart';

const rooms = (
  <Routes>
    <Route path="/persons" element="人员列表" />
    <Route path="/persons/:id" element={<PersonFile />} />
  </Routes>
);
const FILE = {
  ...STATION,
  'GET /api/persons/p1': { body: PERSON, etag: '"3"' },
  'GET /api/persons': people([{ ...PERSON, id: 'p2', name: '李*' }]),
  'GET /api/households': pageOf(HOUSEHOLD),
};
const OFFICER = {
  'GET /session': { body: { signedIn: true, subject: 'o', roles: ['officer'], divisions: ['330104'] } },
  'GET /api/persons/p1/looks': { body: { items: [], next: null, total: null } },
};

const press = async (text: string, nth = 0) => {
  const found = await screen.findAllByText(text, { selector: 'button, button *' });
  fireEvent.click(found[nth] as HTMLElement);
};
const type = async (label: RegExp | string, text: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });

test('shows the file masked, with household, and the ways on', async () => {
  hallAnswers(FILE);
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByText('138****2345')).toBeInTheDocument();
  expect(await screen.findByText('零就业家庭')).toBeInTheDocument();
  expect(await screen.findByText(/李\*/)).toBeInTheDocument();
  expect(screen.getByText('匹配岗位')).toHaveAttribute('href', '/persons/p1/vacancies');
  expect(screen.getByText('推荐记录')).toHaveAttribute('href', '/referrals?person=p1');
  expect(screen.queryByText('按本人要求彻底删除')).not.toBeInTheDocument();
});

test('tells who was hired and has not begun yet from who has work', async () => {
  const hired = (since: string) => ({
    ...FILE,
    'GET /api/persons/p1': {
      body: { ...PERSON, employment: { ...PERSON.employment, status: 'EMPLOYED', since } },
    },
  });
  hallAnswers(hired('2099-01-01'));
  const shown = await render(rooms, { at: '/persons/p1' });
  expect((await screen.findAllByText('已录用，未到岗')).length).toBeGreaterThan(0);
  expect(screen.queryByText('已就业')).not.toBeInTheDocument();
  shown.unmount();

  hallAnswers(hired('2020-01-01'));
  await render(rooms, { at: '/persons/p1' });
  expect((await screen.findAllByText('已就业')).length).toBeGreaterThan(0);
});

const FROM_A_SHEET = { ...PERSON, source: { ...PERSON.source, surveySheet: 's1' } };

test('leads to the survey sheet of the last survey', async () => {
  const asked = hallAnswers({
    ...FILE,
    'GET /api/persons/p1': { body: FROM_A_SHEET, etag: '"3"' },
    'GET /api/survey-sheets': pageOf({ id: 's1' }),
  });
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByRole('link', { name: '入户调查表' })).toHaveAttribute(
    'href',
    '/survey-sheets/s1',
  );
  expect(asked.find((it) => it.path === '/api/survey-sheets')?.query.get('id')).toBe('s1');
});

test('names a survey whose sheet is not to be opened, and leads nowhere', async () => {
  const asked = hallAnswers({
    ...FILE,
    'GET /api/persons/p1': { body: FROM_A_SHEET, etag: '"3"' },
    'GET /api/survey-sheets': pageOf(),
  });
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByText('入户调查表')).toBeInTheDocument();
  await waitFor(() => expect(asked.some((it) => it.path === '/api/survey-sheets')).toBe(true));
  expect(screen.queryByRole('link', { name: '入户调查表' })).not.toBeInTheDocument();
});

test('shows a whole value for a reason', async () => {
  const asked = hallAnswers({ ...FILE, 'POST /api/persons/p1/phone': { body: { value: '13800002345' } } });
  await render(rooms, { at: '/persons/p1' });
  await press('查看完整电话');
  await waitFor(() => expect(document.querySelector('dialog[open] input')).not.toBeNull());
  fireEvent.change(document.querySelector('dialog[open] input') as HTMLElement, {
    target: { value: '电话回访' },
  });
  fireEvent.submit(document.querySelector('dialog[open] form') as HTMLElement);

  expect(await screen.findByText('13800002345')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'POST')?.body).toEqual({ reason: '电话回访' });
});

test('puts right what was filled in and leaves what was not', async () => {
  const changed = { ...PERSON, version: 4, phone: '139****0000' };
  const asked = hallAnswers({ ...FILE, 'PATCH /api/persons/p1': { body: changed, etag: '"4"' } });
  await render(rooms, { at: '/persons/p1' });
  await press('更正');
  await type(/电话/, '13900000000');
  await press('保存');

  expect(await screen.findByText('139****0000')).toBeInTheDocument();
  const patch = asked.find((it) => it.method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"3"');
  expect(patch?.body).toEqual({ division: '330104001001', phone: '13900000000' });
});

test('takes a phone out of the file that is somebody else’s now, whatever was typed before', async () => {
  const changed = { ...PERSON, version: 4, phone: null };
  const asked = hallAnswers({ ...FILE, 'PATCH /api/persons/p1': { body: changed, etag: '"4"' } });
  await render(rooms, { at: '/persons/p1' });
  await press('更正');
  await type(/电话/, '139');
  fireEvent.blur(screen.getByLabelText(/电话/));
  expect(await screen.findByText(/请填手机号/)).toBeInTheDocument();
  fireEvent.click(screen.getByLabelText(/这个号码已不是本人的/));
  await waitFor(() => expect(screen.queryByText(/请填手机号/)).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByLabelText(/电话/)).toBeDisabled());
  await press('保存');

  await waitFor(() => expect(screen.queryByText('138****2345')).not.toBeInTheDocument());
  expect(asked.find((it) => it.method === 'PATCH')?.body).toEqual({ division: '330104001001', phone: '' });
});

test('shows what a colleague put down meanwhile, and lets the second choose', async () => {
  let now: { body: object; etag: string } = FILE['GET /api/persons/p1'];
  const asked = hallAnswers({
    ...FILE,
    'GET /api/persons/p1': () => now,
    'PUT /api/persons/p1/employment': ({ headers }) =>
      headers.get('If-Match') === '"4"'
        ? { body: PERSON, etag: '"5"' }
        : { status: 412, body: { title: '已被修改', code: 'precondition-failed' } },
  });
  await render(rooms, { at: '/persons/p1' });
  await press('修改', 0);
  fireEvent.click(await screen.findByLabelText('非劳动力'));
  now = { body: { ...PERSON, employment: { ...PERSON.employment, status: 'EMPLOYED' } }, etag: '"4"' };
  await press('保存');

  const row = (await screen.findByText('就业状态', { selector: 'th' })).closest('tr');
  expect(row).toHaveTextContent('就业状态你们都改了失业已就业非劳动力');
  await press('用我填写的覆盖');

  await waitFor(() => expect(screen.queryByText('保存')).not.toBeInTheDocument());
  expect(asked.filter((it) => it.method === 'PUT').map((it) => it.headers.get('If-Match'))).toEqual([
    '"3"',
    '"4"',
  ]);
});

test.each([
  [410, '人员信息已删除'],
  [403, '不允许'],
])('says why there is no file (%i)', async (status, title) => {
  hallAnswers({ ...FILE, 'GET /api/persons/p1': { status, body: { title, code: 'x' } } });
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByText(title)).toBeInTheDocument();
  expect(screen.queryByText('重试')).not.toBeInTheDocument();
});

test('goes on with the rest where the household cannot be had', async () => {
  hallAnswers({ ...FILE, 'GET /api/households': { status: 503, body: { title: '暂时无法办理' } } });
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByText('重试')).toBeInTheDocument();
  expect(screen.getByText('138****2345')).toBeInTheDocument();
});

test('lets an officer erase for a reason', async () => {
  const asked = hallAnswers({ ...FILE, ...OFFICER, 'PUT /api/persons/p1/erasure': { status: 204 } });
  await render(rooms, { at: '/persons/p1' });
  await press('按本人要求彻底删除');
  await type('理由', '本人书面申请');
  await press('彻底删除');

  expect(await screen.findByText('人员列表')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'PUT')?.body).toEqual({ reason: '本人书面申请' });
});

test.each(['', ' ', '走'])('does not erase for the reason “%s”', async (reason) => {
  const asked = hallAnswers({ ...FILE, ...OFFICER });
  await render(rooms, { at: '/persons/p1' });
  await press('按本人要求彻底删除');
  await type('理由', reason);
  await press('彻底删除');

  expect(screen.getByLabelText('理由')).toHaveAccessibleDescription('请写明理由，至少 2 个字');
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
});

test('verifies the file as it is, once it was asked', async () => {
  const verified = { ...PERSON, version: 4, source: { ...PERSON.source, verifiedOn: '2026-11-26' } };
  const asked = hallAnswers({
    ...FILE,
    'PUT /api/persons/p1/verification': { body: verified, etag: '"4"' },
  });
  await render(rooms, { at: '/persons/p1' });
  await press('今日核实无变化');
  expect(asked.some((it) => it.method === 'PUT')).toBe(false);
  fireEvent.submit(document.querySelector('dialog[open] form') as HTMLElement);

  expect(await screen.findByText(/2026年11月26日/)).toBeInTheDocument();
  const put = asked.find((it) => it.method === 'PUT');
  expect(put?.path).toBe('/api/persons/p1/verification');
  expect(put?.headers.get('If-Match')).toBe('"3"');
  expect(document.querySelector('dialog[open]')).toBeNull();
});

test('shows the file as a colleague changed it, where it was to be verified', async () => {
  let now: { body: object; etag: string } = FILE['GET /api/persons/p1'];
  hallAnswers({
    ...FILE,
    'GET /api/persons/p1': () => now,
    'PUT /api/persons/p1/verification': {
      status: 412,
      body: { title: '已被修改', code: 'version-mismatch' },
    },
  });
  await render(rooms, { at: '/persons/p1' });
  await press('今日核实无变化');
  now = { body: { ...PERSON, phone: '139****0000' }, etag: '"4"' };
  fireEvent.submit(document.querySelector('dialog[open] form') as HTMLElement);

  await waitFor(() => expect(document.querySelector('dialog[open]')).toHaveTextContent('刚被别人修改'));
  expect(await screen.findByText('139****0000')).toBeInTheDocument();
});

test('tells an officer alone who looked at a whole value', async () => {
  const look = {
    at: '2026-11-26T02:00:00Z',
    seen: 'PHONE',
    by: 'a-17',
    name: '宋佳',
    role: 'COORDINATOR',
    division: '330104001',
    reason: '电话回访',
    referralId: null,
  };
  const asked = hallAnswers({
    ...FILE,
    ...OFFICER,
    'GET /api/persons/p1/looks': { body: { items: [look], next: null, total: null } },
  });
  await render(rooms, { at: '/persons/p1' });

  expect(await screen.findByText('看了完整手机号码')).toBeInTheDocument();
  expect(screen.getByText(/协理员/)).toHaveTextContent('宋佳 · 协理员 · 晨光街道');
  expect(screen.getByText('理由：电话回访')).toBeInTheDocument();
  expect(screen.getByText(/账号 a-17/)).toBeInTheDocument();
  expect(asked.some((it) => it.path === '/api/persons/p1/looks')).toBe(true);
});

test('asks for no looks where a coordinator opens the file', async () => {
  const asked = hallAnswers(FILE);
  await render(rooms, { at: '/persons/p1' });
  await screen.findByText('138****2345');

  expect(screen.queryByText('谁查看过完整内容')).not.toBeInTheDocument();
  expect(asked.some((it) => it.path.endsWith('/looks'))).toBe(false);
});

test('sends what was filled in alone', () => {
  expect(correctionOf({ name: '', phone: undefined, division: '330104001002' })).toEqual({
    division: '330104001002',
  });
  expect(employmentOf({ status: 'EMPLOYED', since: '' })).toEqual({ status: 'EMPLOYED', since: null });
});

test('opens the form with the wish as people write it', () => {
  const wish = { open: true, occupations: ['4-10'], minimumWage: '4500.00', workDivisions: [], statedOn: '' };
  expect(wishValuesOf({ ...PERSON, wish } as never).minimumWage).toBe('4500');
  expect(wishValuesOf(PERSON as never)).toEqual({});
});
