import { ask } from './hall/api';
import { anAccount, aPerson, COMMUNITY, FOREIGN_COMMUNITY } from './hall/district';
import { somePhone, someResidentId } from './hall/people';
import { byFirstPassword } from './hall/signIn';
import { expect, test } from './hall/test';

const ROWS = 5000;

test('a coordinator registers a person at the desk by keyboard alone', async ({ as }) => {
  const page = await as('coordinator');
  const { keyboard } = page;
  const residentId = someResidentId();
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: '今日工作' })).toBeVisible();

  await test.step('to the people by the menu’s number, and to what a key does there', async () => {
    await keyboard.press('g');
    await keyboard.press('3');
    await expect(page).toHaveURL('/persons');
    await expect(page.getByRole('link', { name: '登记人员' })).toBeVisible();
    await keyboard.press('/');
    await expect(page.getByLabel('查找人员')).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toContainText('n登记人员');
    await keyboard.press('Escape');
    await keyboard.press('n');
    await expect(page).toHaveURL('/persons/new');
  });

  await test.step('from field to field, and sent', async () => {
    for (const [label, typed] of [
      ['公民身份号码', residentId],
      ['姓名', '顾清禾'],
      ['电话', somePhone()],
    ] as const) {
      await expect(page.getByLabel(label)).toBeFocused();
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+Enter');
  });

  await expect(page.getByRole('heading', { level: 1 })).toContainText('顾');
  await expect(page.getByText('已登记。')).toBeVisible();
  // The number is whole nowhere on the page.
  expect(await page.content()).not.toContain(residentId);
});

test('a person of another division stays hidden, in the list and at the address', async ({
  as,
  anyone,
  complaints,
}) => {
  complaints.allow(/status of 40[34]/);
  const { id } = await aPerson({ name: '江若澄' });
  const theirs = await as('coordinator');
  await theirs.goto(`/persons/${id}`);
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();

  const foreign = await anyone();
  const { name, password } = await anAccount(['coordinator'], { divisions: [FOREIGN_COMMUNITY] });
  await foreign.goto(`/persons/${id}`);
  await foreign.getByRole('main').getByRole('button', { name: '登录' }).click();
  await byFirstPassword(foreign, name, password, `${crypto.randomUUID()}-new`);
  await expect(foreign).toHaveURL(`/persons/${id}`);
  await expect(foreign.getByRole('link', { name: '人员' }).first()).toBeVisible();
  expect(await foreign.content()).not.toContain('江');
  await foreign.goto(`/persons?q=${encodeURIComponent('江若澄')}`);
  await expect(foreign.getByText('没有符合条件的人员')).toBeVisible();
});

test(`a sheet of ${ROWS} rows is taken in, and what is wrong with a row is told`, async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('coordinator');
  await page.goto('/survey-sheets');
  await page
    .getByLabel('选择调查表文件')
    .setInputFiles({ name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet()) });
  await page.getByRole('button', { name: '送出' }).click();
  await expect(page).toHaveURL(/\/survey-sheets\/./);
  await expect(page.getByText('退回 1 行').first()).toBeVisible({ timeout: 240_000 });
  await expect(page.getByText(`新登记 ${ROWS - 1}`).first()).toBeVisible();
  const wrong = page.getByRole('row').filter({ hasText: '退回' });
  await expect(wrong).toHaveCount(1);
  await expect(wrong).toContainText('身份证');

  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: /csv/i }).click();
  expect((await downloaded).suggestedFilename()).toMatch(/\.csv$/);
  const total = async () => (await ask('officer', `GET /api/persons?division=${COMMUNITY}&limit=1`)).total;
  await expect
    .poll(total, { message: 'found in the pool', timeout: 60_000 })
    .toBeGreaterThanOrEqual(ROWS - 1);
});

/** People who do not exist; the number of the last one is wrong. */
function sheet(): string {
  const day = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
  const numbers = new Set<string>();
  while (numbers.size < ROWS - 1) {
    numbers.add(someResidentId());
  }
  const rows = [...numbers, '330104199001010000'].map((id) => `柳成行,${id},${COMMUNITY},失业,${day}`);
  return ['姓名,身份证号,社区代码,就业状态,调查日期', ...rows].join('\r\n');
}
