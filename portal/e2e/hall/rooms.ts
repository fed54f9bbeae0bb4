import type { Page } from '@playwright/test';
import { Traffic } from './traffic';

/** An address with what names a record taken out: two records are one room. */
function roomOf(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => (/\d/.test(part) ? ':id' : part))
    .join('/');
}

/**
 * Every room that can be reached by links, the menu's first: found by walking, so that a new room is walked without
 * being named here. `visit` is called with each, standing at it. Only the first is loaded by its address: the others are
 * entered as by a press on their link.
 */
export async function walkRooms(
  page: Page,
  from: readonly string[],
  visit: (room: string, traffic: Traffic) => Promise<void>,
): Promise<string[]> {
  const traffic = new Traffic(page);
  const waiting = [...from];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const path = waiting.shift() ?? '/';
    const room = roomOf(path);
    if (seen.has(room)) {
      continue;
    }
    seen.add(room);
    await (seen.size === 1 ? page.goto(path) : enter(page, path));
    await traffic.settled();
    await visit(room, traffic);
    waiting.push(...(await linksOf(page)));
  }
  return [...seen];
}

/** By the browser's history, as the link may stand on a page long left. */
async function enter(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('nav a[href^="/"], main a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '/'));
  return links;
}
