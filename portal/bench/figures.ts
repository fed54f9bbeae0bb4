import { test } from '@playwright/test';

/** Bytes of script on the line until a room stands, loaded into an empty cache. */
export interface Script {
  who: string;
  room: string;
  bytes: number;
}

/** Milliseconds, one for each round, in turn with what they are measured beside. */
export interface Times {
  what: string;
  millis: number[];
  than: string;
  bare: number[];
}

export interface Figures {
  scripts: Script[];
  times: Times[];
}

export const NAME = 'figures';

/** Tells what the running test measured. */
export async function tell(measured: Partial<Figures>): Promise<void> {
  await test.info().attach(NAME, { body: JSON.stringify(measured), contentType: 'application/json' });
}
