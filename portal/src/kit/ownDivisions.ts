import { useSession } from '../app/session';
import { useDivisionName } from './codes';
import { useDivisions } from './reference';
import { today } from './words';

const LEVEL = 3;

/** The divisions right below those that whoever is signed in acts for, and in force; a community has none below it. */
export function useOwnDivisions(): { code: string; name: string }[] {
  const { divisions: own } = useSession();
  const name = useDivisionName();
  return useDivisions()
    .filter(({ validUntil }) => validUntil === null || validUntil >= today())
    .filter(({ code }) => own.some((above) => code.startsWith(above) && code.length === above.length + LEVEL))
    .map(({ code }) => ({ code, name: name(code) }));
}
