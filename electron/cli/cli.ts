#!/usr/bin/env node
/** `jibiao`: the program without a window. See run.ts. */
import { isMainThread } from 'node:worker_threads';
import { readEngine } from './read-engine';
import { run } from './run';
import { limitsFor, supervise } from './supervise';
import type { CheckThread } from './check-in-thread';

// `jibiao check … | head` closes the pipe early; that is no error of ours
process.stdout.on('error', () => undefined);

const argv = process.argv.slice(2);

let checkThread: CheckThread | null = null;

async function startCheckThread(): Promise<CheckThread> {
  // it knows the forms, which the other commands do without in this thread
  const { createCheckThread } = await import('./check-in-thread');
  return createCheckThread(new URL('./check-thread.mjs', import.meta.url));
}

const inThisThread = (): Promise<number> =>
  run(argv, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    engine: () => readEngine(import.meta.url),
    isWatched: process.stderr.isTTY,
    checkFile: async (file, given) => (checkThread ??= await startCheckThread()).checkFile(file, given),
  });

// the limits of other commands are for the whole of them, of this one for each of its files
if (!isMainThread || argv[0] === 'check') process.exitCode = await inThisThread();
else {
  process.exitCode = await supervise(
    new URL(import.meta.url),
    argv,
    limitsFor(argv),
    (text) => void process.stderr.write(text),
  );
}
await (checkThread as CheckThread | null)?.end();
