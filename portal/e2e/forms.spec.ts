import { anEmployer, aPerson } from './hall/district';
import { somePhone, someWord } from './hall/people';
import { byFirstPassword, byPassword, expectSignedIn } from './hall/signIn';
import { codeTo, messagesTo } from './hall/sms';
import { expect, test } from './hall/test';
import { fillVacancy, mineTitled } from './hall/vacancyForm';

const LOST = /网络中断，尚不知是否已提交/;
const RESTORED = '已恢复上次未提交的草稿。';

test('a double click on send makes one vacancy', async ({ as }) => {
  const page = await as('employer');
  const title = `${someWord()}保安员`;
  await page.goto('/employer/vacancies/new');
  await fillVacancy(page, title);
  await page.getByRole('button', { name: '保存草稿' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await mineTitled(page, title)).toHaveLength(1);
});

test('a double click asks for one code', async ({ page }) => {
  const phone = somePhone();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/subscriptions/new');
  await page.getByLabel('关键词').fill('保安');
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).dblclick();
  await codeTo(phone);
  await page.getByLabel('短信里的 6 位验证码').waitFor();
  expect(sent.filter((it) => it.startsWith('POST'))).toEqual(['POST /api/subscriptions']);
  expect(await messagesTo(phone)).toHaveLength(1);
});

test('a lost line keeps the draft, and it is sent once when the line is back', async ({ as, complaints }) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const page = await as('employer');
  const title = `${someWord()}保安员`;
  await page.goto('/employer/vacancies/new');
  await fillVacancy(page, title);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText(LOST)).toBeVisible();

  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(page.getByLabel('岗位名称')).toHaveValue(title);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await mineTitled(page, title)).toHaveLength(1);
});

test('an answer that was lost on the way is asked for again and does nothing twice', async ({
  as,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_FAILED/);
  const page = await as('employer');
  const title = `${someWord()}保安员`;
  await page.goto('/employer/vacancies/new');
  await fillVacancy(page, title);
  await page.route('**/api/vacancies', async (route) => {
    await route.fetch();
    await route.abort('connectionfailed');
  });
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText(LOST)).toBeVisible();

  await page.unroute('**/api/vacancies');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await mineTitled(page, title)).toHaveLength(1);
});

test('a session that ended meanwhile is told, and the form goes on after signing in again', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/status of 401/);
  const { name, password: given } = await anEmployer('示范家政有限公司');
  const password = `${crypto.randomUUID()}-new`;
  const title = `${someWord()}保安员`;
  await page.goto('/employer/vacancies/new');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await byFirstPassword(page, name, given, password);
  await expectSignedIn(page);
  await fillVacancy(page, title);

  // As after a night: neither the hall nor the provider knows the browser any more.
  await context.clearCookies({ name: /^HALL(_SIGN_IN)?$/ });

  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText(/登录已过期/)).toBeVisible();
  await page.getByRole('button', { name: '重新登录' }).click();
  await byPassword(page, name, password);
  await expect(page).toHaveURL('/employer/vacancies/new');
  await expect(page.getByText(RESTORED)).toBeVisible();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await mineTitled(page, title)).toHaveLength(1);
});

test.describe('two editors of one vacancy', () => {
  for (const [choice, wins] of [
    ['用我填写的覆盖', '我写的工作内容'],
    ['采用现在的内容', '同事写的工作内容'],
  ] as const) {
    test(`the second sees what changed and chooses: ${choice}`, async ({ as, complaints }) => {
      complaints.allow(/status of 412/);
      const [mine, colleague] = [await as('employer'), await as('employer')];
      const title = `${someWord()}保安员`;
      await mine.goto('/employer/vacancies/new');
      await fillVacancy(mine, title);
      await mine.getByRole('button', { name: '保存草稿' }).click();
      await mine.getByRole('link', { name: '修改' }).click();
      await expect(mine.getByLabel('岗位名称')).toHaveValue(title);

      await colleague.goto(mine.url());
      await colleague.getByLabel('工作内容').fill('同事写的工作内容');
      await colleague.getByRole('button', { name: '保存修改' }).click();
      await expect(colleague.getByText('同事写的工作内容')).toBeVisible();

      await mine.getByLabel('工作内容').fill('我写的工作内容');
      await mine.getByRole('button', { name: '保存修改' }).click();
      const dialog = mine.getByRole('dialog');
      await expect(dialog).toContainText('别人已修改了这份记录');
      const row = dialog.getByRole('row', { name: '工作内容' });
      await expect(row).toContainText('同事写的工作内容');
      await expect(row).toContainText('我写的工作内容');
      await dialog.getByRole('button', { name: choice }).click();
      if (choice === '采用现在的内容') {
        await expect(mine.getByLabel('工作内容')).toHaveValue(wins);
        await mine.getByRole('button', { name: '保存修改' }).click();
      }
      await expect(mine.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(mine.getByText(wins)).toBeVisible();
    });
  }
});

test('the second of two who put a phone right sees, masked, what it is now', async ({ as, complaints }) => {
  complaints.allow(/status of 412/);
  const [mine, colleague] = [await as('coordinator'), await as('coordinator')];
  const { id } = await aPerson();
  for (const page of [mine, colleague]) {
    await page.goto(`/persons/${id}`);
    await page.getByRole('button', { name: '更正' }).first().click();
  }
  const [theirs, ours] = [somePhone(), somePhone()];
  await colleague.getByLabel('电话').fill(theirs);
  await colleague.getByRole('button', { name: '保存' }).click();
  await expect(colleague.getByText(masked(theirs))).toBeVisible();

  await mine.getByLabel('电话').fill(ours);
  await mine.getByRole('button', { name: '保存' }).click();
  const row = mine.getByRole('dialog').getByRole('row', { name: '电话' });
  await expect(row).toContainText('你们都改了');
  await expect(row).toContainText(masked(theirs));
  await expect(row).toContainText(ours);
  await row.getByRole('button', { name: '查看完整电话' }).click();
  await mine.getByLabel('查看理由').fill('核对号码');
  await mine.getByRole('button', { name: '查看', exact: true }).click();
  await expect(row).toContainText(theirs);
  await mine.getByRole('button', { name: '按所选内容提交' }).click();
  await expect(mine.getByText(masked(ours))).toBeVisible();
});

function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
