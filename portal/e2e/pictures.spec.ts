import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask } from './hall/api';
import { test } from './hall/test';
import { Traffic } from './hall/traffic';

// Pictures for the pages about the portal, of a hall with the sample district. Taken only when asked for: a test run changes no file of the project.

test.skip(!process.env.PICTURES, 'no pictures were asked for');
test.use({ viewport: { width: 1280, height: 800 } });

async function picture(page: Page, path: string, name: string): Promise<void> {
  const traffic = new Traffic(page);
  await page.goto(path);
  await traffic.settled();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.screenshot({ path: join(import.meta.dirname, '../../docs/images', `${name}.png`) });
}

test('of the rooms for everyone', async ({ page }) => {
  await picture(page, '/', 'front');
  await picture(page, '/vacancies', 'vacancies');
});

test("of a coordinator's rooms", async ({ as }) => {
  const page = await as('coordinator');
  const { items } = await ask('coordinator', 'GET /api/persons?status=UNEMPLOYED&openWish=true&limit=1');
  await picture(page, '/today', 'today');
  await picture(page, `/persons/${items[0].id}`, 'person');
});

test("of an officer's statistics", async ({ as }) => {
  await picture(await as('officer'), '/statistics', 'statistics');
});

test("of an administrator's operations", async ({ as }) => {
  await picture(await as('administrator'), '/operations', 'operations');
});
