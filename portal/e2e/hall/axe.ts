import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Beyond the letter of WCAG: a reader of the screen goes by these. */
const ORDER = ['heading-order', 'landmark-one-main', 'landmark-unique', 'region'];
const COLOURS = ['color-contrast'];

/** What to look for: everything, or what another shade or another language alone can change. */
export type Looking = 'everything' | 'colours' | 'words';

/** What axe finds on the page as it stands, a line each. */
export async function violationsOn(page: Page, looking: Looking = 'everything'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Our pages have no frames; with the other mode each look would open a page of its own.
    .setLegacyMode()
    .options({ ...RUNS[looking], resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap((it) => it.nodes.map((node) => `${it.id} at ${node.target.join(' ')}`));
}

const RUNS = {
  everything: { runOnly: WCAG_22_AA, rules: all(ORDER, true) },
  colours: { runOnly: COLOURS },
  words: { runOnly: WCAG_22_AA, rules: { ...all(ORDER, true), ...all(COLOURS, false) } },
};

function all(rules: string[], enabled: boolean): Record<string, { enabled: boolean }> {
  return Object.fromEntries(rules.map((rule) => [rule, { enabled }]));
}
