import type { Page } from '@playwright/test';
import { aPerson } from './hall/district';
import { withoutEmployerService } from './hall/outage';
import { expect, test } from './hall/test';

// A service that is down takes down its own part of a page: the rest works, and what is missing is named.

/** As the gateway answers for employer-service, whether it is waited for in vain or left alone by now. */
const EMPLOYERS_DOWN = /岗位库（employer-service）/;

function part(page: Page, title: string) {
  return page.getByRole('region', { name: title });
}

test('where employer-service is down, the rest of each page works and says what is missing', async ({
  as,
  page: visitor,
  complaints,
}) => {
  complaints.allow(/status of 503/);
  const { id } = await aPerson({ name: '沈知秋' });
  const [coordinator, officer] = [await as('coordinator'), await as('officer')];

  await withoutEmployerService(async () => {
    await Promise.all([visitor.goto('/'), coordinator.goto('/today'), officer.goto('/figures')]);

    await test.step('a station has its people, and no referrals', async () => {
      await expect(part(coordinator, '人员和家庭').locator('.today-count')).toHaveCount(4);
      await expect(part(coordinator, '推荐').getByRole('alert')).toHaveCount(2);
      await expect(part(coordinator, '推荐').getByRole('alert').first()).toContainText(EMPLOYERS_DOWN);
    });

    await test.step('an officer has the figures of the people, and none of vacancies and referrals', async () => {
      await expect(part(officer, '劳动力资源库').getByRole('table').first()).toBeVisible();
      await expect(part(officer, '岗位信息库').getByRole('alert')).toContainText(EMPLOYERS_DOWN);
      await expect(part(officer, '推荐').getByRole('alert')).toContainText(EMPLOYERS_DOWN);
    });

    await test.step('a visitor has everything but the newest vacancies', async () => {
      await expect(part(visitor, '最新岗位').getByRole('alert')).toContainText(EMPLOYERS_DOWN);
      await expect(visitor.getByLabel('查岗位')).toBeEditable();
      await visitor.getByRole('link', { name: '订阅岗位短信' }).first().click();
      await expect(visitor.getByLabel('手机号码')).toBeEditable();
    });

    await test.step('a file opens from the list', async () => {
      await coordinator.goto(`/persons/${id}`);
      await expect(coordinator.getByRole('heading', { level: 1 })).toContainText('沈');
      await coordinator.goto('/today');
      await expect(part(coordinator, '推荐').getByRole('alert')).toHaveCount(2);
    });
  });

  await test.step('once it is back, each part comes back without the page', async () => {
    const referrals = part(coordinator, '推荐');
    for (let missing = await referrals.getByRole('alert').count(); missing > 0; missing--) {
      await referrals.getByRole('button', { name: '重试' }).first().click();
      await expect(referrals.getByRole('alert')).toHaveCount(missing - 1);
    }
    await expect(referrals.locator('.today-count')).toHaveCount(2);
  });
});
