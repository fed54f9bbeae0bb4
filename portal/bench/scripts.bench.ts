import type { Page } from '@playwright/test';
import { byAddress, walkRooms } from '../e2e/hall/rooms';
import { type Role, test } from '../e2e/hall/test';
import { type Script, tell } from './figures';

// How much script each room brings, by whoever is led to it from the menu. What a room costs is the same on any line.

const ROLES: readonly Role[] = ['citizen', 'employer', 'coordinator', 'officer', 'administrator'];

/** Compressed, as it came over the line; where a file was asked for twice it came once. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const files = new Map(
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter((it) => new URL(it.name).pathname.endsWith('.js'))
        .map((it) => [it.name, it.encodedBodySize]),
    );
    return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  });
}

async function walk(page: Page, who: string, from: readonly string[]): Promise<void> {
  const scripts: Script[] = [];
  const weigh = async (room: string) => {
    scripts.push({ who, room, bytes: await scriptBytes(page) });
  };
  await walkRooms(page, from, weigh, byAddress);
  await tell({ scripts });
}

test('script of the rooms for everyone', async ({ page }) => {
  await walk(page, 'everyone', ['/', '/vacancies', '/subscriptions/new', '/login?way=password']);
});

for (const role of ROLES) {
  test(`script of the rooms of the ${role}`, async ({ as }) => {
    await walk(await as(role), role, ['/']);
  });
}
