/** What runs in a real browser. JIBIAO_BROWSER names it (build/test.mjs finds or fetches one). */
import { defineConfig } from '@playwright/test';

const browser = process.env['JIBIAO_BROWSER'];

/**
 * Two things that Chromium does for every page and no test looks at cost a third of the time of the tests: it compiles the
 * engine a second time, optimised (1 s), and keeps two pages of its own for the suggestions below an address bar (0.7 s).
 */
const withoutWaste = [
  '--js-flags=--liftoff-only',
  `--disable-features=${[
    // a second --disable-features replaces the first one: these are Playwright's own
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'TcpPortRandomizationWin',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'msForceBrowserSignIn',
    'msEdgeUpdateLaunchServicesPreferredVersion',
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
  ].join()}`,
];

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
      args: [...withoutWaste, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'end-to-end', testMatch: 'end-to-end/**/*.spec.ts' },
    { name: 'browser shell', testMatch: 'host-contract/**/*.spec.ts' },
    { name: 'stand-in of electron', testMatch: 'electron-stand-in/**/*.spec.ts' },
    { name: 'start and package', testMatch: ['build/**/*.spec.ts', 'package/**/*.spec.ts'] },
  ],
});
