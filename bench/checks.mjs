/**
 * npm run bench:checks [-- --rows=300] [--commits=200]
 * What all checks of a form cost per change, beside laying the same form out, in CPU time of one process. Exit 1 when
 * the checks cost more.
 */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareOrEnd, root } from '../build/prepare.mjs';
import { bundleForNode } from './bundle.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '300' }, commits: { type: 'string', default: '200' } },
});
const rows = Number(values.rows);
const bundle = join(root, '.cache/bench-checks/commits.mjs');

await prepareOrEnd();
await bundleForNode(['bench/checks/commits.ts'], dirname(bundle));
const { measure } = await import(bundle);
const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const cost = measure(rows, Number(values.commits), 50, cpuTime);
const at = (list, share) => list.toSorted((one, other) => one - other)[Math.floor(list.length * share)] ?? 0;
const words = (list) => `median ${at(list, 0.5).toFixed(2)} ms, p95 ${at(list, 0.95).toFixed(2)} ms`;
const ratio = at(cost.checks, 0.5) / at(cost.layout, 0.5);
console.log(`${rows} indicators, ${cost.checks.length} changes, CPU time of each`);
console.log(`all checks   ${words(cost.checks)}`);
console.log(`laying out   ${words(cost.layout)}`);
console.log(`checks ÷ layout ${ratio.toFixed(2)} (limit 1)`);
process.exitCode = ratio <= 1 ? 0 : 1;
