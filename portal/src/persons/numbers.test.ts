import { expect, test } from 'vitest';
import { isNumber, isPhone } from './numbers';
import { readResidentId } from './residentId';

const TODAY = '2026-11-26';
const read = (typed: string) => readResidentId(typed, TODAY);

test.each([
  ['11010519491231002X', '1949-12-31', 'FEMALE'],
  ['440524188001010014', '1880-01-01', 'MALE'],
])('reads birth date and sex of %s', (number, birthDate, sex) => {
  expect(read(number)).toEqual({ state: 'right', number, birthDate, sex });
});

test('takes blanks, a small x and full-width digits as they are typed', () => {
  expect(read(' 110105 19491231 002x ')).toMatchObject({ state: 'right', number: '11010519491231002X' });
  expect(read('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ state: 'right' });
});

test.each([
  ['110105194912310021', 'check'],
  ['110105194912310020', 'check'],
  ['11010519490229002', 'date'],
  ['1101052027', 'date'],
  ['11010520261127', 'date'],
  ['1101051849', 'date'],
  ['110105199013', 'date'],
  ['11010519X', 'characters'],
  ['1101051949123100X', 'characters'],
  ['11010519491231002X1', 'long'],
])('says of %s that its %s is wrong', (typed, why) => {
  expect(read(typed)).toEqual({ state: 'wrong', why });
});

test('says how many are missing while nothing is wrong', () => {
  expect(read('')).toEqual({ state: 'empty' });
  expect(read('1')).toEqual({ state: 'typing', missing: 17 });
  expect(read('11010519491231002')).toEqual({ state: 'typing', missing: 1 });
});

test('never calls the beginning of a right number wrong', () => {
  const number = '11010519491231002X';
  for (let length = 1; length < number.length; length++) {
    expect(read(number.slice(0, length)).state).toBe('typing');
  }
});

test('reads fifteen digits as the old form, and lets them be typed', () => {
  const old = '110105491231002';
  expect(read(old)).toEqual({
    state: 'typing',
    missing: 3,
    old: { birthDate: '1949-12-31', sex: 'FEMALE' },
  });
  for (let length = 1; length < old.length; length++) {
    expect(read(old.slice(0, length)).state).toBe('typing');
  }
  expect(read('110105491331002')).toEqual({ state: 'wrong', why: 'date' });
});

test.each([
  ['13800002345', true],
  ['+86 138-0000-2345', true],
  ['0571-88881234', true],
  ['12800002345', false],
  ['1380000234', false],
])('%s is a phone: %s', (typed, expected) => {
  expect(isPhone(typed)).toBe(expected);
});

test.each([
  ['11010519491231002X', true],
  ['110105491231002', true],
  ['13800002345', true],
  ['王小明', false],
  ['电工', false],
  ['110105194912310021', false],
])('%s names one person by number: %s', (words, expected) => {
  expect(isNumber(words)).toBe(expected);
});
