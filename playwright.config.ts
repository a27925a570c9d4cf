import { defineConfig } from '@playwright/test';

// The journeys: one file per person's day, in a real browser, against a real hub on a free port with its own data folder.
export default defineConfig({
  testDir: 'journeys',
  globalSetup: './journeys/support/start-hub.ts',
  timeout: 60_000,
  workers: 2,
  // On a busy machine a browser may be late once; `npm test` names what passed only at the second try.
  retries: 1,
  reporter: 'line',
  use: {
    baseURL: process.env.HUB_URL,
    ...(process.env.HUB_SESSION ? { storageState: process.env.HUB_SESSION } : {}),
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
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
