/**
 * One program over one file, in a process of its own: node contender.mjs NAME FILE EDITS WARM-UPS RUNS. Prints JSON:
 * ms by the clock and of CPU for each run, ms of the very first with what is loaded for it, and the most memory in MB.
 */
import { readFileSync } from 'node:fs';
import { contenders } from './contenders.mjs';

const [name, file, edits, warmUps, runs] = process.argv.slice(2);
const wanted = JSON.parse(edits);

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

/** The system's own figure counts this process alone. */
const peak = () => {
  const held = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(held) / 1024;
};

const bytes = readFileSync(file);
const before = peak();
let work;
const first = await timed(async () => {
  work = await contenders[name]();
  await work(bytes, wanted);
});
const peakOfFirst = peak();
for (let run = 0; run < Number(warmUps); run++) await work(bytes, wanted);
const samples = [];
for (let run = 0; run < Number(runs); run++) samples.push(await timed(() => work(bytes, wanted)));
console.log(JSON.stringify({ first, samples, before, peak: peakOfFirst }));
