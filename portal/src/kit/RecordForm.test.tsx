import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input, Select } from 'antd';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { render } from '../testing/render';
import { writeDraft } from './draft';
import { type OpenedRecord, RecordForm } from './RecordForm';

interface Values {
  title: string;
}

type Send = (values: Values, sending: { key: string; etag: string }) => Promise<string>;

function show(send: Send, record?: OpenedRecord<Values>) {
  const done = vi.fn();
  const form = (
    <RecordForm<Values, string>
      name="vacancy"
      initial={record?.values ?? {}}
      send={send}
      done={done}
      record={record}
      describe={{ title: { label: '岗位名称' } }}
    >
      <Form.Item name="title" label="岗位名称">
        <Input />
      </Form.Item>
    </RecordForm>
  );
  return render(form).then(() => done);
}

const type = async (text: string) => {
  const field = await screen.findByLabelText(/岗位名称/);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const press = async () => userEvent.click(await screen.findByRole('button', { name: /提交/ }));

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const refusal = (status: number, more: object = {}) =>
  Promise.reject(new Problem({ status, code: 'refused', title: '被拒绝', ...more }));

test('keeps what was typed over a reload', async () => {
  await show(vi.fn());
  await type('护理员');
  cleanup();

  await show(vi.fn());

  expect(await screen.findByLabelText(/岗位名称/)).toHaveValue('护理员');
  expect(screen.getByText('已恢复上次未提交的草稿。')).toBeVisible();
});

test('forgets the draft once it is sent', async () => {
  const done = await show(vi.fn<Send>().mockResolvedValue('v1'));
  await type('护理员');
  await press();
  await waitFor(() => expect(done).toHaveBeenCalledWith('v1', { title: '护理员' }));
  cleanup();

  await show(vi.fn());

  expect(await screen.findByLabelText(/岗位名称/)).toHaveValue('');
});

test('sends once however often the button is pressed', async () => {
  let answer: (value: string) => void = () => {};
  const send = vi.fn<Send>(() => new Promise((resolve) => (answer = resolve)));
  await show(send);
  await type('护理员');

  await Promise.all([press(), press(), press()]);
  answer('v1');

  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
});

test('sends under the same key after a lost line, even after a reload, and says so', async () => {
  const send = vi.fn<Send>(lost);
  await show(send);
  await type('护理员');
  await press();
  expect(await screen.findByText(/尚不知是否已提交/)).toBeVisible();
  cleanup();
  await show(send);
  await press();

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[1]?.[1].key).toBe(send.mock.calls[0]?.[1].key);
});

test('sends under another key what is another command', async () => {
  const send = vi.fn<Send>(lost);
  await show(send);
  await type('护理员');
  await press();
  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  await type('电工');
  await press();

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[1]?.[1].key).not.toBe(send.mock.calls[0]?.[1].key);
});

test('shows what the hall refuses at its field', async () => {
  await show(() =>
    refusal(400, { errors: [{ field: '/title', code: 'not-blank', message: '请填写岗位名称' }] }),
  );
  await type(' ');
  await press();

  expect(await screen.findByText('请填写岗位名称')).toBeVisible();
  expect(screen.getByLabelText(/岗位名称/)).toBeInvalid();
});

test('shows at the foot what belongs to no field', async () => {
  await show(() => refusal(422, { detail: '岗位已关闭' }));
  await type('护理员');
  await press();

  expect(await screen.findByRole('alert')).toHaveTextContent('岗位已关闭');
});

/** What the field was, what it is now and what was typed. */
const wordsOf = async (field: string) => {
  const row = await screen.findByRole('row', { name: new RegExp(`^${field}`) });
  return within(row)
    .getAllByRole('cell')
    .slice(0, 3)
    .map((cell) => cell.textContent);
};

test('lets the second editor see what changed and choose', async () => {
  const send = vi
    .fn<Send>()
    .mockImplementationOnce(() => refusal(412))
    .mockResolvedValueOnce('v3');
  const reload = vi.fn().mockResolvedValue({ values: { title: '护工' }, etag: '"2"' });
  const done = await show(send, { values: { title: '护理员' }, etag: '"1"', reload });
  await type('养老护理员');
  await press();

  expect(await wordsOf('岗位名称')).toEqual(['护理员', '护工', '养老护理员']);

  await userEvent.click(screen.getByRole('button', { name: '用我填写的覆盖' }));

  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(send.mock.calls.map(([, sending]) => sending.etag)).toEqual(['"1"', '"2"']);
});

test('asks also when the draft of an earlier version comes back after a reload', async () => {
  const reload = vi.fn().mockResolvedValue({ values: { title: '护工' }, etag: '"2"' });
  await show(vi.fn(), { values: { title: '护理员' }, etag: '"1"', reload });
  await type('养老护理员');
  cleanup();
  const send = vi.fn<Send>().mockImplementationOnce(() => refusal(412));
  await show(send, { values: { title: '护工' }, etag: '"2"', reload });
  await press();

  expect(await screen.findByText('用我填写的覆盖')).toBeInTheDocument();
  expect(send.mock.calls[0]?.[1].etag).toBe('"1"');
});

test('changes the version that is shown once the draft is discarded', async () => {
  const reload = vi.fn();
  await show(vi.fn(), { values: { title: '护理员' }, etag: '"1"', reload });
  await type('养老护理员');
  cleanup();
  const send = vi.fn<Send>().mockResolvedValue('v3');
  await show(send, { values: { title: '护工' }, etag: '"2"', reload });
  await userEvent.click(await screen.findByText('清空草稿'));
  await press();

  await waitFor(() =>
    expect(send).toHaveBeenCalledWith({ title: '护工' }, expect.objectContaining({ etag: '"2"' })),
  );
});

test('takes the other version where the second editor prefers it', async () => {
  const send = vi.fn<Send>().mockImplementationOnce(() => refusal(412));
  const reload = vi.fn().mockResolvedValue({ values: { title: '护工' }, etag: '"2"' });
  await show(send, { values: { title: '护理员' }, etag: '"1"', reload });
  await type('养老护理员');
  await press();

  await userEvent.click(await screen.findByRole('button', { name: '采用现在的内容' }));

  expect(screen.getByLabelText(/岗位名称/)).toHaveValue('护工');
  expect(send).toHaveBeenCalledTimes(1);
});

test('says at a list what the hall refuses of one of its entries', async () => {
  await show(
    vi.fn<Send>(() => refusal(400, { errors: [{ field: '/title/0', code: 'size', message: '太长' }] })),
  );
  await type('护理员');
  await press();

  await waitFor(() => expect(screen.getByLabelText(/岗位名称/)).toHaveAccessibleDescription('太长'));
  expect(screen.queryByText('被拒绝')).not.toBeInTheDocument();
});

test('Tab leaves a list of several choices and chooses nothing', async () => {
  const send = vi.fn<(values: { work: string[] }) => Promise<string>>().mockResolvedValue('v1');
  await render(
    <RecordForm<{ work: string[] }, string> name="wish" initial={{ work: [] }} send={send} done={vi.fn()}>
      <Form.Item name="work" label="求职工种">
        <Select
          mode="multiple"
          options={['护理员', '保安员', '焊工'].map((value) => ({ value, label: value }))}
        />
      </Form.Item>
    </RecordForm>,
  );
  const field = await screen.findByLabelText(/求职工种/);
  fireEvent.mouseDown(field);
  await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  fireEvent.keyDown(field, { key: 'ArrowDown', keyCode: 40, which: 40 });
  fireEvent.keyDown(field, { key: 'Tab', keyCode: 9, which: 9 });
  await press();

  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(send.mock.calls[0]?.[0].work).toEqual([]);
});

describe('of two who change one record', () => {
  interface Terms {
    title?: string;
    wage?: string;
    place?: string;
  }
  const OPENED = { values: { place: '拱墅', title: '护理员', wage: '4000' }, etag: '"1"' };
  const send = vi.fn<(values: Terms, sending: { etag: string }) => Promise<string>>();
  const done = vi.fn();
  beforeEach(() => {
    send.mockReset();
    done.mockReset();
  });

  /** A form of the record as it is shown, before which somebody else has made it what it is now. */
  const showTerms = (now: Terms, record: { values: Terms; etag: string } = OPENED) =>
    render(
      <RecordForm<Terms, string>
        name="terms"
        initial={record.values}
        send={send}
        done={done}
        record={{ ...record, reload: () => Promise.resolve({ values: now, etag: '"2"' }) }}
        describe={{
          place: { label: '地点' },
          title: { label: '岗位名称' },
          wage: { label: '月薪', text: (yuan: string) => `${yuan} 元` },
        }}
      >
        {(['title', 'wage', 'place'] as const).map((name) => (
          <Form.Item key={name} name={name} label={{ title: '岗位名称', wage: '月薪', place: '地点' }[name]}>
            <Input />
          </Form.Item>
        ))}
      </RecordForm>,
    );
  const fill = async (label: RegExp, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  const clashes = () => send.mockImplementationOnce(() => refusal(412)).mockResolvedValueOnce('v3');
  const fields = async () =>
    (await screen.findAllByRole('rowheader')).map((head) => head.firstChild?.textContent);
  const choice = (field: string, name: string) =>
    within(screen.getByRole('group', { name: field })).getByRole('radio', { name });
  const pressNamed = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  const sentLast = () => send.mock.lastCall;

  test('what only I changed is no conflict, and is kept', async () => {
    clashes();
    await showTerms({ ...OPENED.values, wage: '4500' });
    await fill(/岗位名称/, '养老护理员');
    await press();

    expect(await fields()).toEqual(['月薪']);
    await pressNamed('按所选内容提交');

    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(sentLast()?.[0]).toEqual({ place: '拱墅', title: '养老护理员', wage: '4500' });
    expect(sentLast()?.[1].etag).toBe('"2"');
  });

  test('what only the others changed is shown in words and taken over, unless it is put back', async () => {
    clashes();
    await showTerms({ ...OPENED.values, wage: '4500', place: '上城' });
    await fill(/岗位名称/, '养老护理员');
    await press();

    expect(await wordsOf('月薪')).toEqual(['4000 元', '4500 元', '4000 元']);
    expect(screen.getAllByText('只有别人改了')).toHaveLength(2);
    expect(choice('月薪', '采用现在')).toBeChecked();
    await userEvent.click(choice('地点', '用我填写'));
    await pressNamed('按所选内容提交');

    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(sentLast()?.[0]).toEqual({ place: '拱墅', title: '养老护理员', wage: '4500' });
  });

  test('what both changed is shown in the form’s order, to be chosen field by field', async () => {
    clashes();
    await showTerms({ title: '护工', wage: '4500', place: '上城' });
    await fill(/岗位名称/, '养老护理员');
    await fill(/月薪/, '5000');
    await press();

    expect(await fields()).toEqual(['岗位名称', '月薪', '地点']);
    expect(await wordsOf('岗位名称')).toEqual(['护理员', '护工', '养老护理员']);
    expect(screen.getAllByText('你们都改了')).toHaveLength(2);
    expect(choice('岗位名称', '用我填写')).toBeChecked();
    choice('月薪', '用我填写').focus();
    await userEvent.keyboard('{ArrowUp}');
    await pressNamed('按所选内容提交');

    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(sentLast()?.[0]).toEqual({ place: '上城', title: '养老护理员', wage: '4500' });
  });

  test('to keep mine sends nothing stale of a field that I did not touch', async () => {
    clashes();
    await showTerms({ title: '护工', wage: '4500', place: '上城' });
    await fill(/岗位名称/, '养老护理员');
    await press();
    await pressNamed('用我填写的覆盖');

    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(sentLast()?.[0]).toEqual({ place: '上城', title: '养老护理员', wage: '4500' });
    expect(screen.getByLabelText(/月薪/)).toHaveValue('4500');
  });

  test('to take theirs leaves nothing of mine in the form, and sends nothing', async () => {
    clashes();
    await showTerms({ title: '护理员', wage: '4500' });
    await fill(/岗位名称/, '养老护理员');
    await press();
    await pressNamed('采用现在的内容');

    expect(screen.getByLabelText(/岗位名称/)).toHaveValue('护理员');
    expect(screen.getByLabelText(/地点/)).toHaveValue('');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('what the record was when it was opened is known after a reload too', async () => {
    const now = { title: '护理员', wage: '4500', place: '上城' };
    await showTerms(now, { values: { title: '护理员', wage: '4000' }, etag: '"1"' });
    await fill(/岗位名称/, '养老护理员');
    cleanup();
    clashes();
    await showTerms(now, { values: now, etag: '"2"' });
    await press();

    expect(await fields()).toEqual(['月薪', '地点']);
    expect(await wordsOf('月薪')).toEqual(['4000 元', '4500 元', '4000 元']);
    expect(await wordsOf('地点')).toEqual(['—', '上城', '—']);
  });

  test('a draft that does not know what the record was asks about all that differs', async () => {
    const now = { ...OPENED.values, wage: '4500' };
    writeDraft('terms', { values: { ...OPENED.values, title: '养老护理员' }, etag: '"1"' });
    clashes();
    await showTerms(now, { values: now, etag: '"2"' });
    await press();

    expect(await wordsOf('岗位名称')).toEqual(['不详', '护理员', '养老护理员']);
    expect(screen.getAllByText('你们都改了')).toHaveLength(2);
  });

  test('says where nothing in the form was changed by others, and keeps what was typed', async () => {
    clashes();
    await showTerms(OPENED.values);
    await fill(/岗位名称/, '养老护理员');
    await press();

    expect(await screen.findByText(/您填写的内容都会保留/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await pressNamed('用我填写的覆盖');
    await waitFor(() => expect(sentLast()?.[0]).toEqual({ ...OPENED.values, title: '养老护理员' }));
  });

  test('what was taken over is the beginning of the next comparison', async () => {
    send.mockImplementation(() => refusal(412));
    await showTerms({ ...OPENED.values, wage: '4500' });
    await fill(/岗位名称/, '养老护理员');
    await press();
    await pressNamed('按所选内容提交');

    expect(await screen.findByText(/您填写的内容都会保留/)).toBeVisible();
  });
});
