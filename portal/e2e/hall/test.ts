import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { Complaints } from './complaints';

export type Role = 'citizen' | 'employer' | 'coordinator' | 'officer' | 'administrator';

/** Where the sign-in project keeps the session of a role for the tests after it. */
export function sessionOf(role: Role): string {
  return join(import.meta.dirname, '../../test-results/sessions', `${role}.json`);
}

interface Walk {
  complaints: Complaints;
  /** A browser of its own in which somebody of this role is signed in. */
  as: (role: Role) => Promise<Page>;
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
  as: async ({ browser, complaints, contextOptions }, use) => {
    const opened: Page[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ ...contextOptions, storageState: sessionOf(role) });
      complaints.listenTo(context);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
});

export { expect } from '@playwright/test';
