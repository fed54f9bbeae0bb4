import type { Locator, Page } from '@playwright/test';
import { aPerson } from './hall/district';
import { without } from './hall/outage';
import { address } from './hall/place';
import { expect, test } from './hall/test';

// A service that is down takes down its own part of a page: the rest works, and what is missing is named.

/** As the gateway answers for a service, whether it is waited for in vain or left alone by now. */
const EMPLOYERS_DOWN = /岗位信息库（employer-service）/;
const JOBSEEKERS_DOWN = /The labour-resource pool \(jobseeker-service\)/;

function part(page: Page, title: string) {
  return page.getByRole('region', { name: title });
}

function inEnglish(page: Page): Promise<void> {
  return page.context().addCookies([{ name: 'language', value: 'en', url: address }]);
}

/** Each count of a part, asked for again where it is missing. */
async function comesBack(counts: Locator, again: string): Promise<void> {
  const missing = await counts.getByRole('alert').count();
  for (let left = missing; left > 0; left--) {
    await counts.getByRole('button', { name: again }).first().click();
    await expect(counts.getByRole('alert')).toHaveCount(left - 1);
  }
  await expect(counts.locator('.today-count')).toHaveCount(missing);
}

test('where employer-service is down, the rest of each page works and says what is missing', async ({
  as,
  page: visitor,
  complaints,
}) => {
  complaints.allow(/status of 503/);
  const { id } = await aPerson({ name: '沈知秋' });
  const [coordinator, officer] = [await as('coordinator'), await as('officer')];

  await without('employer-service', async () => {
    await Promise.all([visitor.goto('/'), coordinator.goto('/today'), officer.goto('/statistics')]);

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

  await test.step('once it is back, each part comes back without the page', () =>
    comesBack(part(coordinator, '推荐'), '重试'));
});

test('where jobseeker-service is down, the rest of each page works and says what is missing, in English', async ({
  as,
  complaints,
}) => {
  complaints.allow(/status of 503/);
  const [coordinator, officer, citizen] = [await as('coordinator'), await as('officer'), await as('citizen')];
  await Promise.all([coordinator, officer, citizen].map(inEnglish));

  await without('jobseeker-service', async () => {
    await Promise.all([coordinator.goto('/today'), officer.goto('/statistics'), citizen.goto('/me')]);

    await test.step('a station has its referrals, and no people', async () => {
      await expect(part(coordinator, 'Referrals').locator('.today-count')).toHaveCount(2);
      await expect(part(coordinator, 'People and households').getByRole('alert')).toHaveCount(4);
      await expect(part(coordinator, 'People and households').getByRole('alert').first()).toContainText(
        JOBSEEKERS_DOWN,
      );
    });

    await test.step('an officer has the figures of vacancies and referrals, and none of the people', async () => {
      await expect(part(officer, 'Vacancy pool').getByRole('table').first()).toBeVisible();
      await expect(part(officer, 'Referrals').getByRole('table').first()).toBeVisible();
      await expect(part(officer, 'Labour-resource pool').getByRole('alert')).toContainText(JOBSEEKERS_DOWN);
    });

    await test.step('a citizen has no file, but the referrals and the alerts', async () => {
      await expect(citizen.getByRole('main').getByRole('alert')).toContainText(JOBSEEKERS_DOWN);
      await expect(part(citizen, 'My subscriptions')).toBeVisible();
      await citizen.goto('/me/referrals');
      await expect(citizen.getByRole('link', { name: '夜班保安员' })).toBeVisible();
    });

    await test.step('a list of people says what is missing, and nothing else', async () => {
      await coordinator.goto('/persons');
      await expect(coordinator.getByRole('main').getByRole('alert')).toContainText(JOBSEEKERS_DOWN);
      await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('People');
      await coordinator.goto('/today');
      await expect(part(coordinator, 'People and households').getByRole('alert')).toHaveCount(4);
    });
  });

  await test.step('once it is back, each part comes back without the page', () =>
    comesBack(part(coordinator, 'People and households'), 'Try again'));
});
