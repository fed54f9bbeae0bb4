import { act, fireEvent, screen } from '@testing-library/react';
import { Form } from 'antd';
import i18next from 'i18next';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import { DayField } from './DayField';
import { DayItem } from './DayItem';

function Narrowed({ chosen }: { chosen: (day: string) => void }) {
  const [day, setDay] = useState('');
  const choose = (value: string) => {
    chosen(value);
    setDay(value);
  };
  return <DayField label="从" value={day} choose={choose} />;
}

const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });

afterEach(() => {
  Reflect.deleteProperty(HTMLInputElement.prototype, 'showPicker');
});

test('narrows by what is typed in any way, and shows it as the hall writes it once the field is left', async () => {
  const chosen = vi.fn();
  await render(<Narrowed chosen={chosen} />);
  const field = screen.getByLabelText('从');
  type(field, '2026年11月27日');
  expect(chosen).toHaveBeenLastCalledWith('2026-11-27');
  expect(field).toHaveValue('2026年11月27日');
  fireEvent.blur(field);
  expect(field).toHaveValue('2026-11-27');
  type(field, '');
  expect(chosen).toHaveBeenLastCalledWith('');
});

test('opens the calendar by the arrow down', async () => {
  const showPicker = vi.fn();
  Object.assign(HTMLInputElement.prototype, { showPicker });
  await render(<Narrowed chosen={vi.fn()} />);
  fireEvent.keyDown(screen.getByLabelText('从'), { key: 'ArrowDown' });
  expect(showPicker).toHaveBeenCalledOnce();
});

test('narrows by no half day, and says so when the field is left', async () => {
  const chosen = vi.fn();
  await render(<Narrowed chosen={chosen} />);
  const field = screen.getByLabelText('从');
  type(field, '11/27');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  fireEvent.blur(field);
  expect(screen.getByRole('alert')).toHaveTextContent('“11/27”不是日期，请写成 2026-11-27 这样');
  expect(field).toHaveValue('11/27');
  expect(field).toHaveAccessibleDescription(/20261127.*不是日期|不是日期.*20261127/);
  expect(chosen).not.toHaveBeenCalled();

  await act(() => i18next.changeLanguage('en'));
  expect(screen.getByRole('alert')).toHaveTextContent('“11/27” is not a day');
});

test('opens the calendar of the browser, which the keyboard need not pass', async () => {
  const open = vi.fn();
  Object.assign(HTMLInputElement.prototype, { showPicker: open });
  const chosen = vi.fn();
  await render(<Narrowed chosen={chosen} />);
  const button = screen.getByRole('button', { name: '打开日历' });
  expect(button).toHaveAttribute('tabindex', '-1');
  fireEvent.click(button);
  expect(open).toHaveBeenCalledOnce();
  const calendar = document.querySelector('input[type=date]');
  fireEvent.change(calendar as Element, { target: { value: '2026-12-01' } });
  expect(chosen).toHaveBeenLastCalledWith('2026-12-01');
  expect(screen.getByLabelText('从')).toHaveValue('2026-12-01');
});

test('says in a form what is wrong with a day, and sends it as the hall writes it', async () => {
  const sent = vi.fn();
  await render(
    <Form onFinish={sent}>
      <DayItem name="day" label="上岗日期" required min="2026-11-20" max="2026-12-20" />
      <button type="submit">发送</button>
    </Form>,
  );
  const field = screen.getByLabelText('上岗日期');
  for (const [typed, said] of [
    ['明天', '“明天”不是日期'],
    ['20261119', '不能早于 2026-11-20'],
    ['2026.12.21', '不能晚于 2026-12-20'],
  ] as const) {
    type(field, typed);
    fireEvent.blur(field);
    expect(await screen.findByText(new RegExp(said))).toBeInTheDocument();
  }
  expect(field).toHaveAttribute('aria-invalid', 'true');
  type(field, '２０２６１２０１');
  fireEvent.click(screen.getByText('发送'));
  await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ day: '2026-12-01' }));
});
