import { defineConfig } from '@playwright/test';
import walks from '../e2e/playwright.config';

// Measures, and asserts nothing about time. Signs in as the walks do.
export default defineConfig({
  ...walks,
  outputDir: '../test-results/bench',
  // One who is measured has the machine to itself.
  workers: 1,
  reporter: [['list'], ['./reporter.ts']],
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  projects: [
    { name: 'sign-in', testDir: '../e2e', testMatch: 'signIn.setup.ts' },
    { name: 'bench', testMatch: '*.bench.ts', dependencies: ['sign-in'] },
  ],
});
