/**
 * npm run bench [-- --rows=60,2000,20000] [--rounds=5] [--only=typing,commit] [--json=FILE]
 * Measures the program's grid against a bare text area and a plain AG Grid in a real Chromium, turn by turn so that
 * whatever else the machine does hits all alike, and prints one table. Exit 1 when something is over its limit.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepareOrEnd } from '../build/prepare.mjs';
import { machine, markdown, row } from './report.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '60,2000,20000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const sizes = values.rows.split(',').map(Number);
const rounds = Number(values.rounds);
const wanted = (name) => values.only === '' || values.only.split(',').includes(name);

await prepareOrEnd();
const { openBench } = await import('./browser.mjs');
const measure = await import('./measure.mjs');
const bench = await openBench();
const results = [];
const before = machine(bench.version);

function add(...measured) {
  for (const each of measured) {
    results.push(each);
    console.error(`${each.what}, ${each.rows} rows: ${each.ratio.toFixed(2)}`);
  }
}

/** Runs `work` for every competitor in turn, `rounds` times; all samples of each. */
async function inTurns(competitors, work) {
  const samples = competitors.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, competitor] of competitors.entries()) {
      await competitor.toFront?.();
      samples[index].push(...(await work(competitor, round)));
    }
  }
  return samples;
}

const part = (samples, name) => samples.map((sample) => sample[name]);

try {
  for (const rows of sizes) {
    const area = await bench.open('textarea', rows);
    const plain = await bench.open('plain-grid', rows);
    const program = await bench.open('program', rows);
    for (const page of [area, plain, program]) await measure.show(page);

    if (wanted('typing')) {
      const [floor, ours] = await inTurns([area, program], measure.typing);
      const wall = [part(floor, 'wall'), part(ours, 'wall')];
      add(row('key to paint while typing, ms', rows, ...wall, { against: 'text area', limit: 1.3 }));
      add(row('… main-thread CPU per key, ms', rows, part(floor, 'cpu'), part(ours, 'cpu'), { against: 'text area' }));
    }
    if (wanted('commit')) {
      const [theirs, ours] = await inTurns([plain, program], measure.commits);
      add(
        row('Enter to paint, CPU ms', rows, part(theirs, 'cpu'), part(ours, 'cpu'), { limit: 1.5 }),
        row('… and what follows within 0.2 s, CPU ms', rows, part(theirs, 'settled'), part(ours, 'settled'), {}),
        row('… ms by the clock', rows, part(theirs, 'wall'), part(ours, 'wall'), {}),
      );
    }
    if (wanted('insert')) {
      const [theirs, ours] = await inTurns([plain, program], measure.insertions);
      add(
        row('insert row to paint, CPU ms', rows, part(theirs, 'cpu'), part(ours, 'cpu'), { limit: 2 }),
        row('… and what follows within 0.2 s, CPU ms', rows, part(theirs, 'settled'), part(ours, 'settled'), {}),
      );
    }
    if (wanted('scroll') && rows > 60) {
      const [theirs, ours] = await inTurns([plain, program], measure.scrolling);
      add(
        row('frame while scrolling, ms', rows, part(theirs, 'frame'), part(ours, 'frame'), { limit: 1.2 }),
        row('… main-thread CPU per frame, ms', rows, part(theirs, 'cpu'), part(ours, 'cpu'), {}),
      );
    }
    for (const page of [area, plain, program]) await page.close();
  }

  if (wanted('start')) {
    const [theirs, ours] = await inTurns(['plain-grid', 'program'], (name) => measure.firstPaint(bench, name, 60));
    add(
      row('first paint of the form, ms', 60, part(theirs, 'wall'), part(ours, 'wall'), { limit: 1.5 }),
      row('… main-thread CPU, ms', 60, part(theirs, 'cpu'), part(ours, 'cpu'), {}),
    );
  }

  if (wanted('memory')) {
    const page = await bench.open('program', 60);
    await measure.show(page);
    const { heap, nodes } = await measure.growth(page);
    await page.close();
    const options = { against: 'before', limit: 1.1 };
    add(
      row('heap after 1,000 edits undone and redone, MB', 60, [heap.before], [heap.after], options),
      row('DOM nodes after them', 60, [nodes.before], [nodes.after], options),
    );
  }
} finally {
  await bench.close();
}

const after = machine(bench.version);
console.log(markdown(results, before, after));
if (values.json) writeFileSync(values.json, JSON.stringify({ before, after, results }, null, 2));
process.exitCode = results.some(({ isOver }) => isOver) ? 1 : 0;
