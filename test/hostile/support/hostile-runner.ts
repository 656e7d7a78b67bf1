/**
 * A process of its own that tries hostile workbooks, so that its memory can be told and a hang can be ended. Bundled by
 * the tests. Arguments: a folder, then `broken FROM TO`, `file PATH`, `source PATH` or `cost PATH`. A line of JSON for each workbook,
 * before it is tried and after; with `cost` of what the engine alone takes, without reading back.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPackage } from './broken-packages';
import { randomOf } from './random';
import { trySource } from './try-source';
import { saveThreeCells, tryWorkbook } from './try-workbook';

const [folder = '', what = '', first = '', last = ''] = process.argv.slice(2);
const fixtures = process.env['JIBIAO_FIXTURES'] ?? '';
const output = join(folder, `${process.pid}.xlsx`);
const tell = (line: object): void => writeFileSync(1, `${JSON.stringify(line)}\n`);

/** MB. The system's own figure counts this process alone; maxRSS begins with that of the one that started it. */
function mostMemoryHeld(): number {
  try {
    const held = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (held !== undefined) return Math.round(Number(held) / 1024);
  } catch {
    // no such file outside Linux
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function attempt(name: string, bytes: Uint8Array): Promise<void> {
  tell({ trying: name });
  tell({ name, ...(await tryWorkbook(bytes, output)), megabytes: mostMemoryHeld() });
}

/** Saves over `path`. Milliseconds of the processor, which other work of the machine does not lengthen. */
async function tellCost(path: string): Promise<void> {
  tell({ trying: path });
  const before = process.cpuUsage();
  await saveThreeCells(new Uint8Array(readFileSync(path)), path);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  tell({ name: path, kind: 'saved', message: '', milliseconds, megabytes: mostMemoryHeld() });
}

function corpus(): readonly [Uint8Array, ...Uint8Array[]] {
  const files = ['official', 'oddities'].flatMap((group) =>
    readdirSync(join(fixtures, group))
      .filter((name) => /\.xls[mx]$/.test(name))
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(fixtures, group, name)))),
  );
  const small = files.filter(({ length }) => length < 100_000);
  if (!small[0]) throw new Error('no workbooks to break');
  return [small[0], ...small.slice(1)];
}

writeFileSync(output, 'before');
if (what === 'file') {
  await attempt(first, new Uint8Array(readFileSync(first)));
} else if (what === 'source') {
  tell({ trying: first });
  const outcome = await trySource(new Uint8Array(readFileSync(first)), first);
  tell({ name: first, ...outcome, megabytes: mostMemoryHeld() });
} else if (what === 'cost') {
  await tellCost(first);
} else {
  const files = corpus();
  for (let seed = Number(first); seed < Number(last); seed++) {
    const random = randomOf(seed);
    await attempt(String(seed), brokenPackage(random.pick(files), random, files));
  }
}
