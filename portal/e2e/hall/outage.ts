import { expect } from '@playwright/test';
import { send } from './api';
import { processOf } from './place';

/** What a service answers an officer where it stands: asked until it is trusted again. */
const QUESTION = {
  'employer-service': 'GET /api/vacancies?limit=1',
  'jobseeker-service': 'GET /api/persons?limit=1',
} as const;

/** While the process of a service stands still: it holds its connections and answers nothing. */
export async function without(service: keyof typeof QUESTION, look: () => Promise<void>): Promise<void> {
  const pid = processOf(service);
  process.kill(pid, 'SIGSTOP');
  try {
    await look();
  } finally {
    process.kill(pid, 'SIGCONT');
    await expectAnswersAgain(QUESTION[service]);
  }
}

/** More good answers than the gateway's breaker asks for before it trusts a service again. */
const ENOUGH = 5;

/** Whatever walks next finds the hall as it was. */
async function expectAnswersAgain(question: string): Promise<void> {
  await expect(async () => {
    for (let good = 0; good < ENOUGH; good++) {
      expect((await send('officer', question)).status).toBe(200);
    }
  }).toPass({ timeout: 60_000, intervals: [500] });
}
