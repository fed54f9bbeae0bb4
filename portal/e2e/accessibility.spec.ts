import type { Page } from '@playwright/test';
import { type Looking, violationsOn } from './hall/axe';
import { walkRooms } from './hall/rooms';
import { expect, type Role, test } from './hall/test';
import { Traffic } from './hall/traffic';

// Every room that each role can reach, in both languages, both shades and on both screens, against WCAG 2.2 AA.

const ROLES: readonly Role[] = ['citizen', 'employer', 'coordinator', 'officer', 'administrator'];
/** The phone's is tall, so that no link lies under the menu at its foot. */
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 6000 } } as const;

const LANG = { zh: 'zh-CN', en: 'en' } as const;

interface Way {
  language: 'zh' | 'en';
  screen: keyof typeof SCREENS;
  shade: 'light' | 'dark';
  looking: Looking;
}

/**
 * Every language, shade and screen with every other, one turn after the other; what a turn cannot change is not looked
 * for again.
 */
const WAYS: readonly Way[] = [
  { language: 'zh', screen: 'desk', shade: 'light', looking: 'everything' },
  { language: 'zh', screen: 'desk', shade: 'dark', looking: 'colours' },
  { language: 'zh', screen: 'phone', shade: 'dark', looking: 'colours' },
  { language: 'zh', screen: 'phone', shade: 'light', looking: 'everything' },
  { language: 'en', screen: 'phone', shade: 'light', looking: 'everything' },
  { language: 'en', screen: 'phone', shade: 'dark', looking: 'colours' },
  { language: 'en', screen: 'desk', shade: 'dark', looking: 'colours' },
  { language: 'en', screen: 'desk', shade: 'light', looking: 'everything' },
];

/** One who looks at rooms, standing at each, in all the ways, and keeps what is found. */
class Look {
  readonly findings: string[] = [];
  /** A room is looked at in the other order than the one before, so that it begins as that one ended. */
  private ways = WAYS;

  constructor(private readonly page: Page) {}

  /** The room is turned in place: its data is fetched once. */
  async at(room: string, traffic: Traffic): Promise<void> {
    for (const { language, screen, shade, looking } of this.ways) {
      await this.page.setViewportSize(SCREENS[screen]);
      await speak(this.page, language, traffic);
      await paint(this.page, shade);
      const found = [...(await violationsOn(this.page, looking)), ...(await widerThanTheScreen(this.page))];
      this.findings.push(...found.map((it) => `${room} (${language}, ${screen}, ${shade}): ${it}`));
    }
    this.ways = this.ways.toReversed();
  }
}

async function speak(page: Page, language: Way['language'], traffic: Traffic): Promise<void> {
  const lang = LANG[language];
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) !== lang) {
    await page.locator(`.hall-preferences button[lang="${lang}"]`).click();
    await expect(html).toHaveAttribute('lang', lang);
    await traffic.settled();
  }
}

async function paint(page: Page, shade: Way['shade']): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('data-shade')) !== shade) {
    await page.locator('.hall-shade').click();
    await expect(html).toHaveAttribute('data-shade', shade);
    // Colours on their way from one shade to the other are neither's.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  }
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
  const look = new Look(page);
  await walkRooms(page, from, (room, traffic) => look.at(room, traffic));
  return look.findings;
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

/** A room of each kind without what its address names: nothing there, somebody else's, or not for this role. */
const NOTHING_THERE: readonly [Role, readonly string[]][] = [
  ['citizen', ['/me/referrals/no-such', '/vacancies/no-such', '/subscriptions/no-such', '/persons']],
  [
    'employer',
    ['/employer/vacancies/no-such', '/employer/vacancies/no-such/change', '/employer/referrals/no-such'],
  ],
  [
    'coordinator',
    ['/persons/no-such', '/households/no-such', '/survey-sheets/no-such', '/referrals/no-such'],
  ],
  ['officer', ['/hires/no-such', '/pool/no-such']],
  ['administrator', ['/accounts/no-such', '/clients/no-such']],
];

for (const [role, addresses] of NOTHING_THERE) {
  test(`every ${role} is told where there is nothing`, async ({ as, complaints }) => {
    complaints.allow(/status of 40[34]/);
    const page = await as(role);
    const look = new Look(page);
    const traffic = new Traffic(page);
    for (const nothing of addresses) {
      await page.goto(nothing);
      await traffic.settled();
      await expect(page.locator('main .notice')).toBeVisible();
      await look.at(nothing, traffic);
    }
    expect(look.findings).toEqual([]);
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
