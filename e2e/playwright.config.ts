import { defineConfig } from '@playwright/test';

/**
 * Journeys on production builds: `harnais/demo.ts` starts the whole product as `npm run demo` does, in a folder
 * and on ports of its own, once for all tests. Nothing is retried: a test that fails now and then has a cause.
 */
export default defineConfig({
  testDir: './parcours',
  outputDir: './test-results',
  globalSetup: './harnais/demo.ts',
  fullyParallel: false,
  // One browser at a time: two cores carry the database, both apps, the worker and Chromium already.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        // Root in a container has no user namespaces for the sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
