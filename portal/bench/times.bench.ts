import type { Locator, Page } from '@playwright/test';
import { sessionOf, test } from '../e2e/hall/test';
import { Traffic } from '../e2e/hall/traffic';
import { BarePage } from './bare';
import { type Times, tell } from './figures';
import { type Loaded, loads, type Usable } from './moments';
import { DAY, PEOPLE, type Scene, SEARCH } from './scenes';

// How long somebody waits, in turn with the least that could show the same answers of the hall.

const ROUNDS = Number(process.env.ONEHALL_ROUNDS ?? 5);
const BARE: Usable = { shown: 'li', gone: '.loading' };
const bare = new BarePage();

test.beforeAll(() => bare.open());
test.afterAll(() => bare.close());

for (const scene of [SEARCH, DAY, PEOPLE]) {
  test(scene.what, async ({ browser, contextOptions }) => {
    const session = scene.role && { storageState: sessionOf(scene.role) };
    const options = { ...contextOptions, ...scene.device.options, ...session };
    /** With an empty cache. */
    const inFresh = async <T>(act: (page: Page) => Promise<T>): Promise<T> => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await scene.device.hold(page);
      const result = await act(page);
      await context.close();
      return result;
    };
    const least = bare.showing(await inFresh((page) => callsOf(page, scene)));
    const rounds: { room: Loaded; bare: Loaded }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        room: await inFresh((page) => loads(page, scene.path, scene.usable)),
        bare: await inFresh((page) => loads(page, least, { ...BARE, box: scene.usable.box })),
      });
    }
    const told = (way: keyof Loaded): Times => ({
      what: `${scene.what}, ${way} cache`,
      millis: rounds.map(({ room }) => room[way]),
      than: 'bare page with the same answers',
      bare: rounds.map(({ bare }) => bare[way]),
    });
    await tell({ times: [told('empty'), told('full')] });
  });
}

/** What the room asks of the hall to show what it is there for. Not measured: it also wakes the hall up. */
async function callsOf(page: Page, scene: Scene): Promise<string[]> {
  const calls: string[] = [];
  const traffic = new Traffic(page);
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (scene.calls.test(pathname)) {
      calls.push(pathname + search);
    }
  });
  await page.goto(scene.path);
  await traffic.settled();
  return calls;
}

test('narrowing', async ({ as }) => {
  const page = await as('officer');
  const traffic = new Traffic(page);
  await page.goto(PEOPLE.path);
  await traffic.settled();
  const facet = page.locator('fieldset', { hasText: '所属街道' }).locator('button[aria-pressed]');
  const times: Times = {
    what: `${PEOPLE.what}, a facet pressed`,
    millis: [],
    than: 'the call alone',
    bare: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    const call = page.waitForRequest(/\/api\/persons\?.*division=/);
    times.millis.push(await press(facet.nth(round)));
    times.bare.push(await page.evaluate(callAlone, (await call).url()));
    await press(page.getByRole('button', { name: '清空条件' }));
    await traffic.settled();
  }
  await tell({ times: [times] });
});

/** Milliseconds until the list is the one of the facet. */
function press(value: Locator): Promise<number> {
  return value.evaluate(
    (button: HTMLElement) =>
      new Promise<number>((done) => {
        const total = () => document.querySelector('.search-head [role=status]')?.textContent;
        const before = total();
        const from = performance.now();
        const look = () => {
          const narrowed = total() !== before && document.querySelector('.ant-spin-spinning') === null;
          requestAnimationFrame(narrowed ? () => done(performance.now() - from) : look);
        };
        button.click();
        look();
      }),
  );
}

async function callAlone(address: string): Promise<number> {
  const from = performance.now();
  await (await fetch(address)).json();
  return performance.now() - from;
}
