import { expect, type Locator, type Page } from '@playwright/test';
import { anAccount, aPerson } from './hall/district';
import { someWord } from './hall/people';
import { byAddress, walkRooms } from './hall/rooms';
import { type Role, test } from './hall/test';
import { Traffic } from './hall/traffic';
import { fillVacancy } from './hall/vacancyForm';

test.describe.configure({ mode: 'parallel' });

const SCRIPT = '<script>taken=1</script><img src=x onerror="taken=1">{{7*7}}';
const EMOJI = '👩‍🌾🇨🇳𠮷';
/** Turns the direction of what follows, and hides between letters. */
const MARKS = '\u202e\u200b\u2066';
const LONGEST_DESCRIPTION = 4000;

async function expectWhole(page: Page, title: string): Promise<void> {
  await expect(page.getByText(title).first()).toBeVisible();
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

test('text that would be script, turns its direction or never breaks is shown as it was typed', async ({
  as,
}) => {
  const employer = await as('employer');
  const title = `${someWord()}${SCRIPT}${EMOJI}${MARKS}`;
  await employer.goto('/employer/vacancies/new');
  await fillVacancy(employer, title);
  await employer.getByLabel('工作内容').fill(`${SCRIPT}${EMOJI}${'长'.repeat(10_000)}`);
  await expect(employer.getByLabel('工作内容')).toHaveValue(new RegExp(`^.{${LONGEST_DESCRIPTION}}$`, 's'));
  await employer.getByRole('button', { name: '保存草稿' }).click();
  await expect(employer.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await employer.getByRole('button', { name: '发布' }).click();
  await employer.getByRole('link', { name: '看公开页面' }).click();

  await employer.setViewportSize({ width: 390, height: 844 });
  await expectWhole(employer, title);
  await employer.goto('/employer');
  await expectWhole(employer, title);
});

test('a search for script finds nothing and runs nothing', async ({ page, complaints }) => {
  complaints.allow(/status of 400/);
  await page.goto(`/vacancies?q=${encodeURIComponent(SCRIPT)}&division=${encodeURIComponent('"><script>')}`);
  await expect(page.getByLabel('岗位、单位或描述')).toHaveValue(SCRIPT);
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
});

const ROLES: readonly Role[] = ['citizen', 'employer', 'coordinator', 'officer', 'administrator'];
const EVERYTHING = `${SCRIPT}${EMOJI}${MARKS}${'长'.repeat(10_000)}`;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What somebody can type into, where they are. */
const fieldsOf = (part: Locator) =>
  part
    .locator('input:not([type]), input[type="text"], input[type="search"], input[type="tel"], textarea')
    .filter({ visible: true });

async function each(all: Locator, visit: (one: Locator) => Promise<void>): Promise<void> {
  for (let i = 0; i < (await all.count()); i++) {
    await visit(all.nth(i));
  }
}

/** Types it into every field there is, and sends every form, as far as one before has not led away. */
async function typeEverywhere(page: Page, traffic: Traffic, part = page.locator('main')): Promise<number> {
  const fields = await fieldsOf(part).count();
  await each(fieldsOf(part), async (field) => {
    if (await field.isEditable()) {
      await field.fill(EVERYTHING);
      await field.press('Tab');
    }
  });
  const at = page.url();
  await each(part.locator('form button[type="submit"]').filter({ visible: true }), async (send) => {
    if (page.url() === at && (await send.isEnabled())) {
      await send.click();
      await traffic.settled();
    }
  });
  await traffic.settled();
  return fields;
}

/** That nothing of it was run, and that the page, told so, fits on a phone. */
async function expectUnharmed(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => 'taken' in window), where).toBe(false);
  await page.setViewportSize(PHONE);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), where)
    .toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
}

for (const role of ROLES) {
  test(`no field of the ${role} runs what is typed into it, and no room breaks by it`, async ({
    as,
    complaints,
  }) => {
    test.setTimeout(300_000);
    complaints.allow(/status of 4\d\d/);
    const page = await as(role);
    await page.setViewportSize(DESK);
    let fields = 0;
    const type = async (room: string, traffic: Traffic) => {
      const typed = await typeEverywhere(page, traffic);
      if (typed > 0) {
        await expectUnharmed(page, room);
      }
      fields += typed;
    };
    // The other walk of all rooms goes by link: each has to stand when it is come to by its address too.
    await walkRooms(page, ['/'], type, byAddress);
    expect(fields).toBeGreaterThan(8);
  });
}

/** Records of these tests' own, as what is sent from behind a button may end them. */
const BEHIND: readonly [Role, () => Promise<string>, number][] = [
  ['citizen', async () => '/me', 1],
  ['coordinator', async () => `/persons/${(await aPerson()).id}`, 9],
  ['officer', async () => `/persons/${(await aPerson()).id}`, 9],
  [
    'administrator',
    async () => `/accounts/${(await anAccount(['officer'], { divisions: ['330104'] })).id}`,
    1,
  ],
];

/** Presses each button that opens something at this address, one after the other, and types into what it opens. */
async function typeBehindButtons(page: Page, address: string): Promise<number> {
  const traffic = new Traffic(page);
  const main = page.locator('main');
  let fields = 0;
  const openers: readonly [Locator, Locator][] = [
    [main.locator('button[aria-expanded="false"]'), main],
    [main.locator('button:has(+ dialog)'), main.locator('dialog[open]')],
  ];
  for (const [all, opened] of openers) {
    const stand = async () => {
      await page.goto(address);
      await traffic.settled();
    };
    await stand();
    for (let i = 0; i < (await all.count()); i++, await stand()) {
      await all.nth(i).click();
      fields += await typeEverywhere(page, traffic, opened);
      await expectUnharmed(page, `${address}, button ${i}`);
    }
  }
  return fields;
}

for (const [role, address, least] of BEHIND) {
  test(`no field behind a button of the ${role} runs what is typed into it`, async ({ as, complaints }) => {
    test.setTimeout(120_000);
    complaints.allow(/status of 4\d\d/);
    const page = await as(role);
    await page.setViewportSize(DESK);
    expect(await typeBehindButtons(page, await address())).toBeGreaterThanOrEqual(least);
  });
}
