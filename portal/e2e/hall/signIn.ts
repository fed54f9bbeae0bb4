import { expect, type Page } from '@playwright/test';
import { codeTo, messagesTo } from './sms';

/** From any page, by the door at its head. */
export async function comeIn(page: Page, way: '账号登录' | '手机号登录' = '账号登录'): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '登录' }).click();
  await page.getByRole('dialog').getByRole('button', { name: way }).click();
}

/** On the login page, wherever it was come from. */
export async function byPassword(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** An account's first sign-in: the password it was given opens nothing but its own replacement. */
export async function byFirstPassword(
  page: Page,
  name: string,
  given: string,
  chosen: string,
): Promise<void> {
  await byPassword(page, name, given);
  await expect(page.getByRole('heading', { name: '请设置新密码' })).toBeVisible();
  await page.getByLabel('现在的密码').fill(given);
  await page.getByLabel('新密码').fill(chosen);
  await page.getByRole('button', { name: '保存并登录' }).click();
}

/** On the login page, with the code that the SMS centre has for the phone. */
export async function byPhone(page: Page, phone: string): Promise<void> {
  const known = await messagesTo(phone);
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('验证码').fill(await codeTo(phone, known));
  await page.getByRole('button', { name: '登录' }).click();
}

/** The page is ours again and says that somebody is signed in. */
export async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
  // The first room has what it asked for: who leaves before that is refused the rest.
  await page.waitForLoadState('networkidle');
}
