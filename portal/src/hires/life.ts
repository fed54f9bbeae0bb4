import type { Referral } from '../referrals/queries';
import type { Vacancy } from '../vacancies/queries';
import type { Person, Step } from './queries';

/** Something that happened on the way from a file and a vacancy to a hire, as the pool that knows of it tells. */
export type Happening = { day: string; at?: string | null } & (
  | { pool: 'labour'; kind: 'registered'; through: Person['source']['registeredThrough'] }
  | { pool: 'labour'; kind: 'wished' | 'stated' | 'verified' }
  | { pool: 'labour'; kind: 'employment'; status: Person['employment']['status']; byThis: boolean }
  | { pool: 'vacancy'; kind: 'published' | 'starts' }
  | { pool: 'vacancy'; kind: 'closed'; reason: Vacancy['closureReason'] }
  | { pool: 'vacancy'; kind: 'step'; step: Step }
);

/** What is known so far; a pool that does not answer leaves its part out. */
interface Known {
  referral: Referral;
  steps?: readonly Step[] | undefined;
  person?: Person | undefined;
  vacancy?: Vacancy | undefined;
}

/** The hire's life, the oldest first; on one day in the order of the work. */
export function lifeOf({ referral, steps = [], person, vacancy }: Known): Happening[] {
  const happenings = [
    ...(person ? before(person) : []),
    ...(vacancy?.publishedOn
      ? [{ pool: 'vacancy', kind: 'published', day: vacancy.publishedOn } as const]
      : []),
    ...steps.map((step) => ({ pool: 'vacancy', kind: 'step', day: step.day, at: step.at, step }) as const),
    ...(referral.startDate ? [{ pool: 'vacancy', kind: 'starts', day: referral.startDate } as const] : []),
    ...(person ? [employment(person, referral.id)] : []),
    ...(vacancy?.closedOn
      ? [{ pool: 'vacancy', kind: 'closed', day: vacancy.closedOn, reason: vacancy.closureReason } as const]
      : []),
  ];
  return happenings.toSorted((one, other) => one.day.localeCompare(other.day));
}

function before({ source, wish }: Person): Happening[] {
  const { registeredOn, registeredThrough, verifiedOn, statedOn } = source;
  const happenings: Happening[] = [
    { pool: 'labour', kind: 'registered', day: registeredOn, through: registeredThrough },
  ];
  if (verifiedOn !== registeredOn) {
    happenings.push({ pool: 'labour', kind: 'verified', day: verifiedOn });
  }
  if (statedOn) {
    happenings.push({ pool: 'labour', kind: 'stated', day: statedOn });
  }
  if (wish) {
    happenings.push({ pool: 'labour', kind: 'wished', day: wish.statedOn });
  }
  return happenings;
}

function employment({ employment: now }: Person, referral: string): Happening {
  const byThis = now.referralId === referral;
  return { pool: 'labour', kind: 'employment', day: now.since, status: now.status, byThis };
}
