import type { Page } from '@playwright/test';
import { anEmployer, aPerson, OCCUPATION } from './hall/district';
import { somePhone, someWord } from './hall/people';
import { byFirstPassword, byPhone } from './hall/signIn';
import { codeTo, messagesTo } from './hall/sms';
import { expect, test } from './hall/test';
import { fillVacancy } from './hall/vacancyForm';

/** The day after today, as a date field takes it. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
}

/** Looks again until it is there: what one service decides the others hear a moment later. */
async function expectInTime(page: Page, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await look();
  }).toPass({ timeout: 60_000 });
}

test('one hire, from the vacancy to the pool, by everybody who has a part in it', async ({ as, anyone }) => {
  test.setTimeout(300_000);
  const [subscriber, employer, coordinator, citizen, officer] = [
    await anyone(),
    await anyone(),
    await as('coordinator'),
    await anyone(),
    await as('officer'),
  ];
  const title = `${someWord()}保安员`;
  const phone = somePhone();
  const firm = await anEmployer('示范护卫有限公司');
  const person = await aPerson({ name: '沈知秋' });
  let known: string[] = [];

  await test.step('somebody asks to be told of such work', async () => {
    await subscriber.goto(`/subscriptions/new?occupation=${OCCUPATION}`);
    await subscriber.getByLabel('手机号码').fill(phone);
    await subscriber.getByRole('button', { name: '获取验证码' }).click();
    await subscriber.getByLabel('短信里的 6 位验证码').fill(await codeTo(phone));
    await subscriber.getByRole('button', { name: '确认订阅' }).click();
    await expect(subscriber.getByText('已生效')).toBeVisible();
    known = await messagesTo(phone);
  });

  await test.step('the employer publishes a vacancy', async () => {
    await employer.goto('/employer');
    await employer.getByRole('main').getByRole('button', { name: '登录' }).click();
    await byFirstPassword(employer, firm.name, firm.password, `${crypto.randomUUID()}-new`);
    await employer.getByRole('link', { name: '新建岗位' }).first().click();
    await fillVacancy(employer, title);
    await employer.getByRole('button', { name: '保存草稿' }).click();
    await employer.getByRole('button', { name: '发布' }).click();
    await expect(employer.getByText('招聘中')).toBeVisible();
  });
  const vacancy = employer.url().split('/').at(-1) ?? '';

  await test.step('the subscriber is told once', async () => {
    const told = async () => (await messagesTo(phone)).slice(known.length).filter((it) => it.includes(title));
    await expect.poll(async () => (await told()).length, { timeout: 60_000 }).toBe(1);
  });

  await test.step('the coordinator finds work for the person and refers', async () => {
    await coordinator.goto(`/persons/${person.id}/vacancies`);
    const found = coordinator.getByRole('article').filter({ hasText: title });
    await expectInTime(coordinator, () => expect(found).toBeVisible({ timeout: 5000 }));
    await found.getByRole('button', { name: '推荐' }).click();
    await coordinator.getByRole('dialog').getByRole('button', { name: '推荐', exact: true }).click();
    await expect(coordinator).toHaveURL(/\/referrals\//);
  });

  await test.step('the citizen sees where the station sends', async () => {
    await citizen.goto('/me/referrals');
    await citizen.getByRole('main').getByRole('button', { name: '登录' }).click();
    await byPhone(citizen, person.phone);
    await expect(citizen.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('the employer hires', async () => {
    await employer.goto('/employer/referrals');
    await employer.getByRole('link', { name: title }).click();
    await employer.getByLabel('录用', { exact: true }).check();
    await employer.getByLabel('上岗日期').fill(tomorrow());
    await employer.getByRole('button', { name: '提交回执' }).click();
    const hired = employer.getByRole('main').getByText('已录用').first();
    await expectInTime(employer, () => expect(hired).toBeVisible({ timeout: 5000 }));
  });

  await test.step('the citizen is hired in the own file, and begins tomorrow', async () => {
    await citizen.goto('/me');
    await expectInTime(citizen, () =>
      expect(citizen.getByText('已录用，未到岗').first()).toBeVisible({ timeout: 5000 }),
    );
  });

  await test.step('one opening fewer is free', async () => {
    await subscriber.goto(`/vacancies/${vacancy}`);
    await expectInTime(subscriber, () =>
      expect(subscriber.getByText('还剩 1 个名额')).toBeVisible({ timeout: 5000 }),
    );
  });

  await test.step('the officer reads how it came about', async () => {
    await officer.goto('/hires');
    await officer.getByRole('link', { name: title }).click();
    await expect(officer.getByRole('heading', { level: 1, name: title })).toBeVisible();
    for (const step of ['开出介绍信', '用人单位同意录用']) {
      await expect(officer.getByText(step).first()).toBeVisible();
    }
  });
});
