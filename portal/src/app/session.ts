import { queryOptions, useQuery } from '@tanstack/react-query';
import { cookie } from '../api/client';
import { Problem } from '../api/problem';
import { currentLanguage } from '../i18n';
import { keepDraftsOf } from '../kit/draft';
import type { Role } from './room';

/** Who is signed in, as the gateway tells the page. No token is in it. */
export interface Session {
  signedIn: boolean;
  subject: string | null;
  /** What the account is called; who signed in by phone has no name there. */
  name: string | null;
  roles: Role[];
  /** Divisions a member of staff answers for. */
  divisions: string[];
  /** The employer somebody acts for. */
  employer: string | null;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const response = await fetch('/session', {
      headers: { Accept: 'application/json', 'Accept-Language': currentLanguage() },
    }).catch((thrown) => {
      throw Problem.from(thrown);
    });
    if (!response.ok) {
      throw Problem.of(await response.json().catch(() => null), response);
    }
    const { name = null, divisions = [], employer = null, ...session } = await response.json();
    if (session.signedIn) {
      keepDraftsOf(session.subject);
      lastWay = wayOf(session.roles);
    } else {
      tellOtherTabs();
    }
    return { ...session, name, divisions, employer };
  },
  staleTime: 60_000,
  // Coming back to the tab shows at once that the session has ended meanwhile, or is somebody else's.
  refetchOnWindowFocus: 'always',
});

const NOBODY: Session = {
  signedIn: false,
  subject: null,
  name: null,
  roles: [],
  divisions: [],
  employer: null,
};

/** The session, nobody's while it is not known yet. */
export function useSession(): Session {
  return useQuery(sessionQuery).data ?? NOBODY;
}

/** Citizens prove their phone, everybody else has an account with a password. */
export type Way = 'phone' | 'password';

/** Where whoever signs in on the front page, and so has come for nothing certain, is led on to what is theirs. */
export const OWN_ROOM = '/own';

let lastWay: Way | undefined;

/**
 * Signs in at the provider and comes back: to this very page, where no other is named. By the way of whoever was signed
 * in before, where none is named; the provider's page leads to the other.
 */
export function signIn({ to, way = lastWay }: { to?: string; way?: Way | undefined } = {}): void {
  const here = location.pathname === '/' ? OWN_ROOM : location.pathname + location.search;
  const query = new URLSearchParams({ from: to ?? here, ...(way && { way }) });
  location.assign(`/session/start/onehall?${query}`);
}

/** The way of those with these roles. */
export function wayOf(roles: readonly Role[] | undefined): Way | undefined {
  return roles && (roles.includes('citizen') ? 'phone' : 'password');
}

const LEAVING = 'signing out';
const SIGNED_OUT = 'signed out';

/** Once the session has ended indeed: who asks before would be let in once more. */
function tellOtherTabs(): void {
  if (localStorage.getItem(LEAVING) !== null) {
    localStorage.removeItem(LEAVING);
    localStorage.setItem(SIGNED_OUT, String(Date.now()));
  }
}

/** Who signs out in one tab has left the others too: none goes on showing what only they may see. */
export function leaveWithOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === SIGNED_OUT && newValue !== null) {
      sessionStorage.clear();
      location.replace('/');
    }
  });
}

/** Ends the session here and at the provider; a form, because the way leads through pages of both. */
export function signOut(): void {
  sessionStorage.clear();
  localStorage.setItem(LEAVING, 'yes');
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/session/end';
  const proof = document.createElement('input');
  proof.type = 'hidden';
  proof.name = '_csrf';
  proof.value = cookie('XSRF-TOKEN');
  form.append(proof);
  document.body.append(form);
  form.submit();
}
