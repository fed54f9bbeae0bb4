import { ask } from './hall/api';
import { anEmployer, aPerson, OCCUPATION } from './hall/district';
import { somePhone, someWord } from './hall/people';
import { byFirstPassword, byPhone, expectSignedIn } from './hall/signIn';
import { codeTo, messagesTo } from './hall/sms';
import { expect, test } from './hall/test';
import { fillVacancy } from './hall/vacancyForm';

/** The day after today, as a date field takes it. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
}

test('one hire, from the vacancy to the pool, by everybody who has a part in it', async ({
  browser,
  complaints,
  contextOptions,
}) => {
  test.setTimeout(240_000);
  const someone = async () => {
    const context = await browser.newContext(contextOptions);
    complaints.listenTo(context);
    return context.newPage();
  };
  const [employer, citizen, stranger] = [await someone(), await someone(), await someone()];
  const title = `${someWord()}保安员`;
  const phone = somePhone();
  const firm = await anEmployer('示范护卫有限公司');
  const person = await aPerson({ name: '沈知秋' });
  let known: string[] = [];

  await test.step('somebody asks to be told of such work', async () => {
    await stranger.goto(`/subscriptions/new?occupation=${OCCUPATION}`);
    await stranger.getByLabel('手机号码').fill(phone);
    await stranger.getByRole('button', { name: '获取验证码' }).click();
    await stranger.getByLabel('短信里的 6 位验证码').fill(await codeTo(phone));
    await stranger.getByRole('button', { name: '确认订阅' }).click();
    await expect(stranger.getByText('已生效')).toBeVisible();
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

  await test.step('the coordinator refers the person', async () => {
    await expect
      .poll(
        async () =>
          JSON.stringify(await ask('coordinator', `GET /api/vacancies/${vacancy}/candidates?limit=50`)),
        { timeout: 60_000 },
      )
      .toContain(person.id);
    await ask('coordinator', 'POST /api/referrals', { personId: person.id, vacancyId: vacancy });
  });

  await test.step('the employer hires', async () => {
    await employer.goto('/employer/referrals');
    await employer.getByRole('main').locator('article').getByRole('link').first().click();
    await employer.getByLabel('录用', { exact: true }).check();
    await employer.getByLabel('上岗日期').fill(tomorrow());
    await employer.getByRole('button', { name: '提交回执' }).click();
    await expect(employer.getByText(/办理中|已录用/).first()).toBeVisible();
    await expect(async () => {
      await employer.reload();
      await expect(employer.getByText('已录用').first()).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('the citizen reads it in the own file', async () => {
    await citizen.goto('/me');
    await citizen.getByRole('main').getByRole('button', { name: '登录' }).click();
    await byPhone(citizen, person.phone);
    await expectSignedIn(citizen);
    await expect(citizen.getByText('已就业')).toBeVisible();
  });

  await test.step('one opening fewer is free', async () => {
    await stranger.goto(`/vacancies/${vacancy}`);
    await expect(stranger.getByText('1 / 2')).toBeVisible();
  });

  await Promise.all([employer, citizen, stranger].map((page) => page.context().close()));
});
