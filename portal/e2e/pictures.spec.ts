import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { settled } from './hall/rooms';
import { test } from './hall/test';

// Pictures for the pages about the portal. Taken only when asked for: a test run changes no file of the project.

test.skip(!process.env.PICTURES, 'no pictures were asked for');
test.use({ viewport: { width: 1280, height: 800 } });

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.screenshot({ path: join(import.meta.dirname, '../../docs/images', `${name}.png`) });
}

test('of the rooms for everyone', async ({ page }) => {
  await picture(page, '/', 'front');
  await picture(page, '/vacancies', 'vacancies');
});

test("of an employer's rooms", async ({ as }) => {
  await picture(await as('employer'), '/employer', 'employer');
});

test("of a citizen's file", async ({ as }) => {
  await picture(await as('citizen'), '/me', 'my-file');
});
