/**
 * npm test: format, lint, types, unit tests, build, and what runs in a real browser. npm run check (--no-browser) is
 * the part without one. Ends with the counts alone on a line.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PrepareError, prepare, prepareInstall, root } from './prepare.mjs';
import { playwrightResults, vitestResults } from './test-report.mjs';

const withBrowser = !process.argv.includes('--no-browser');
const results = [];

const tool = (path) => join(root, 'node_modules', path);

/** Runs a tool of node_modules; its output is kept until it is needed. */
function runTool(file, args, env = {}) {
  return new Promise((resolve) => {
    const parts = [];
    const child = spawn(process.execPath, [tool(file), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.once('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(parts).toString('utf8') }));
  });
}

function tell(name, started, passed, count) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${name}${count === undefined ? '' : `: ${count}`} (${seconds} s)`);
}

/** A check that counts as one. */
async function step(name, work) {
  const started = Date.now();
  const { passed, output } = await work();
  results.push({ name, outcome: passed ? 'passed' : 'failed', details: output });
  tell(name, started, passed);
  return passed;
}

/** A runner whose tests count one by one. */
async function tests(name, report, read, work) {
  rmSync(report, { force: true });
  const started = Date.now();
  const { output } = await work();
  const found = read(report, output);
  results.push(...found);
  const failed = found.filter(({ outcome }) => outcome === 'failed').length;
  tell(name, started, failed === 0, `${found.length - failed} of ${found.length}`);
}

const prettier = () =>
  step('format', () => {
    const cache = ['--cache', '--cache-location', '.cache/prettier'];
    return runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...cache, '.']);
  });

const eslint = () =>
  step('lint', () => {
    const cache = ['--cache', '--cache-location', '.cache/eslint', '--cache-strategy', 'content'];
    return runTool('eslint/bin/eslint.js', ['--max-warnings', '0', ...cache, '.']);
  });

const types = (part) => step(`types of ${part}`, () => runTool('typescript/bin/tsc', ['-p', part]));

function vitest(environment) {
  const report = join(root, '.cache/vitest.json');
  const reporters = ['--reporter=json', `--outputFile=${report}`];
  return tests('unit tests', report, vitestResults, () =>
    runTool('vitest/vitest.mjs', ['run', ...reporters], environment),
  );
}

function playwright(environment) {
  const report = join(root, '.cache/playwright.json');
  return tests('tests in a browser', report, playwrightResults, () =>
    runTool('@playwright/test/cli.js', ['test', '--reporter=json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...environment,
    }),
  );
}

/** Each runs on one processor: two beside each other, the longest first, so that both lanes end at about the same time. */
async function checks() {
  const parts = ['test', 'renderer', 'electron', 'shared', 'bench'];
  const waiting = [eslint, prettier, ...parts.map((part) => () => types(part))];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
}

/** The path of a browser, or null; counts as one check. */
async function provideForTests() {
  const { provideBrowser, provideFonts } = await import('./browser.mjs');
  let browser = null;
  await step('browser and fonts', async () => {
    try {
      browser = await provideBrowser();
      await provideFonts();
      return { passed: true, output: '' };
    } catch (error) {
      return { passed: false, output: error.message };
    }
  });
  return browser;
}

function finish() {
  const having = (outcome) => results.filter((result) => result.outcome === outcome);
  for (const { name, details } of having('failed')) console.log(`\n✗ ${name}\n${details.trim()}`);
  const counts = ['passed', 'failed'].map((outcome) => `${having(outcome).length} ${outcome}`);
  const skipped = having('skipped').length;
  console.log(`\n${[...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')}`);
  process.exitCode = having('failed').length > 0 ? 1 : 0;
}

/** Output of npm and of the build goes straight to the screen, as it takes a while. */
async function ready(work) {
  try {
    await work();
    return { passed: true, output: '' };
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    return { passed: false, output: error.message };
  }
}

if (await step('install', () => ready(prepareInstall))) {
  const built = await step('build', () => ready(prepare));
  // the browser comes first: some unit tests print, and are skipped where nothing can
  const browser = withBrowser && built ? await provideForTests() : null;
  const environment = browser === null ? {} : { JIBIAO_BROWSER: browser };
  // one after the other: the checks, the unit tests and the browsers each keep two processors busy
  await checks();
  await vitest(environment);
  if (browser !== null) await playwright(environment);
}
finish();
