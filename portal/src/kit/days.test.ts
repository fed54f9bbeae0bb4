import { expect, test } from 'vitest';
import { isDay, readDay } from './days';

test.each([
  '2026-11-27',
  '20261127',
  '2026/11/27',
  '2026.11.27',
  '2026年11月27日',
  '2026年11月27',
  ' 2026 年 11 月 27 日 ',
  '２０２６－１１－２７',
  '２０２６１１２７',
])('reads %s', (typed) => expect(readDay(typed)).toBe('2026-11-27'));

test('reads months and days of one digit', () => {
  expect(readDay('2026/1/2')).toBe('2026-01-02');
  expect(readDay('2026年1月2日')).toBe('2026-01-02');
});

test.each(['', '2026', '2026-11', '2026-13-01', '2026-06-31', '2027-02-29', '11/27/2026', '2026112', '明天'])(
  'takes %s for no day',
  (typed) => expect(readDay(typed)).toBeUndefined(),
);

test('knows the leap day', () => expect(readDay('20280229')).toBe('2028-02-29'));

test('tells what the hall writes from what people type', () => {
  expect(isDay('2026-11-27')).toBe(true);
  expect(isDay('20261127')).toBe(false);
  expect(isDay('2026-11-31')).toBe(false);
});
