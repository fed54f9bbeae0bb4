import { expect } from '@playwright/test';
import { send } from './api';
import { processOf } from './place';

/** While the process of employer-service stands still: it holds its connections and answers nothing. */
export async function withoutEmployerService(look: () => Promise<void>): Promise<void> {
  const pid = processOf('employer-service');
  process.kill(pid, 'SIGSTOP');
  try {
    await look();
  } finally {
    process.kill(pid, 'SIGCONT');
    await expectAnswersAgain();
  }
}

/** More good answers than the gateway's breaker asks for before it trusts a service again. */
const ENOUGH = 5;

/** Whatever walks next finds the hall as it was. */
async function expectAnswersAgain(): Promise<void> {
  await expect(async () => {
    for (let good = 0; good < ENOUGH; good++) {
      expect((await send('officer', 'GET /api/vacancies?limit=1')).status).toBe(200);
    }
  }).toPass({ timeout: 60_000, intervals: [500] });
}
