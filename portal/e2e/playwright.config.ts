import { defineConfig } from '@playwright/test';
import { browserOnPath } from './hall/browser';
import { address } from './hall/place';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/walks',
  // Two at once: they share one hall, and one who reads a page leaves the hall time for another.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A machine at full load is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    // The portal speaks the browser's language until another is chosen.
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    launchOptions: { executablePath: browserOnPath() },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'sign-in', testMatch: 'signIn.setup.ts' },
    // Services are stalled here, so nobody else walks meanwhile. Most of it is waiting: first, while others have work to do.
    { name: 'outage', testMatch: 'outage.spec.ts', dependencies: ['sign-in'] },
    { name: 'portal', testMatch: '*.spec.ts', testIgnore: 'outage.spec.ts', dependencies: ['outage'] },
  ],
});
