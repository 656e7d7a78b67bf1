/**
 * npm run bench:workbook [-- --rounds=5] [--rows=5000]
 * Opening a workbook, writing three cells and saving it, beside exceljs, xlsx-populate and SheetJS: each in processes of
 * its own, turn by turn, so that whatever else the machine does hits all alike. Exit 1 when a limit is not kept.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { prepareOrEnd, root } from '../build/prepare.mjs';
import { bundleForNode } from './bundle.mjs';
import { bundle, contenders } from './workbook/contenders.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, rows: { type: 'string', default: '5000' } },
});
const rounds = Number(values.rounds);
const rows = Number(values.rows);

await prepareOrEnd();
await bundleForNode(['bench/workbook/engine.ts', 'bench/workbook/form-file.ts'], dirname(bundle));
const { editsFor } = await import(bundle);
const { formFile } = await import(join(dirname(bundle), 'form-file.mjs'));

const folder = join(root, '.cache/bench-workbook/files');
mkdirSync(folder, { recursive: true });
const official = join(root, 'test/fixtures/official');
const large = join(folder, `${rows}.xlsx`);
writeFileSync(large, await formFile(rows));

/** `faster`: how many times faster than exceljs it has to be */
const kinds = [
  {
    what: 'official templates',
    files: readdirSync(official).map((name) => join(official, name)),
    warmUps: 100,
    runs: 20,
    faster: 8,
  },
  { what: `form of ${rows.toLocaleString('en')} rows`, files: [large], warmUps: 4, runs: 5, faster: 4 },
];

const run = promisify(execFile);
const script = join(root, 'bench/workbook/contender.mjs');

async function measure(name, file, warmUps, runs) {
  const edits = JSON.stringify(editsFor(new Uint8Array(readFileSync(file))));
  const { stdout } = await run(process.execPath, [script, name, file, edits, String(warmUps), String(runs)], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout);
}

function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const median = (samples) => quantile(samples, 0.5);
const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

const lines = [];
let isOver = false;
for (const { what, files, warmUps, runs, faster } of kinds) {
  const results = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const file of files) {
      for (const [name, samples] of results) {
        try {
          samples.push({ file, ...(await measure(name, file, warmUps, runs)) });
        } catch (error) {
          if (name.startsWith('jibiao')) throw error;
          const said = /^\w*Error: .*/m.exec(error.stderr ?? '')?.[0] ?? String(error);
          if (round === 0) console.error(`${name} cannot do ${basename(file)}: ${said}`);
        }
      }
    }
    console.error(`${what}: round ${round + 1} of ${rounds}`);
  }
  // exceljs cannot open the official 自评表; what one of them cannot open is left out for all
  const opened = files.filter((file) =>
    [...results.values()].every((samples) => samples.some((each) => each.file === file)),
  );
  for (const file of files) if (!opened.includes(file)) console.error(`left out: ${basename(file)}`);
  /** files count alike: the mean over them of their medians */
  const over = (name, pick) => {
    const medians = opened.map((file) =>
      median(
        results
          .get(name)
          .filter((each) => each.file === file)
          .flatMap(pick),
      ),
    );
    return medians.reduce((sum, each) => sum + each, 0) / medians.length;
  };
  const figuresOf = (name) => ({
    wall: over(name, ({ samples }) => samples.map(({ wall }) => wall)),
    cpu: over(name, ({ samples }) => samples.map(({ cpu }) => cpu)),
    first: over(name, ({ first }) => [first.wall]),
    peak: over(name, ({ peak }) => [peak]),
    grown: over(name, ({ peak, before }) => [peak - before]),
  });
  const own = figuresOf('jibiao');
  for (const name of results.keys()) {
    const { wall, cpu, first, peak, grown } = figuresOf(name);
    const limit = name === 'exceljs' ? `${faster} ×, ${wall / own.wall >= faster ? 'kept' : 'not kept'}` : '';
    isOver ||= limit.endsWith('not kept');
    lines.push([
      what,
      name,
      figure(wall),
      (wall / own.wall).toFixed(1),
      figure(cpu),
      (cpu / own.cpu).toFixed(1),
      figure(first),
      (first / own.first).toFixed(1),
      figure(peak),
      (grown / own.grown).toFixed(1),
      limit,
    ]);
  }
}

const head = ['what', 'program', 'ms', '÷', 'CPU ms', '÷', 'first time, ms', '÷', 'peak MB', 'growth ÷', 'limit'];
console.log([head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
process.exitCode = isOver ? 1 : 0;
