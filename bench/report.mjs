/** Numbers of one run as a table in Markdown. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/prepare.mjs';

/** `share`: 0.5 is the median */
function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const spread = (samples) => ({
  median: quantile(samples, 0.5),
  p95: quantile(samples, 0.95),
  count: samples.length,
});

/** The program's samples over the others'; the limit holds for the medians. */
export function row(what, rows, theirs, ours, { against = 'plain grid', limit = null }) {
  const [there, here] = [spread(theirs), spread(ours)];
  const ratio = here.median / there.median;
  return { what, rows, against, there, here, ratio, limit, isOver: limit !== null && ratio > limit };
}

const version = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

export const machine = (chromium) => ({
  load: loadavg().map((load) => load.toFixed(1)),
  versions:
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${process.platform} ${release()}, Node ${process.versions.node}, ` +
    `Chromium ${chromium}, AG Grid ${version('ag-grid-community')}, React ${version('react')}`,
});

const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const cells = (values) => `| ${values.join(' | ')} |`;

export function markdown(results, before, after) {
  const head = ['what', 'rows', 'against', 'its median / p95', 'program median / p95', 'ratio', 'limit', ''];
  const lines = results.map(({ what, rows, against, there, here, ratio, limit, isOver }) =>
    cells([
      what,
      rows.toLocaleString('en'),
      against,
      `${figure(there.median)} / ${figure(there.p95)}`,
      `${figure(here.median)} / ${figure(here.p95)}`,
      ratio.toFixed(2),
      limit === null ? '–' : `${limit} ×`,
      limit === null ? '' : isOver ? 'over' : 'OK',
    ]),
  );
  const load = `Load average ${before.load.join(' ')} before, ${after.load.join(' ')} after.`;
  return [cells(head), cells(head.map(() => '---')), ...lines, '', before.versions, load].join('\n');
}
