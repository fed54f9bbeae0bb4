import type { Page } from '@playwright/test';
import { aPerson } from './hall/district';
import { account } from './hall/place';
import { byPassword, byPhone, comeIn, expectSignedIn } from './hall/signIn';
import { expect, test } from './hall/test';

const SEARCH = `/vacancies?q=${encodeURIComponent('保安')}&sort=WAGE`;
const officer = account('officer');

async function signInFrom(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await comeIn(page);
  await byPassword(page, officer.name, officer.password ?? '');
}

test('staff sign in by password and are back where they began', async ({ page }) => {
  await signInFrom(page, SEARCH);
  await expectSignedIn(page);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(SEARCH);
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
});

for (const [screen, viewport] of Object.entries({
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test(`whoever is signed in sees as whom, beside the way out, on a ${screen}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await signInFrom(page, '/');
    await expectSignedIn(page);
    const banner = page.getByRole('banner');
    await expect(banner).toContainText(`当前账号：${officer.name}`);
    await expect(banner).toContainText('经办人员 · ');
    const out = banner.getByRole('button', { name: '退出' });
    await expect(out).toBeInViewport();
    await out.focus();
    await page.keyboard.press('Enter');
    await expect(banner.getByRole('button', { name: '登录' })).toBeVisible();
  });
}

test('a citizen signs in by the code from the SMS and is back at the file', async ({ page }) => {
  const { phone } = await aPerson({ name: '沈知秋' });
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: '请先登录' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await byPhone(page, phone);
  await expect(page).toHaveURL('/me');
  await expect(page.getByText('沈知秋')).toBeVisible();
});

test('a wrong password is refused without saying which half was wrong', async ({ page, complaints }) => {
  complaints.allow(/status of 401/);
  await page.goto('/session/start/onehall');
  await byPassword(page, 'nobody-of-this-name', 'wrong-password');
  await expect(page.getByRole('alert')).toHaveText('账号或密码不正确。');
});

test('script can read no token and no session', async ({ page, context }) => {
  await signInFrom(page, '/');
  await expectSignedIn(page);
  const [session] = (await context.cookies()).filter((it) => it.name === 'HALL');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const readable = await page.evaluate(async () =>
    JSON.stringify([
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      await (await fetch('/session')).text(),
      document.documentElement.outerHTML,
    ]),
  );
  // Every token of the provider is a JWT.
  expect(readable).not.toContain('eyJ');
  expect(readable).not.toContain(session?.value);
});

test('signing out ends the session in every tab and at the provider', async ({ page, context }) => {
  await signInFrom(page, '/');
  await expectSignedIn(page);
  const other = await context.newPage();
  await other.goto('/vacancies');
  await expectSignedIn(other);

  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner').getByRole('button', { name: '登录' })).toBeVisible();

  // It has heard of it by now; a reload amid that would be cut off.
  await expect(other.getByRole('banner').getByRole('button', { name: '登录' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('banner').getByRole('button', { name: '登录' })).toBeVisible();
  await comeIn(other);
  await expect(other.getByLabel('密码')).toBeVisible();
});

test('what the session could do before it was signed out it cannot do after', async ({ page, context }) => {
  await signInFrom(page, '/');
  await expectSignedIn(page);
  const before = await context.storageState();
  expect((await context.request.get('/api/persons')).status()).toBe(200);

  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: '登录' })).toBeVisible();

  await context.addCookies(before.cookies);
  expect((await context.request.get('/api/persons')).status()).toBe(401);
  await page.goto('/session/start/onehall');
  await expect(page.getByLabel('密码')).toBeVisible();
});

test('who signs out in one tab has left the others too', async ({ page, context }) => {
  await page.goto('/session/start/onehall?from=/persons');
  await byPassword(page, officer.name, officer.password ?? '');
  await expectSignedIn(page);

  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('banner').getByRole('button', { name: '退出' }).click();

  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner').getByRole('button', { name: '登录' })).toBeVisible();
});

const ROOMS_OF_SOMEBODY = [
  '/me',
  '/employer',
  '/persons',
  '/today',
  '/statistics',
  '/operations',
  '/accounts',
];

for (const room of ROOMS_OF_SOMEBODY) {
  test(`${room} asks a stranger to sign in, and the hall for nothing`, async ({ page }) => {
    await page.goto(room);
    await expect(page.getByRole('heading', { name: '请先登录' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden();
  });
}

test('an address of another host is no way back', async ({ page }) => {
  await page.goto(`/session/start/onehall?from=${encodeURIComponent('//example.org/')}`);
  await byPassword(page, officer.name, officer.password ?? '');
  await expect(page).toHaveURL('/');
  await expectSignedIn(page);
});
