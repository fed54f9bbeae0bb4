import { expect, type Page } from '@playwright/test';
import { someWord } from './hall/people';
import { test } from './hall/test';
import { fillVacancy } from './hall/vacancyForm';

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
