import { ask } from './hall/api';
import { anEmployer, aPerson, aVacancy } from './hall/district';
import { account } from './hall/place';
import { byFirstPassword, byPassword, byPhone, comeIn, expectSignedIn } from './hall/signIn';
import { sessionOf, test } from './hall/test';

// Signs everybody in once, as people do; the walks after it begin with these sessions. The employer, the person and
// what is between them are the records that those sessions find.

const STAFF = ['administrator', 'officer', 'coordinator'] as const;

test.describe('staff', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const role of STAFF) {
    test(`${role} signs in by password`, async ({ page, context }) => {
      await page.goto('/');
      await comeIn(page);
      const { name, password } = account(role);
      await byPassword(page, name, password ?? '');
      await expectSignedIn(page);
      await context.storageState({ path: sessionOf(role) });
    });
  }
});

let firm = '';

test('employer signs in with a password given and replaces it', async ({ page, context }) => {
  const { name, password, employer } = await anEmployer('示范保安有限公司');
  firm = employer;
  await page.goto('/');
  await comeIn(page);
  await byFirstPassword(page, name, password, `${crypto.randomUUID()}-new`);
  await expectSignedIn(page);
  await context.storageState({ path: sessionOf('employer') });
});

test('citizen signs in by the code sent to the phone', async ({ page, context }) => {
  const { id, phone } = await aPerson();
  await page.goto('/');
  await comeIn(page, '手机号登录');
  await byPhone(page, phone);
  await expectSignedIn(page);
  await context.storageState({ path: sessionOf('citizen') });

  const vacancy = await aVacancy(firm, '夜班保安员', {
    description: '小区夜班巡逻，包住。',
    skills: ['保安'],
  });
  await aVacancy(firm, '门卫');
  await ask('coordinator', 'POST /api/referrals', { personId: id, vacancyId: vacancy.id });
});
