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

/** How somebody comes to a room. */
type Going = (page: Page, path: string) => Promise<unknown>;

/** By its address: the portal is loaded anew. */
export const byAddress: Going = (page, path) => page.goto(path);

/** As a link of a room leads to another: the portal stays loaded. */
const byLink: Going = (page, path) =>
  page.url() === 'about:blank'
    ? page.goto(path)
    : page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path);

/**
 * Every room that can be reached by links, the menu's first: found by walking, so that a new room is walked without
 * being named here. `visit` is called with each, standing at it.
 */
export async function walkRooms(
  page: Page,
  from: readonly string[],
  visit: (room: string, traffic: Traffic) => Promise<void>,
  go: Going = byLink,
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
    await go(page, path);
    await traffic.settled();
    // Before the visit, which may leave the room for another.
    waiting.push(...(await linksOf(page)));
    await visit(room, traffic);
  }
  return [...seen];
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('nav a[href^="/"], main a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '/'));
  return links;
}
