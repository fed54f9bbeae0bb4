import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { render } from '../testing/render';
import { Masked } from './Masked';

const open = async (reveal: (reason: string) => Promise<string>) => {
  await render(<Masked masked="138****2345" what="手机号码" reveal={reveal} />);
  await userEvent.click(await screen.findByRole('button', { name: '查看完整手机号码' }));
};

test('asks why before it shows the whole value', async () => {
  const reveal = vi.fn().mockResolvedValue('13800002345');
  await open(reveal);
  await userEvent.type(screen.getByLabelText('查看理由（会被记录）'), '电话回访');
  await userEvent.click(screen.getByRole('button', { name: '查看' }));

  expect(await screen.findByText('13800002345')).toBeVisible();
  expect(reveal).toHaveBeenCalledExactlyOnceWith('电话回访', expect.anything());
});

test('asks for nothing without a reason', async () => {
  const reveal = vi.fn();
  await open(reveal);
  await userEvent.click(screen.getByRole('button', { name: '查看' }));

  expect(screen.getByRole('alert')).toHaveTextContent('请写明理由');
  expect(reveal).not.toHaveBeenCalled();
});

test('stays masked where the hall refuses', async () => {
  await open(() => Promise.reject(new Problem({ status: 403, code: 'forbidden', title: '不允许' })));
  await userEvent.type(screen.getByLabelText('查看理由（会被记录）'), '电话回访');
  await userEvent.click(screen.getByRole('button', { name: '查看' }));

  expect(await screen.findByText('不允许')).toBeVisible();
  expect(screen.getByText('138****2345')).toBeVisible();
});
