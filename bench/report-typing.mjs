/**
 * npm run bench:report [-- --rounds=5] [--json=FILE]
 * A report of twenty pages beside a filled self-evaluation, all checks on: a key to its paint against the bare text editor
 * with the same words, turn by turn in one run, and how long after the last key its finding follows. Exit 1 over a limit.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepareOrEnd } from '../build/prepare.mjs';
import { machine, markdown, row } from './report.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, json: { type: 'string' } } });
const rounds = Number(values.rounds);
/** ms */
const longestWait = 500;

await prepareOrEnd();
const { openBench } = await import('./browser.mjs');
const measure = await import('./measure.mjs');
const bench = await openBench();
const before = machine(bench.version);
const results = [];
const part = (samples, name) => samples.map((sample) => sample[name]);

try {
  const bare = await bench.open('bare-editor', 60);
  const program = await bench.open('program', 60, '&report');
  for (const page of [bare, program]) {
    await page.toFront();
    await measure.show(page);
  }
  const [theirs, ours, waits] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await bare.toFront();
    theirs.push(...(await measure.reportTyping(bare, round)));
    await program.toFront();
    ours.push(...(await measure.reportTyping(program, round)));
    waits.push(...(await measure.findingFollows(program, round)));
  }
  const against = 'bare editor';
  results.push(
    row('key to paint in a report, ms', 60, part(theirs, 'wall'), part(ours, 'wall'), { against, limit: 1.5 }),
    row('… main-thread CPU per key, ms', 60, part(theirs, 'cpu'), part(ours, 'cpu'), { against }),
    row('last key to its finding, ms', 60, [longestWait], part(waits, 'wall'), { against: 'limit', limit: 1 }),
  );
} finally {
  await bench.close();
}

const after = machine(bench.version);
console.log(markdown(results, before, after));
if (values.json) writeFileSync(values.json, JSON.stringify({ before, after, results }, null, 2));
process.exitCode = results.some(({ isOver }) => isOver) ? 1 : 0;
