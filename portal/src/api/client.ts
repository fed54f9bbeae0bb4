import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n';
import type { paths as EmployerPaths } from './generated/employer';
import type { paths as GatewayPaths } from './generated/gateway';
import type { paths as IdentityPaths } from './generated/identity';
import type { paths as JobseekerPaths } from './generated/jobseeker';
import type { paths as NotificationPaths } from './generated/notification';
import { Problem } from './problem';

type HallPaths = EmployerPaths & GatewayPaths & IdentityPaths & JobseekerPaths & NotificationPaths;

/** What a list can be narrowed by. */
export type Query<P extends keyof HallPaths> = HallPaths[P] extends {
  get: { parameters: { query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

const SAFE = new Set(['GET', 'HEAD']);

/** Told when the hall no longer knows the session behind a call. */
let onSignedOut: () => void = () => {};

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

const ofThisPage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (!SAFE.has(request.method)) {
      request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    }
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) {
      onSignedOut();
    }
  },
};

/** The hall's API as its committed documents describe it. */
export const hall = createClient<HallPaths>({
  baseUrl: location.origin,
  // As it is at the call, not as it was when the page began.
  fetch: (request) => fetch(request),
});
hall.use(ofThisPage);

/** Proof that a page of ours sent the command; sent by every command with a session. */
export function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1));
}

interface Answer<T> {
  data?: T | undefined;
  error?: unknown;
  response: Response;
}

/** A record together with the version that a change of it must name in If-Match. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** The answer's body, or a thrown Problem. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await settled(call)).data as T;
}

/** The answer's body with its ETag, or a thrown Problem. */
export async function askVersioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, response } = await settled(call);
  return { value: data as T, etag: response.headers.get('ETag') ?? '*' };
}

async function settled<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (thrown) {
    throw Problem.from(thrown);
  }
  if (!answer.response.ok) {
    throw Problem.of(answer.error, answer.response);
  }
  return answer;
}

/** The header of a command that may be sent again and has one effect. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

export function onlyIf(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag };
}
