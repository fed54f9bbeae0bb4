import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { render } from '../testing/render';
import { Field, RestOfProblem, useNativeForm } from './nativeForm';

type Send = (values: { phone: string }, key: string) => Promise<string>;

function Room({ send, done }: { send: Send; done: (answer: string) => void }) {
  const form = useNativeForm({ name: 'room', initial: { phone: '' }, send, done });
  return (
    <form onSubmit={form.submit}>
      <Field label="手机" problem={form.problemOf('phone')}>
        {(field) => (
          <input
            {...field}
            name="phone"
            value={form.values.phone}
            onChange={(event) => form.change({ phone: event.target.value })}
          />
        )}
      </Field>
      <RestOfProblem form={form} places={['phone']} />
      <button type="submit">送</button>
    </form>
  );
}

const show = async (send: Send) => {
  const done = vi.fn();
  await render(<Room send={send} done={done} />);
  return done;
};
const type = async (text: string) => userEvent.type(await screen.findByLabelText('手机'), text);
const press = async () => userEvent.click(await screen.findByRole('button', { name: '送' }));
const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const refused = (more: object) =>
  Promise.reject(new Problem({ status: 400, code: 'refused', title: '被拒绝', ...more }));

test('keeps what was typed over a reload and forgets it once it is sent', async () => {
  await show(vi.fn());
  await type('138');
  cleanup();
  const done = await show(vi.fn<Send>().mockResolvedValue('s1'));
  expect(await screen.findByLabelText('手机')).toHaveValue('138');
  await press();
  await waitFor(() => expect(done).toHaveBeenCalledWith('s1', { phone: '138' }));
  cleanup();

  await show(vi.fn());

  expect(await screen.findByLabelText('手机')).toHaveValue('');
});

test('sends under the same key what may have arrived, and says so', async () => {
  const send = vi.fn<Send>(lost);
  await show(send);
  await type('138');
  await press();
  expect(await screen.findByRole('alert')).toHaveTextContent('尚不知是否已提交');
  await press();

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[1]?.[1]).toBe(send.mock.calls[0]?.[1]);
});

test('sends under another key what was refused', async () => {
  const send = vi.fn<Send>(() => refused({ detail: '今天太多' }));
  await show(send);
  await type('138');
  await press();
  expect(await screen.findByRole('alert')).toHaveTextContent('今天太多');
  await press();

  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send.mock.calls[1]?.[1]).not.toBe(send.mock.calls[0]?.[1]);
});

test('shows a problem at its field, goes there, and says it once', async () => {
  await show(() =>
    refused({ errors: [{ field: '/phone', code: 'phone-malformed', message: '请填 11 位' }] }),
  );
  await type('138');
  await press();

  expect(await screen.findByRole('alert')).toHaveTextContent('请填 11 位');
  const field = screen.getByLabelText('手机');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('请填 11 位');
  expect(field).toHaveFocus();
});

test('shows at the foot what belongs to a field that is not here', async () => {
  await show(() =>
    refused({ errors: [{ field: '/criteria', code: 'no-criteria', message: '至少一个条件' }] }),
  );
  await press();

  expect(await screen.findByRole('alert')).toHaveTextContent('至少一个条件');
});

test('sends once however often the button is pressed', async () => {
  let answer: (value: string) => void = () => {};
  const send = vi.fn<Send>(() => new Promise((resolve) => (answer = resolve)));
  await show(send);
  await type('138');

  await Promise.all([press(), press()]);
  answer('s1');

  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
});
