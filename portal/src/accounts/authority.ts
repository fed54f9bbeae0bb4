import type { Identity } from '../api';
import type { Account } from './queries';

export type Authority = Identity['ChangeAuthorityRequest'];
export type AccountRole = Authority['roles'][number];

export const ROLES = [
  'coordinator',
  'officer',
  'employer',
  'administrator',
] as const satisfies readonly AccountRole[];

/** What a form of rights holds. */
export interface AuthorityValues {
  roles?: AccountRole[];
  divisions?: string[];
  employer?: string;
}

/** These act at a place. */
export function isOfAPlace(roles: readonly string[] = []): boolean {
  return roles.includes('coordinator') || roles.includes('officer');
}

export function actsForEmployer(roles: readonly string[] = []): boolean {
  return roles.includes('employer');
}

/** Only what belongs to the roles: divisions chosen before the role was another are not sent. */
export function authorityOf({ roles = [], divisions = [], employer }: AuthorityValues): Authority {
  return {
    roles,
    divisions: isOfAPlace(roles) ? divisions : [],
    employer: actsForEmployer(roles) ? (employer ?? null) : null,
  };
}

export function valuesOf({ roles, divisions, employer }: Account): AuthorityValues {
  return {
    roles: ROLES.filter((role) => roles.includes(role)),
    ...(divisions.length > 0 && { divisions }),
    ...(employer != null && { employer }),
  };
}
