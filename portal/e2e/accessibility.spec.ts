import type { Page } from '@playwright/test';
import { violationsOn } from './hall/axe';
import { walkRooms } from './hall/rooms';
import { expect, type Role, test } from './hall/test';
import { Traffic } from './hall/traffic';

// Every room that each role can reach, in both languages, both shades and on both screens, against WCAG 2.2 AA.

// They look and change nothing.
test.describe.configure({ mode: 'parallel' });

const ROLES: readonly Role[] = ['citizen', 'employer', 'coordinator', 'officer', 'administrator'];
/** The phone's is as tall as what it shows, or more, so that no link lies under the menu at its foot. */
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 6000 } } as const;

const LANG = { zh: 'zh-CN', en: 'en' } as const;

interface Way {
  language: 'zh' | 'en';
  screen: keyof typeof SCREENS;
  shade: 'light' | 'dark';
}

/**
 * Every language on every screen, as words and width decide how a room is built, and every shade on every screen, as
 * contrast goes by what lies over what. No colour goes by the language.
 */
const WAYS: readonly Way[] = [
  { language: 'zh', screen: 'desk', shade: 'light' },
  { language: 'zh', screen: 'phone', shade: 'dark' },
  { language: 'en', screen: 'phone', shade: 'light' },
  { language: 'en', screen: 'desk', shade: 'dark' },
];

/** One who looks at rooms, standing at each, in all the ways, and keeps what is found. */
class Look {
  readonly findings: string[] = [];
  /** A room is looked at in the other order than the one before, so that it begins as that one ended. */
  private ways = WAYS;

  constructor(private readonly page: Page) {}

  /** The room is turned in place: its data is fetched once. */
  async at(room: string, traffic: Traffic): Promise<void> {
    for (const { language, screen, shade } of this.ways) {
      await this.page.setViewportSize(SCREENS[screen]);
      await speak(this.page, language, traffic);
      await paint(this.page, shade);
      await showWhole(this.page, screen);
      const found = [...(await violationsOn(this.page)), ...(await widerThanTheScreen(this.page))];
      this.findings.push(...found.map((it) => `${room} (${language}, ${screen}, ${shade}): ${it}`));
    }
    this.ways = this.ways.toReversed();
  }
}

async function speak(page: Page, language: Way['language'], traffic: Traffic): Promise<void> {
  const lang = LANG[language];
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) !== lang) {
    await page.locator(`.hall-preferences button[lang="${lang}"]`).dispatchEvent('click');
    await expect(html).toHaveAttribute('lang', lang);
    await traffic.settled();
  }
}

async function paint(page: Page, shade: Way['shade']): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('data-shade')) !== shade) {
    await page.locator('.hall-shade').dispatchEvent('click');
    await expect(html).toHaveAttribute('data-shade', shade);
    // Colours on their way from one shade to the other are neither's.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  }
}

async function showWhole(page: Page, screen: Way['screen']): Promise<void> {
  const { width, height } = SCREENS[screen];
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  if (screen === 'phone' && length > height) {
    await page.setViewportSize({ width, height: length });
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

test('a list of choices can be used while it is open', async ({ as }) => {
  const page = await as('citizen');
  const traffic = new Traffic(page);
  const findings: string[] = [];
  for (const [room, field] of [
    ['/me/wish', '想做什么工作'],
    ['/me/wish', '想在哪里上班'],
    ['/me/correction', '学历'],
  ] as const) {
    for (const shade of ['light', 'dark'] as const) {
      await page.goto(room);
      await traffic.settled();
      await paint(page, shade);
      await page.getByLabel(field).click();
      await expect(page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')).toBeVisible();
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      // It lies over the page, outside of its parts; what opened it is named by what it holds.
      const found = (await violationsOn(page)).filter((it) => !it.startsWith('region '));
      findings.push(...found.map((it) => `${room} ${field} (${shade}): ${it}`));
    }
  }
  expect(findings).toEqual([]);
});

test('the rest of a menu can be used on a phone while it is open', async ({ as }) => {
  const page = await as('coordinator');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/today');
  await new Traffic(page).settled();
  const menu = page.getByRole('navigation', { name: '主菜单' });
  await menu.getByText('更多').click();
  const last = menu.getByRole('link').last();
  await expect(last).toBeInViewport({ ratio: 1 });
  const findings: string[] = [];
  for (const shade of ['light', 'dark'] as const) {
    await paint(page, shade);
    findings.push(...(await violationsOn(page)).map((it) => `${shade}: ${it}`));
  }
  expect(findings).toEqual([]);
  await last.click();
  await expect(menu.locator('details')).toHaveCount(1);
  await expect(menu.locator('details[open]')).toHaveCount(0);
});

const GROUND = { light: 'rgb(244, 246, 250)', dark: 'rgb(13, 16, 21)' } as const;

/** What the page of the provider has wrong at one of its steps, on both screens. */
async function findingsAt(step: string, page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    const found = [...(await violationsOn(page)), ...(await widerThanTheScreen(page))];
    findings.push(...found.map((it) => `${step} (${screen}): ${it}`));
  }
  return findings;
}

for (const language of ['zh', 'en'] as const) {
  for (const shade of ['light', 'dark'] as const) {
    test(`everyone can use the sign-in page, ${shade} and in ${language} as the portal was left`, async ({
      page,
      complaints,
    }) => {
      complaints.allow(/status of 400/);
      const traffic = new Traffic(page);
      await page.goto('/');
      await traffic.settled();
      await speak(page, language, traffic);
      await paint(page, shade);
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^(登录|Sign in)$/ })
        .click();
      const findings = await findingsAt('ways', page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(账号登录|Sign in by account)/ })
        .click();
      await page.waitForURL('**/login?**');
      await expect(page.locator('html')).toHaveAttribute('lang', LANG[language]);
      await expect(page.locator('body')).toHaveCSS('background-color', GROUND[shade]);
      findings.push(...(await findingsAt('password', page)));

      await page.locator('nav a').click();
      await page.waitForURL('**/login?way=phone**');
      findings.push(...(await findingsAt('phone', page)));

      await page.locator('#phone').fill('1');
      await page.getByRole('button').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', LANG[language]);
      await expect(page.locator('body')).toHaveCSS('background-color', GROUND[shade]);
      expect([...findings, ...(await findingsAt('refused', page))]).toEqual([]);
    });
  }
}
