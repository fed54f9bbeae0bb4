import { anEmployer, aVacancy } from './hall/district';
import { somePhone, someWord } from './hall/people';
import { comeIn } from './hall/signIn';
import { codeTo, messagesTo } from './hall/sms';
import { expect, test } from './hall/test';

test('whoever subscribes to a search is told of the next vacancy that fits', async ({ page }) => {
  const word = someWord();
  const phone = somePhone();
  const { employer } = await anEmployer('示范物业有限公司');
  const first = await aVacancy(employer, `${word}秩序维护员`);

  await test.step('searches', async () => {
    await page.goto('/');
    await page.getByLabel('查岗位').fill(word);
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    await expect(page).toHaveURL(`/vacancies?q=${encodeURIComponent(word)}`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('共 1 个岗位')).toBeVisible({ timeout: 3000 });
    }).toPass();
  });

  await test.step('reads the vacancy', async () => {
    await page.getByRole('link', { name: first.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(first.title));
    await expect(page.getByText('4,000–5,000 元/月')).toBeVisible();
    await expect(page.getByText('示范物业有限公司')).toBeVisible();
    await page.goBack();
  });

  await test.step('subscribes the phone to this very search', async () => {
    await page.getByRole('link', { name: '订阅提醒' }).click();
    await expect(page.getByLabel('关键词')).toHaveValue(word);
    await page.getByLabel('手机号码').fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('短信里的 6 位验证码').fill(await codeTo(phone));
    await page.getByRole('button', { name: '确认订阅' }).click();
    await expect(page.getByText('已生效')).toBeVisible();
  });

  await test.step('is told of what fits and of nothing else', async () => {
    const before = await messagesTo(phone);
    await aVacancy(employer, '仓库管理员');
    const fitting = await aVacancy(employer, `${word}夜班巡逻员`);
    const fresh = async () => (await messagesTo(phone)).slice(before.length);
    await expect.poll(async () => (await fresh()).join(), { timeout: 60_000 }).toContain(fitting.title);
    expect((await fresh()).join()).not.toContain('仓库管理员');
  });

  await test.step('ends it', async () => {
    await page.getByRole('button', { name: '停止订阅' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停止', exact: true }).click();
    await expect(page.getByText('已停止')).toBeVisible();
  });
});

test('a wrong code is refused at its field', async ({ page, complaints }) => {
  complaints.allow(/status of 4\d\d/);
  const phone = somePhone();
  await page.goto('/subscriptions/new');
  await page.getByLabel('关键词').fill('保安');
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const code = await codeTo(phone);
  const wrong = code === '000000' ? '000001' : '000000';
  await page.getByLabel('短信里的 6 位验证码').fill(wrong);
  await page.getByRole('button', { name: '确认订阅' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('短信里的 6 位验证码').fill(code);
  await page.getByRole('button', { name: '确认订阅' }).click();
  await expect(page.getByText('已生效')).toBeVisible();
});

test('an address without a room says so and leads on', async ({ page }) => {
  await page.goto('/no/such/room');
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page).toHaveURL('/');
});

test.describe('a browser that asks for English', () => {
  test.use({ locale: 'en-GB' });

  test('is met in English, as at the sign-in, until its reader chooses Chinese', async ({ page }) => {
    const html = page.locator('html');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Looking for work?' })).toBeVisible();
    await expect(html).toHaveAttribute('lang', 'en');
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in by account' }).click();
    await page.waitForURL('**/login?**');
    await expect(html).toHaveAttribute('lang', 'en');

    await page.goto('/');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(html).toHaveAttribute('lang', 'zh-CN');
    await page.reload();
    await expect(html).toHaveAttribute('lang', 'zh-CN');
    await comeIn(page);
    await page.waitForURL('**/login?**');
    await expect(html).toHaveAttribute('lang', 'zh-CN');
  });
});
