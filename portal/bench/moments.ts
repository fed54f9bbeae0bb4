import type { Page } from '@playwright/test';

/** When a page is of use. */
export interface Usable {
  /** What then stands on it, at least once. */
  shown: string;
  /** What then does not stand on it any more. */
  gone: string;
  /** A box that then takes a letter. */
  box?: string;
}

/** Marks on the page's own clock the first frame with everything shown, and the one in which a letter typed stands. */
async function markMoments(page: Page, { shown, gone }: Usable): Promise<void> {
  await page.addInitScript(
    ([shown, gone]) => {
      const look = () => {
        const stands = document.querySelector(shown) !== null && document.querySelector(gone) === null;
        requestAnimationFrame(stands ? () => performance.mark('shown') : look);
      };
      requestAnimationFrame(look);
      const typed = () => requestAnimationFrame(() => performance.mark('typed'));
      addEventListener('input', typed, { capture: true, once: true });
    },
    [shown, gone] as const,
  );
}

/** Milliseconds from the navigation to the mark. */
async function momentOf(page: Page, mark: 'shown' | 'typed'): Promise<number> {
  const moment = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
  return (await moment.jsonValue()) ?? Number.NaN;
}

/** Milliseconds from the navigation until the page is of use, with nothing of it in the browser's cache and with all. */
export interface Loaded {
  empty: number;
  full: number;
}

export async function loads(page: Page, path: string, usable: Usable): Promise<Loaded> {
  await markMoments(page, usable);
  const load = async (navigate: () => Promise<unknown>) => {
    await navigate();
    const shown = await momentOf(page, 'shown');
    if (usable.box === undefined) {
      return shown;
    }
    await page.locator(usable.box).fill('保');
    return momentOf(page, 'typed');
  };
  return {
    empty: await load(() => page.goto(path, { waitUntil: 'commit' })),
    full: await load(() => page.reload({ waitUntil: 'commit' })),
  };
}
