/** What runs in a real browser. JIBIAO_BROWSER names it (build/test.mjs finds or fetches one). */
import { defineConfig } from '@playwright/test';

const browser = process.env['JIBIAO_BROWSER'];

export default defineConfig({
  testDir: 'test',
  outputDir: '.cache/playwright',
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    viewport: { width: 1360, height: 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // Chromium refuses its sandbox to root
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'end-to-end', testMatch: 'end-to-end/**/*.spec.ts' },
    { name: 'browser shell', testMatch: 'host-contract/**/*.spec.ts' },
    { name: 'stand-in of electron', testMatch: 'electron-stand-in/**/*.spec.ts' },
    { name: 'start and package', testMatch: ['build/**/*.spec.ts', 'package/**/*.spec.ts'] },
  ],
});
