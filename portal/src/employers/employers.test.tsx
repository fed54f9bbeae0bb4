import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { inDays } from '../kit/words';
import { hallAnswers } from '../testing/hall';
import { VACANCY as PUBLISHED } from '../testing/records';
import { render } from '../testing/render';
import type { Vacancy } from '../vacancies/queries';
import ChangeMyEmployer from './ChangeMyEmployer';
import ChangeVacancy from './ChangeVacancy';
import { fileRequestOf } from './file';
import MyEmployer from './MyEmployer';
import MyVacancies from './MyVacancies';
import MyVacancy from './MyVacancy';
import NewVacancy from './NewVacancy';
import { isReversed, requestOf, valuesOf, valuesToRepeat } from './terms';

const VACANCY = { ...PUBLISHED, state: 'DRAFT' as const, publishedOn: null };
const EVERYWHERE = {
  'GET /session': { body: { signedIn: true, subject: 'u', roles: ['employer'], employer: 'e1' } },
  'GET /api/divisions': { body: { items: [] } },
  'GET /api/occupations': { body: { items: [] } },
  'GET /api/referrals': { body: { items: [], next: null, total: null } },
};

const rooms = (
  <Routes>
    <Route path="/employer" element={<MyVacancies />} />
    <Route path="/employer/file" element={<MyEmployer />} />
    <Route path="/employer/file/change" element={<ChangeMyEmployer />} />
    <Route path="/employer/vacancies/new" element={<NewVacancy />} />
    <Route path="/employer/vacancies/:id" element={<MyVacancy />} />
    <Route path="/employer/vacancies/:id/change" element={<ChangeVacancy />} />
  </Routes>
);

// By text and single events: roles and real typing ask for every style of antd's long forms again and again.
const retype = async (label: RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};
const press = async (text: string) =>
  fireEvent.click(await screen.findByText(text, { selector: 'button, button *' }));

test('lists the vacancies of its own employer by state', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies': { body: { items: [VACANCY], next: null, total: 1, facets: null } },
    'GET /api/referrals': { body: { items: [{ id: 'r1' }], next: null, total: null } },
  });
  await render(rooms, { at: '/employer?state=DRAFT' });

  expect(await screen.findByText('养老护理员')).toHaveAttribute('href', '/employer/vacancies/v1');
  expect(await screen.findByText(/等待回复/)).toBeInTheDocument();
  const listed = asked.find((it) => it.path === '/api/vacancies');
  expect(Object.fromEntries(listed?.query ?? [])).toMatchObject({ employer: 'e1', state: 'DRAFT' });
});

test('says at once that a range runs backwards and a day is past, and sends nothing', async () => {
  const asked = hallAnswers({ ...EVERYWHERE, 'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' } });
  await render(rooms, { at: '/employer/vacancies/new?after=v1' });

  await retype(/月薪到/, '4000');
  expect(await screen.findByText('不能低于“月薪从”')).toBeInTheDocument();
  await retype(/有效期至/, '2020-01-01');
  expect(await screen.findByText('不能早于今天')).toBeInTheDocument();
  await press('保存草稿');

  expect(asked.some((it) => it.method === 'POST')).toBe(false);
});

test('says beforehand how long a vacancy may stand, and at its field that a day is too late', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/publication-policy': { body: { usualDays: 30, mostDays: 180 } },
    'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' },
  });
  await render(rooms, { at: '/employer/vacancies/new?after=v1' });
  expect(await screen.findByText('不填则自发布之日起 30 天；最长 180 天。')).toBeInTheDocument();

  await retype(/有效期至/, inDays(181));
  expect(await screen.findByText(`最长 180 天，请填写不晚于 ${inDays(180)} 的日期`)).toBeInTheDocument();
  expect(screen.getByLabelText(/有效期至/)).toBeInvalid();
  await press('保存草稿');

  expect(asked.some((it) => it.method === 'POST')).toBe(false);
});

test('asks to choose what is chosen, and to enter what is typed', async () => {
  hallAnswers(EVERYWHERE);
  await render(rooms, { at: '/employer/vacancies/new' });
  await press('保存草稿');
  expect(await screen.findByText('请选择职业（工种）')).toBeInTheDocument();
  expect(screen.getByText('请选择工作地点')).toBeInTheDocument();
  expect(screen.queryByText('请选择岗位名称')).not.toBeInTheDocument();
});

test('drafts the same work again and opens it', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' },
    'POST /api/vacancies': { status: 201, body: { ...VACANCY, id: 'v2' }, etag: '"1"' },
    'GET /api/vacancies/v2': { body: { ...VACANCY, id: 'v2' }, etag: '"1"' },
  });
  await render(rooms, { at: '/employer/vacancies/new?after=v1' });
  await press('保存草稿');

  expect(await screen.findByText('发布')).toBeInTheDocument();
  const post = asked.find((it) => it.method === 'POST');
  expect(post?.body).toMatchObject({
    title: '养老护理员',
    wageFrom: '4500',
    wageTo: '6000.50',
    expiresOn: null,
  });
});

test('shows what a colleague changed meanwhile, and lets the second choose', async () => {
  let now = { body: VACANCY, etag: '"1"' };
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': () => now,
    'PUT /api/vacancies/v1': ({ headers }) =>
      headers.get('If-Match') === '"2"'
        ? { body: VACANCY, etag: '"3"' }
        : { status: 412, body: { title: '已被修改', code: 'precondition-failed' } },
  });
  await render(rooms, { at: '/employer/vacancies/v1/change' });
  await retype(/月薪到/, '7000');
  now = { body: { ...VACANCY, headcount: 5 }, etag: '"2"' };
  await press('保存修改');

  const changed = await screen.findByText('招聘人数', { selector: 'th' });
  expect(changed.closest('tr')).toHaveTextContent('招聘人数只有别人改了353');
  expect(screen.queryByText(/月薪到/, { selector: 'th' })).not.toBeInTheDocument();
  await press('用我填写的覆盖');

  await waitFor(() => expect(screen.queryByText('保存修改')).not.toBeInTheDocument());
  expect(asked.filter((it) => it.method === 'PUT').map((it) => it.headers.get('If-Match'))).toEqual([
    '"1"',
    '"2"',
  ]);
  expect(asked.findLast((it) => it.method === 'PUT')?.body).toMatchObject({ headcount: 5, wageTo: '7000' });
});

test('writes what two editors wrote as the page does: money in yuan, days in words', async () => {
  let now = { body: VACANCY, etag: '"1"' };
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': () => now,
    'PUT /api/vacancies/v1': { status: 412, body: { title: '已被修改', code: 'precondition-failed' } },
  });
  await render(rooms, { at: '/employer/vacancies/v1/change' });
  await retype(/月薪到/, '7000');
  now = { body: { ...VACANCY, wageTo: '8000.00', expiresOn: inDays(9) }, etag: '"2"' };
  await press('保存修改');

  const wage = await screen.findByText('月薪到', { selector: 'th' });
  expect(wage.closest('tr')).toHaveTextContent('6,000.50 元8,000 元7,000 元');
  const day = screen.getByText('有效期至', { selector: 'th' }).closest('tr');
  expect(day).toHaveTextContent(/年\d+月\d+日/);
});

test('shows at its field what is wrong with the address of the workplace', async () => {
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' },
    'PUT /api/vacancies/v1': {
      status: 400,
      body: {
        title: '内容有误',
        code: 'invalid-input',
        errors: [{ field: '/address', code: 'size', message: '最多 200 个字' }],
      },
    },
  });
  await render(rooms, { at: '/employer/vacancies/v1/change' });
  await retype(/工作地址/, '云帆路8号2幢');
  await press('保存修改');

  const problem = await screen.findByText('最多 200 个字', { selector: '.ant-form-item-explain-error' });
  expect(problem.closest('.ant-form-item')).toHaveTextContent('工作地址');
});

test('publishes what was read, and says why where the hall refuses', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': { body: VACANCY, etag: '"7"' },
    'PUT /api/vacancies/v1/publication': {
      status: 422,
      body: {
        title: '截止日期太晚',
        errors: [{ field: '/expiresOn', code: 'expires-too-late', message: '岗位最多发布 180 天。' }],
      },
    },
  });
  await render(rooms, { at: '/employer/vacancies/v1' });
  await press('发布');

  expect(await screen.findByText('岗位最多发布 180 天。')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'PUT')?.headers.get('If-Match')).toBe('"7"');
});

test('publishes once however often the button is pressed', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': { body: VACANCY, etag: '"7"' },
    'PUT /api/vacancies/v1/publication': { body: { ...VACANCY, state: 'PUBLISHED' }, etag: '"8"' },
  });
  await render(rooms, { at: '/employer/vacancies/v1' });
  const publish = await screen.findByRole('button', { name: '发布' });
  // Both before the page is drawn again, as in one moment.
  act(() => {
    publish.click();
    publish.click();
  });

  await waitFor(() => expect(screen.queryByRole('button', { name: '发布' })).toBeEnabled());
  expect(asked.filter((it) => it.method === 'PUT')).toHaveLength(1);
});

test('closes with a reason', async () => {
  let vacancy: Vacancy = PUBLISHED;
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': () => ({ body: vacancy, etag: '"2"' }),
    'PUT /api/vacancies/v1/closure': () => {
      vacancy = { ...vacancy, state: 'CLOSED', closureReason: 'WITHDRAWN', closedOn: '2026-11-26' };
      return { body: vacancy, etag: '"3"' };
    },
  });
  await render(rooms, { at: '/employer/vacancies/v1' });
  await press('关闭岗位');
  fireEvent.click(screen.getByLabelText('撤回（不招了）'));
  await press('关闭');

  expect(await screen.findByText('已撤回')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'PUT')?.body).toEqual({ reason: 'WITHDRAWN' });
});

test('counts what came of a vacancy, with the reasons of those refused', async () => {
  hallAnswers({
    ...EVERYWHERE,
    'GET /api/vacancies/v1': {
      body: PUBLISHED,
      etag: '"1"',
    },
    'GET /api/vacancies/v1/funnel': {
      body: {
        vacancyId: 'v1',
        headcount: 3,
        referred: 17,
        open: 4,
        hired: 1,
        refused: 11,
        withdrawn: 1,
        refusedBy: [{ reason: 'wage', reasonText: '工资待遇未谈妥', count: 9 }],
        openings: 2,
      },
    },
  });
  await render(rooms, { at: '/employer/vacancies/v1' });

  expect((await screen.findByText('已推荐')).nextSibling).toHaveTextContent('17');
  expect(screen.getByText('已撤回').nextSibling).toHaveTextContent('1');
  expect(screen.getByText('工资待遇未谈妥').closest('tr')).toHaveTextContent('9');
});

test('shows a draft without a funnel, which nobody can be referred to', async () => {
  const asked = hallAnswers({ ...EVERYWHERE, 'GET /api/vacancies/v1': { body: VACANCY, etag: '"1"' } });
  await render(rooms, { at: '/employer/vacancies/v1' });
  await screen.findByText('发布');

  expect(asked.some((it) => it.path.endsWith('/funnel'))).toBe(false);
});

const EMPLOYER = {
  id: 'e1',
  creditCode: '91350100M000100Y43',
  name: '晨光养老院',
  scale: 'SMALL' as const,
  division: '330104001001',
  contact: { name: '李*', phone: '139****0000', mark: 'c3' },
};

test('shows the contact masked, and whole for a reason', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/employers/e1': { body: EMPLOYER, etag: '"1"' },
    'POST /api/employers/e1/contact': { body: { name: '李梅', phone: '13900000000' } },
  });
  await render(rooms, { at: '/employer/file' });
  expect(await screen.findByText('李* 139****0000')).toBeInTheDocument();
  await press('查看完整联系人');
  fireEvent.change(screen.getByLabelText(/查看理由/), { target: { value: '核对联系人' } });
  await press('查看');

  expect(await screen.findByText('李梅 13900000000')).toBeInTheDocument();
  expect(asked.find((it) => it.method === 'POST')?.body).toEqual({ reason: '核对联系人' });
});

test('changes its own file on the version read, and shows what is wrong with the contact at its field', async () => {
  const asked = hallAnswers({
    ...EVERYWHERE,
    'GET /api/employers/e1': { body: EMPLOYER, etag: '"5"' },
    'PUT /api/employers/e1': {
      status: 400,
      body: {
        title: '填写的内容有误',
        errors: [{ field: '/contact/phone', code: 'pattern', message: '格式不符。' }],
      },
    },
  });
  await render(rooms, { at: '/employer/file/change' });
  await retype(/联系人姓名/, '赵敏');
  await retype(/联系电话/, '12');
  await press('保存修改');

  expect(await screen.findByText('格式不符。')).toBeInTheDocument();
  expect(screen.getByLabelText(/联系电话/)).toBeInvalid();
  const put = asked.find((it) => it.method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"5"');
  expect(put?.body).toMatchObject({ name: '晨光养老院', contact: { name: '赵敏', phone: '12' } });
});

test('leaves the contact as it is where none is typed', () => {
  expect(fileRequestOf({ name: '晨光', contact: { name: ' ', phone: '' } }, 'C').contact).toBeNull();
});

test('sends what was read as it was, and an emptied field as none', () => {
  const values = valuesOf(VACANCY);
  expect(requestOf(values)).toMatchObject({ wageFrom: '4500', wageTo: '6000.50', ageFrom: 18, ageTo: null });
  expect(requestOf({ ...values, expiresOn: '', ageFrom: undefined })).toMatchObject({
    expiresOn: null,
    ageFrom: null,
  });
  expect(valuesToRepeat(VACANCY).expiresOn).toBeUndefined();
  const somewhere = valuesToRepeat({ ...VACANCY, address: '云帆路8号2幢' });
  expect(requestOf(somewhere).address).toBe('云帆路8号2幢');
  expect(requestOf({ ...somewhere, address: '' }).address).toBeNull();
});

test.each([
  ['5000', '4999.99', true],
  ['900', '1000', false],
  ['5000', '5000', false],
  [undefined, '1', false],
  ['5000', '', false],
])('from %s to %s runs backwards: %s', (from, to, reversed) => {
  expect(isReversed(from, to)).toBe(reversed);
});

test('has nothing to show or to change of another employer’s vacancy', async () => {
  const foreign = { ...PUBLISHED, employerId: 'e2' };
  hallAnswers({ ...EVERYWHERE, 'GET /api/vacancies/v1': { body: foreign, etag: '"1"' } });
  await render(rooms, { at: '/employer/vacancies/v1' });
  expect(await screen.findByText('没有这个岗位')).toBeInTheDocument();
  expect(screen.queryByText(foreign.title)).not.toBeInTheDocument();

  cleanup();
  await render(rooms, { at: '/employer/vacancies/v1/change' });
  expect(await screen.findByText('没有这个岗位')).toBeInTheDocument();
  expect(screen.queryByLabelText(/岗位名称/)).not.toBeInTheDocument();
});
