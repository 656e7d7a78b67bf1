/** What the runners wrote as JSON, as one list: { name, outcome: 'passed' | 'failed' | 'skipped', details }. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** null when the runner ended without a report */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** `output` is shown when there is no report to read */
function withoutReport(name, output) {
  return [{ name, outcome: 'failed', details: output }];
}

export function vitestResults(file, output) {
  const report = readReport(file);
  if (!report) return withoutReport('vitest', output);
  const results = report.testResults.flatMap((suite) => {
    const tests = suite.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${suite.name} › ${fullName}`,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
      details: failureMessages.join('\n'),
    }));
    // a file that cannot be loaded, or whose hooks fail, has no failed test to tell it
    const failedUntold = suite.status === 'failed' && !tests.some(({ outcome }) => outcome === 'failed');
    return failedUntold ? [...tests, { name: suite.name, outcome: 'failed', details: suite.message }] : tests;
  });
  const failedUntold = !report.success && !results.some(({ outcome }) => outcome === 'failed');
  return failedUntold ? [...results, ...withoutReport('vitest', output)] : results;
}

const told = ({ message }) => message;

const playwrightOutcome = { expected: 'passed', flaky: 'passed', skipped: 'skipped', unexpected: 'failed' };

function playwrightTests(suite, path) {
  const tests = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: [projectName, ...path, title].join(' › '),
      outcome: playwrightOutcome[status],
      details: stripVTControlCharacters(results.flatMap(({ errors }) => errors.map(told)).join('\n')),
    })),
  );
  return [...tests, ...(suite.suites ?? []).flatMap((inner) => playwrightTests(inner, [...path, inner.title]))];
}

export function playwrightResults(file, output) {
  const report = readReport(file);
  if (!report) return withoutReport('playwright', output);
  const errors = report.errors.map((error) => ({
    name: 'playwright',
    outcome: 'failed',
    details: stripVTControlCharacters(told(error)),
  }));
  return [...report.suites.flatMap((suite) => playwrightTests(suite, [suite.title])), ...errors];
}
