import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Complaints } from './complaints';

export type Role = 'citizen' | 'employer' | 'coordinator' | 'officer' | 'administrator';

/** Where the sign-in project keeps the session of a role for the tests after it. */
export function sessionOf(role: Role): string {
  return join(import.meta.dirname, '../../test-results/sessions', `${role}.json`);
}

interface Walk {
  complaints: Complaints;
  /** A browser of its own in which nobody is signed in. */
  anyone: () => Promise<Page>;
  /** A browser of its own in which somebody of this role is signed in. */
  as: (role: Role) => Promise<Page>;
}

async function open(
  browser: Browser,
  options: BrowserContextOptions,
  complaints: Complaints,
  opened: BrowserContext[],
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  complaints.listenTo(context);
  opened.push(context);
  return context;
}

/** Every test also fails when the browser has complained. */
export const test = base.extend<Walk>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const complaints = new Complaints();
      await use(complaints);
      expect(complaints.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    complaints.listenTo(context);
    await use(context);
  },
  anyone: async ({ browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => (await open(browser, contextOptions, complaints, opened)).newPage());
    await Promise.all(opened.map((context) => context.close()));
  },
  as: async ({ browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role) => {
      const options = { ...contextOptions, storageState: sessionOf(role) };
      return (await open(browser, options, complaints, opened)).newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect } from '@playwright/test';
