const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';
const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Numbers of people and firms that do not exist, with check characters that hold. */
export function somePhone(): string {
  return `139${digits(8)}`;
}

export function someResidentId(): string {
  // A place of birth that nobody of the sample district has.
  const body = `330999${1970 + random(25)}${pad(1 + random(12))}${pad(1 + random(28))}${digits(3)}`;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + RESIDENT_CHECKS[sum % 11];
}

export function someCreditCode(): string {
  const letters = Array.from({ length: 9 }, () => CREDIT_LETTERS[random(CREDIT_LETTERS.length)]).join('');
  const body = `91330104${letters}`;
  let sum = 0;
  let weight = 1;
  for (const letter of body) {
    sum += CREDIT_LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return body + CREDIT_LETTERS[(31 - (sum % 31)) % 31];
}

/** A word that is in no other record of this hall. */
export function someWord(): string {
  const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
  return Array.from({ length: 5 }, () => letters[random(letters.length)]).join('');
}

function digits(count: number): string {
  return Array.from({ length: count }, () => random(10)).join('');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function random(bound: number): number {
  return Math.floor(Math.random() * bound);
}
