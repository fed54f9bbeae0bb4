import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody who signs in: by name and password, or by phone and code. */
export interface Account {
  name: string;
  password: string | null;
  phone: string | null;
  roles: string[];
}

interface Secrets {
  accounts: Account[];
  clients: { clientId: string; secret: string }[];
}

/** The hall that `./onehall up` started: its folder tells where it stands and who signs in. */
const home = process.env.ONEHALL_HOME || join(import.meta.dirname, '../../../.onehall');
const port = Number(known('run/port'));
const secrets: Secrets = JSON.parse(known('secrets/secrets.json'));

export const address = `http://localhost:${port}`;
export const smsCentre = `http://localhost:${port + 1}`;

export function account(role: 'administrator' | 'officer' | 'coordinator' | 'citizen'): Account {
  return of(secrets.accounts, (it) => it.roles.includes(role));
}

export function client(role: string): { clientId: string; secret: string } {
  return of(secrets.clients, (it) => it.clientId === `sample-${role}`);
}

/** The process of a service of the hall. */
export function processOf(service: string): number {
  return JSON.parse(known(`run/${service}.json`)).pid;
}

function known(file: string): string {
  try {
    return readFileSync(join(home, file), 'utf8');
  } catch (cause) {
    throw new Error(`no hall in ${home}: run ./onehall up first, or name its folder by ONEHALL_HOME`, {
      cause,
    });
  }
}

function of<T>(all: T[], fits: (one: T) => boolean): T {
  const found = all.find(fits);
  if (found === undefined) {
    throw new Error(`not among the hall's sign-ins in ${home}`);
  }
  return found;
}
