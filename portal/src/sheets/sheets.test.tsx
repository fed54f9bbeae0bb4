import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import SheetPage from './SheetPage';
import SurveySheets from './SurveySheets';

const SHEET = {
  id: 's1',
  state: 'DONE',
  fileName: '春苑.csv' as string | null,
  divisions: ['330104001'],
  receivedAt: '2026-11-26T02:00:00Z',
  doneAt: '2026-11-26T02:01:00Z' as string | null,
  total: 3 as number | null,
  done: 3,
  counts: { created: 1, updated: 0, unchanged: 1, refused: 1 },
  refusedRowsUntil: '2099-01-01' as string | null,
  refusal: null as object | null,
};
const UNDER_WAY = {
  ...SHEET,
  state: 'RUNNING',
  doneAt: null,
  done: 2,
  counts: { created: 1, updated: 0, unchanged: 1, refused: 0 },
  refusedRowsUntil: null,
};
const REFUSED_ROW = {
  row: 4,
  outcome: 'REFUSED',
  personId: null,
  problems: [
    { column: '身份证号', code: 'resident-id-check', message: '身份证号：校验码不正确', allowed: [] },
    {
      column: '就业状态',
      code: 'code-unknown',
      message: '就业状态：没有这个词，可填：就业、失业、非劳动力',
      allowed: ['就业', '失业', '非劳动力'],
    },
  ],
};
const SESSION = {
  'GET /session': { body: { signedIn: true, subject: 'u1', roles: ['coordinator'] } },
  'GET /api/survey-sheets': { body: { items: [], next: null, total: null } },
};

const rooms = (
  <Routes>
    <Route path="/survey-sheets" element={<SurveySheets />} />
    <Route path="/survey-sheets/:id" element={<SheetPage />} />
  </Routes>
);
const choose = async (file: File) =>
  fireEvent.change(await screen.findByLabelText(/选择调查表文件/), { target: { files: [file] } });
const send = () => fireEvent.click(screen.getByText('送出', { selector: 'button' }));
const aFile = () => new File(['姓名,身份证号'], '春苑.csv', { type: 'text/csv', lastModified: 1 });

test('sends the file that was chosen and shows how far the hall is, until the rows are done', async () => {
  let sheet: typeof SHEET = UNDER_WAY;
  const asked = hallAnswers({
    ...SESSION,
    'POST /api/survey-sheets': {
      status: 202,
      body: { ...UNDER_WAY, state: 'RECEIVED', total: null, done: 0 },
    },
    'GET /api/survey-sheets/s1': () => ({ body: sheet }),
    'GET /api/survey-sheets/s1/rows': { body: { items: [REFUSED_ROW], next: null, total: null } },
  });
  await render(rooms, { at: '/survey-sheets' });
  await choose(aFile());
  send();

  expect(await screen.findByText('已处理 2 / 3 行')).toBeInTheDocument();
  sheet = SHEET;
  expect(await screen.findByText('身份证号：校验码不正确')).toBeInTheDocument();
  expect(screen.getByText('就业状态：没有这个词，可填：就业、失业、非劳动力')).toBeInTheDocument();
  expect(asked.find((it) => it.path.endsWith('/rows'))?.query.get('outcome')).toBe('REFUSED');
  const post = asked.find((it) => it.method === 'POST');
  expect(post?.body).toHaveProperty('file');
});

test('sends the same file under the same key again when nobody knows whether it arrived', async () => {
  let isDown = true;
  const asked = hallAnswers({
    ...SESSION,
    'POST /api/survey-sheets': () =>
      isDown ? { status: 503, body: { title: '暂停服务' } } : { status: 202, body: SHEET },
    'GET /api/survey-sheets/s1': { body: SHEET },
  });
  await render(rooms, { at: '/survey-sheets' });
  await choose(aFile());
  send();
  await screen.findByText('暂停服务');
  isDown = false;
  send();

  expect(await screen.findByText('调查表处理结果')).toBeInTheDocument();
  const keys = asked.filter((it) => it.method === 'POST').map((it) => it.headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('takes a file that is dropped, and says why the hall refuses it', async () => {
  hallAnswers({
    ...SESSION,
    'POST /api/survey-sheets': {
      status: 422,
      body: {
        title: '不是表格文件',
        code: 'not-a-sheet',
        detail: '文件不是 xlsx 工作簿，也不是 CSV 文件。',
        errors: [{ field: 'file', code: 'not-a-sheet', message: '文件不是 xlsx 工作簿，也不是 CSV 文件。' }],
      },
    },
  });
  await render(rooms, { at: '/survey-sheets' });
  const label = await screen.findByText(/选择调查表文件/);
  fireEvent.drop(label.parentElement as HTMLElement, { dataTransfer: { files: [aFile()] } });
  expect(await screen.findByText('春苑.csv')).toBeInTheDocument();
  send();

  expect(await screen.findByText('文件不是 xlsx 工作簿，也不是 CSV 文件。')).toBeInTheDocument();
});

test('does not send what is larger than the hall takes', async () => {
  hallAnswers(SESSION);
  await render(rooms, { at: '/survey-sheets' });
  const file = aFile();
  Object.defineProperty(file, 'size', { value: 33 * 2 ** 20 });
  await choose(file);

  expect(await screen.findByText(/文件超过 32 MiB/)).toBeInTheDocument();
  expect(screen.getByText('送出', { selector: 'button' })).toBeDisabled();
});

test('lists the sheets that were sent, and follows the one under way', async () => {
  let sheet: typeof SHEET = UNDER_WAY;
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets': {
      body: { items: [UNDER_WAY, { ...SHEET, id: 's2' }], next: null, total: null },
    },
    'GET /api/survey-sheets/s1': () => ({ body: sheet }),
  });
  await render(rooms, { at: '/survey-sheets' });

  expect(await screen.findByText('退回 1 行')).toBeInTheDocument();
  expect(await screen.findByText('已处理 2 / 3 行')).toBeInTheDocument();
  sheet = SHEET;
  await waitFor(() => expect(screen.getAllByText('退回 1 行')).toHaveLength(2), { timeout: 4000 });
  expect(screen.queryByText('只看我送的')).not.toBeInTheDocument();
});

test('names a sheet by its file, and by its time where the file has no name any more', async () => {
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets': {
      body: { items: [SHEET, { ...SHEET, id: 's2', fileName: null }], next: null, total: null },
    },
  });
  await render(rooms, { at: '/survey-sheets' });

  expect(await screen.findByRole('link', { name: '春苑.csv' })).toHaveAttribute('href', '/survey-sheets/s1');
  expect(screen.getByRole('link', { name: /2026/ })).toHaveAttribute('href', '/survey-sheets/s2');
});

test('keeps what the list is narrowed to in the address and asks the hall for it', async () => {
  const asked = hallAnswers(SESSION);
  await render(rooms, { at: '/survey-sheets?state=DONE' });
  expect(await screen.findByText('没有符合条件的调查表')).toBeInTheDocument();
  fireEvent.click(screen.getByLabelText('只看有退回行的'));

  await waitFor(() =>
    expect(
      asked
        .filter((it) => it.path === '/api/survey-sheets')
        .at(-1)
        ?.query.toString(),
    ).toBe('state=DONE&refusedRows=true&limit=20'),
  );
});

test('tells its sender when each sheet came and from where', async () => {
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets': { body: { items: [SHEET], next: null, total: null } },
    'GET /api/divisions': {
      body: {
        items: [{ code: '330104001', name: '晨光街道', nameEn: null, validFrom: null, validUntil: null }],
      },
    },
  });
  await render(rooms, { at: '/survey-sheets' });
  expect(await screen.findByText('晨光街道')).toBeInTheDocument();
  const card = screen.getByText(/2026年11月26日.*10:00/).closest('article');
  const link = screen.getByRole('link', { name: '春苑.csv' });
  expect(card).toContainElement(link);
  expect(link).toHaveAttribute('href', '/survey-sheets/s1');
});

test('tells an officer from where each sheet was sent', async () => {
  const asked = hallAnswers({
    'GET /session': { body: { signedIn: true, subject: 'o1', roles: ['officer'], divisions: ['330104'] } },
    'GET /api/survey-sheets': { body: { items: [SHEET], next: null, total: null } },
    'GET /api/divisions': {
      body: {
        items: [{ code: '330104001', name: '晨光街道', nameEn: null, validFrom: null, validUntil: null }],
      },
    },
  });
  await render(rooms, { at: '/survey-sheets' });
  expect(await screen.findByText('晨光街道')).toBeInTheDocument();
  fireEvent.click(screen.getByLabelText('只看我送的'));

  await waitFor(() => expect(asked.some((it) => it.query.get('own') === 'true')).toBe(true));
});

test('gives an empty sheet to fill in', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:template');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const asked = hallAnswers({ ...SESSION, 'GET /api/survey-sheets/template.csv': { body: 'header' } });
  await render(rooms, { at: '/survey-sheets' });
  fireEvent.click(await screen.findByText('下载空白表（CSV）'));

  await waitFor(() => expect(click).toHaveBeenCalled());
  expect((click.mock.contexts.at(-1) as HTMLAnchorElement).download).toBe('入户调查表.csv');
  expect(asked.some((it) => it.path.endsWith('/template.csv'))).toBe(true);
});

test('pages through the rows of the outcome that is looked at', async () => {
  const asked = hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets/s1': { body: SHEET },
    'GET /api/survey-sheets/s1/rows': ({ query }) => ({
      body: query.get('cursor')
        ? { items: [{ row: 3, outcome: 'CREATED', personId: 'p2', problems: [] }], next: null, total: null }
        : { items: [{ row: 2, outcome: 'CREATED', personId: 'p1', problems: [] }], next: 'c', total: null },
    }),
  });
  await render(rooms, { at: '/survey-sheets/s1?outcome=CREATED' });
  fireEvent.click(await screen.findByText('显示更多'));

  await waitFor(() => expect(screen.getAllByText('打开人员档案')).toHaveLength(2));
  expect(asked.at(-1)?.query.get('outcome')).toBe('CREATED');
});

test('fetches the refused rows as a file', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:rows');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets/s1': { body: SHEET },
    'GET /api/survey-sheets/s1/rows': { body: { items: [REFUSED_ROW], next: null, total: null } },
    'GET /api/survey-sheets/s1/refused.xlsx': { body: 'rows' },
  });
  await render(rooms, { at: '/survey-sheets/s1' });
  fireEvent.click(await screen.findByText('下载退回行（Excel）'));

  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(saved).toHaveBeenCalledOnce();
  expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('退回行.xlsx');
});

test('says that the refused rows are gone, once they are', async () => {
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets/s1': { body: SHEET },
    'GET /api/survey-sheets/s1/rows': { body: { items: [REFUSED_ROW], next: null, total: null } },
    'GET /api/survey-sheets/s1/refused.csv': {
      status: 410,
      body: { title: '退回行已销毁', code: 'refused-rows-destroyed', detail: '退回行的保存期限已过。' },
    },
  });
  await render(rooms, { at: '/survey-sheets/s1' });
  fireEvent.click(await screen.findByText('下载退回行（CSV）'));

  expect(await screen.findByText('退回行的保存期限已过。')).toBeInTheDocument();
});

test('shows why a whole sheet was refused', async () => {
  hallAnswers({
    ...SESSION,
    'GET /api/survey-sheets/s1': {
      body: {
        ...SHEET,
        state: 'REFUSED',
        done: 0,
        counts: { created: 0, updated: 0, unchanged: 0, refused: 0 },
        refusal: { code: 'sheet-empty', message: '表中没有数据行。' },
      },
    },
  });
  await render(rooms, { at: '/survey-sheets/s1' });

  expect(await screen.findByText('表中没有数据行。')).toBeInTheDocument();
  expect(screen.queryByText('逐行结果')).not.toBeInTheDocument();
});
