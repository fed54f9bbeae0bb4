import type { Page } from '@playwright/test';
import { type Looking, violationsOn } from './hall/axe';
import { settled, walkRooms } from './hall/rooms';
import { expect, type Role, test } from './hall/test';

// Every room that each role can reach, in both languages, both shades and on both screens, against WCAG 2.2 AA.

const ROLES: readonly Role[] = ['citizen', 'employer', 'coordinator', 'officer', 'administrator'];
/** The phone's is tall, so that no link lies under the menu at its foot. */
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 6000 } } as const;

interface Way {
  language: 'zh' | 'en';
  screen: keyof typeof SCREENS;
  shade: 'light' | 'dark';
  looking: Looking;
}

/** Every language, shade and screen with every other; what a turn cannot change is not looked for again. */
const WAYS: readonly Way[] = [
  { language: 'zh', screen: 'desk', shade: 'light', looking: 'everything' },
  { language: 'zh', screen: 'desk', shade: 'dark', looking: 'colours' },
  { language: 'zh', screen: 'phone', shade: 'dark', looking: 'colours' },
  { language: 'zh', screen: 'phone', shade: 'light', looking: 'everything' },
  { language: 'en', screen: 'phone', shade: 'light', looking: 'words' },
  { language: 'en', screen: 'desk', shade: 'light', looking: 'words' },
];

/** The room in each of the ways, turned in place: its data is fetched once. */
async function findingsIn(page: Page, room: string): Promise<string[]> {
  const findings: string[] = [];
  for (const { language, screen, shade, looking } of WAYS) {
    await speak(page, language);
    await page.setViewportSize(SCREENS[screen]);
    await paint(page, shade);
    const found = [...(await violationsOn(page, looking)), ...(await widerThanTheScreen(page))];
    findings.push(...found.map((it) => `${room} (${language}, ${screen}, ${shade}): ${it}`));
  }
  return findings;
}

async function speak(page: Page, language: Way['language']): Promise<void> {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const other = page.locator(`.hall-preferences button[lang="${lang}"]`);
  if (await other.isVisible()) {
    await other.click();
    await settled(page);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

async function paint(page: Page, shade: Way['shade']): Promise<void> {
  if ((await page.locator('html').getAttribute('data-shade')) !== shade) {
    await page.locator('.hall-preferences .icon-button').click();
  }
  await expect(page.locator('html')).toHaveAttribute('data-shade', shade);
}

/** A page that has to be pushed sideways is none for a phone. Charts take a moment to follow the screen. */
async function widerThanTheScreen(page: Page): Promise<string[]> {
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const follows = await expect
    .poll(excess, { timeout: 3_000 })
    .toBeLessThanOrEqual(0)
    .then(() => true)
    .catch(() => false);
  return follows ? [] : [`${await excess()} px wider than the screen`];
}

async function walk(page: Page, from: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  await walkRooms(page, from, async (room) => {
    findings.push(...(await findingsIn(page, room)));
  });
  return findings;
}

test('everyone can use the rooms for everyone', async ({ page }) => {
  expect(await walk(page, ['/', '/vacancies', '/subscriptions', '/no/such/room'])).toEqual([]);
});

for (const role of ROLES) {
  test(`every ${role} can use the rooms of the ${role}`, async ({ as }) => {
    test.setTimeout(300_000);
    expect(await walk(await as(role), ['/'])).toEqual([]);
  });
}

test('everyone can use the login page', async ({ page }) => {
  const findings: string[] = [];
  for (const size of Object.values(SCREENS)) {
    await page.setViewportSize(size);
    for (const way of ['password', 'phone']) {
      await page.goto(`/login?way=${way}`);
      const found = [...(await violationsOn(page)), ...(await widerThanTheScreen(page))];
      findings.push(...found.map((it) => `${way} (${size.width}): ${it}`));
    }
  }
  expect(findings).toEqual([]);
});
