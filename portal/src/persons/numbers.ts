import { today } from '../kit/words';
import { readResidentId } from './residentId';

const PHONE = /^(1[3-9][0-9]{9}|0[1-9][0-9]{8,10})$/;

/** A mobile, or a fixed line with its area code, however it is dressed: +86, blanks, dashes, brackets. */
export function isPhone(typed: string): boolean {
  const bare = typed.normalize('NFKC').replace(/[\s\p{Z}\p{Cf}\p{Pd}()]/gu, '');
  return PHONE.test(bare) || PHONE.test(bare.replace(/^(\+|00)?86/, ''));
}

/**
 * Whether words are a number that names one person. A search for one is counted and kept in the trail by the hall, and
 * such a number does not belong into an address, which the browser remembers.
 */
export function isNumber(words: string): boolean {
  const id = readResidentId(words, today());
  return id.state === 'right' || (id.state === 'typing' && id.old !== undefined) || isPhone(words);
}
