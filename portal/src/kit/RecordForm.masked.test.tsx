import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Checkbox, Form, Input } from 'antd';
import { beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { render } from '../testing/render';
import type { MaskedValues } from './conflict';
import { RecordForm } from './RecordForm';

/** Of two who put a masked value right: the field starts empty, so what changed stands in no field of the form. */
interface Reached {
  phone?: string;
  withoutPhone?: boolean;
  street?: string;
}

const SEEN: MaskedValues = {
  phone: { shown: '138****2345', mark: 'a', takenOutBy: 'withoutPhone' },
  street: { shown: '示范路****', mark: 'b' },
};
const ANOTHER_PHONE: MaskedValues = {
  ...SEEN,
  phone: { shown: '139****6789', mark: 'c', takenOutBy: 'withoutPhone' },
};

const send = vi.fn<(values: Reached, sending: { etag: string }) => Promise<string>>();
beforeEach(() => {
  send.mockReset();
  send
    .mockImplementationOnce(() => Promise.reject(new Problem({ status: 412, code: 'refused', title: '' })))
    .mockResolvedValue('v3');
});

const show = (now: MaskedValues, opened = { masked: SEEN, etag: '"1"' }) =>
  render(
    <RecordForm<Reached, string>
      name="reached"
      initial={{}}
      send={send}
      done={vi.fn()}
      record={{
        ...opened,
        values: {},
        reload: () => Promise.resolve({ values: {}, etag: '"2"', masked: now }),
      }}
      describe={{
        phone: {
          label: '手机',
          text: (typed: string, { withoutPhone }) => (withoutPhone ? '去掉' : typed || '不改'),
        },
        street: { label: '街道', text: (typed: string) => typed || '不改' },
      }}
    >
      <Form.Item name="phone" label="手机">
        <Input />
      </Form.Item>
      <Form.Item name="withoutPhone" valuePropName="checked">
        <Checkbox>没有手机了</Checkbox>
      </Form.Item>
      <Form.Item name="street" label="街道">
        <Input />
      </Form.Item>
    </RecordForm>,
  );
const fill = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const rows = async () => {
  const [, ...filled] = await screen.findAllByRole('row');
  return filled.map((row) => [
    within(row).getByRole('rowheader').firstChild?.textContent,
    ...within(row)
      .getAllByRole('cell')
      .slice(0, 3)
      .map((cell) => cell.textContent),
  ]);
};
const sentLast = () => send.mock.lastCall;

test('the second sees masked what it was and what it is now, and may put theirs in its place', async () => {
  await show(ANOTHER_PHONE);
  await fill(/^手机/, '13700001111');
  await press(/^提交/);

  expect(await rows()).toEqual([['手机', '138****2345', '139****6789', '13700001111']]);
  await press(/按所选内容提交/);

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(sentLast()?.[0].phone).toBe('13700001111');
  expect(sentLast()?.[1].etag).toBe('"2"');
});

test('who chooses what is there now sends nothing in its place', async () => {
  await show(ANOTHER_PHONE);
  await fill(/^手机/, '13700001111');
  await fill(/街道/, '新街1号');
  await press(/^提交/);
  await userEvent.click(await screen.findByRole('radio', { name: '采用现在' }));
  await press(/按所选内容提交/);

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(sentLast()?.[0]).toEqual({ street: '新街1号' });
});

test('what only the others changed is shown, and there is nothing to choose', async () => {
  await show(ANOTHER_PHONE);
  await fill(/街道/, '新街1号');
  await press(/^提交/);

  expect(await rows()).toEqual([['手机', '138****2345', '139****6789', '不改']]);
  expect(screen.getByText('只有别人改了')).toBeVisible();
  expect(screen.getByText('保留现在的内容')).toBeVisible();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

test('to take a value out is a change of mine, and is taken back with it', async () => {
  await show(ANOTHER_PHONE);
  await userEvent.click(await screen.findByLabelText('没有手机了'));
  await press(/^提交/);

  expect(await rows()).toEqual([['手机', '138****2345', '139****6789', '去掉']]);
  await userEvent.click(screen.getByRole('radio', { name: '采用现在' }));
  await press(/按所选内容提交/);

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(sentLast()?.[0]).toEqual({});
});

test('a change behind the mask is told, though both look the same', async () => {
  await show({ ...SEEN, phone: { shown: '138****2345', mark: 'd' } });
  await fill(/^手机/, '13700001111');
  await press(/^提交/);

  expect(await screen.findByText('看得到的部分相同，遮住的部分改了')).toBeVisible();
});

test('what is there now is shown whole for a reason, where the form may ask for it', async () => {
  const reveal = vi.fn().mockResolvedValue('13899992345');
  await show({ ...SEEN, phone: { shown: '138****2345', mark: 'd', reveal } });
  await fill(/^手机/, '13700001111');
  await press(/^提交/);
  await press(/查看完整手机/);
  fireEvent.change(await screen.findByLabelText(/查看理由/), { target: { value: '核对号码' } });
  await press(/^查看$/);

  expect(await screen.findByText('13899992345')).toBeVisible();
  expect(reveal.mock.calls.map(([reason]) => reason)).toEqual(['核对号码']);
});

test('a value that nobody else touched is no conflict', async () => {
  await show(SEEN);
  await fill(/^手机/, '13700001111');
  await press(/^提交/);

  expect(await screen.findByText(/您填写的内容都会保留/)).toBeVisible();
});

test('what it was when the form was opened is known after a reload too', async () => {
  await show(ANOTHER_PHONE);
  await fill(/^手机/, '13700001111');
  cleanup();
  await show(ANOTHER_PHONE, { masked: ANOTHER_PHONE, etag: '"2"' });
  await press(/^提交/);

  expect(await rows()).toEqual([['手机', '138****2345', '139****6789', '13700001111']]);
});
