import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Beyond the letter of WCAG: a reader of the screen goes by these. */
const ORDER = ['heading-order', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'region'];

const RUN: RunOptions = {
  runOnly: WCAG_22_AA,
  rules: Object.fromEntries(ORDER.map((rule) => [rule, { enabled: true }])),
  resultTypes: ['violations'],
};

/** What axe finds on the page as it stands, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Once a page; axe is no script of the page's, so the content policy has no say in it.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap((it) => it.nodes.map((node) => `${it.id} at ${node.target.join(' ')}`));
  }, RUN);
}
