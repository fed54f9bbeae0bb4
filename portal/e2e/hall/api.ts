import { expect } from '@playwright/test';
import { address, client } from './place';

type Role = 'coordinator' | 'officer' | 'administrator' | 'station' | 'nobody';

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the hall answers
  body: any;
  etag: string;
}

const tokens = new Map<Role, string>();

/** What a system of the hall's would send: for what a scenario needs beside what is done in the browser. */
export async function send(role: Role, command: string, body?: unknown): Promise<Answer> {
  const [method = 'GET', path = '/'] = command.split(' ');
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': 'zh' });
  if (role !== 'nobody') {
    headers.set('Authorization', `Bearer ${await token(role)}`);
  }
  if (method === 'POST') {
    headers.set('Idempotency-Key', crypto.randomUUID());
  }
  if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  const response = await fetch(address + path, { method, headers, body: body ? JSON.stringify(body) : null });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    etag: response.headers.get('ETag') ?? '',
  };
}

/** The body of an answer that must be a good one. */
export async function ask(role: Role, command: string, body?: unknown): Promise<Answer['body']> {
  const answer = await send(role, command, body);
  expect(answer.status, `${command}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
}

/** Asks until the answer is a good one: right after a start some codes are still on their way between services. */
export async function askUntilKnown(role: Role, command: string, body: unknown): Promise<Answer['body']> {
  let answered: Answer | undefined;
  await expect(async () => {
    answered = await send(role, command, body);
    expect(answered.status, `${command}: ${JSON.stringify(answered.body)}`).toBeLessThan(300);
  }).toPass({ timeout: 90_000, intervals: [500] });
  return answered?.body;
}

async function token(role: Role): Promise<string> {
  const known = tokens.get(role);
  if (known !== undefined) {
    return known;
  }
  const { clientId, secret } = client(role);
  const response = await fetch(`${address}/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(response.status, `token of ${role}`).toBe(200);
  const fresh: string = (await response.json()).access_token;
  tokens.set(role, fresh);
  return fresh;
}
