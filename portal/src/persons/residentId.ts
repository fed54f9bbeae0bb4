/**
 * The citizen's number of GB 11643-1999 as it is being typed: division (6), birth date (8), sequence (3, odd for a man),
 * check character by ISO 7064 MOD 11-2. Says what is wrong as soon as it can be known; the hall judges in the end.
 */
export type Reading =
  | { state: 'empty' }
  | { state: 'typing'; missing: number; old?: Born }
  | { state: 'wrong'; why: Why }
  | ({ state: 'right'; number: string } & Born);

export type Why = 'characters' | 'long' | 'date' | 'check';

export interface Born {
  birthDate: string;
  sex: 'MALE' | 'FEMALE';
}

const WHOLE = 18;
const OLD = 15;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const EARLIEST = '1850';

/** @param today the day after which nobody can be born, as `2026-11-26` */
export function readResidentId(typed: string, today: string): Reading {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (number === '') {
    return { state: 'empty' };
  }
  const why = whatIsWrong(number, today);
  if (why !== undefined) {
    return { state: 'wrong', why };
  }
  return number.length === WHOLE
    ? { state: 'right', number, ...born(number) }
    : { state: 'typing', missing: WHOLE - number.length, ...oldForm(number, today) };
}

function whatIsWrong(number: string, today: string): Why | undefined {
  if (number.length > WHOLE) {
    return 'long';
  }
  if (!/^[0-9]{0,17}$/.test(number) && !/^[0-9]{17}[0-9X]$/.test(number)) {
    return 'characters';
  }
  // Fifteen digits may be a number of the old form, with its birth date at another place.
  if (!mayBeDate(number.slice(6, 14), today) && oldForm(number, today).old === undefined) {
    return number.length < OLD && mayBeOldDate(number.slice(6, 12)) ? undefined : 'date';
  }
  return number.length === WHOLE && checkOf(number) !== number[WHOLE - 1] ? 'check' : undefined;
}

/** The check character that belongs behind the first 17 digits. */
function checkOf(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECKS[sum % 11];
}

function born(number: string): Born {
  return {
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE',
  };
}

/** The fifteen digits of before 1999: the year without its century, no check character. */
function oldForm(number: string, today: string): { old?: Born } {
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`;
  return number.length === OLD && mayBeDate(digits.slice(6, 14), today) ? { old: born(digits) } : {};
}

/** Whether a day can begin so; whole ones must exist and not lie ahead. */
function mayBeDate(digits: string, today: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  if (year < EARLIEST.slice(0, year.length) || year > today.slice(0, year.length)) {
    return false;
  }
  if (!begins(month, 12) || !begins(day, 31)) {
    return false;
  }
  if (digits.length < 8) {
    return true;
  }
  const written = `${year}-${month}-${day}`;
  return written <= today && isDay(written);
}

function mayBeOldDate(digits: string): boolean {
  return begins(digits.slice(2, 4), 12) && begins(digits.slice(4, 6), 31);
}

/** Whether two digits, of which some may not be typed yet, can become a number from 1 to the most. */
function begins(digits: string, most: number): boolean {
  if (digits.length < 2) {
    return digits === '' || Number(digits) <= Math.floor(most / 10);
  }
  return Number(digits) >= 1 && Number(digits) <= most;
}

function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
