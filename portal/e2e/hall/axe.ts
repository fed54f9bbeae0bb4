import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Beyond the letter of WCAG: a reader of the screen goes by these. */
const ORDER = ['heading-order', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'region'];

/** What axe finds on the page as it stands, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Our pages have no frames; with the other mode each look would open a page of its own.
    .setLegacyMode()
    .options({
      runOnly: WCAG_22_AA,
      rules: Object.fromEntries(ORDER.map((rule) => [rule, { enabled: true }])),
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.flatMap((it) => it.nodes.map((node) => `${it.id} at ${node.target.join(' ')}`));
}
