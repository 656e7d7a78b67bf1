#!/usr/bin/env node
/** `jibiao`: the program without a window. See run.ts. */
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { run } from './run';
import { limitsFor, supervise } from './supervise';

// `jibiao check … | head` closes the pipe early; that is no error of ours
process.stdout.on('error', () => undefined);

const argv = process.argv.slice(2);

const inThisThread = (): Promise<number> =>
  run(argv, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    engine: async () => {
      // Optimising the engine takes V8 0.7 s in the background, which a command that ends sooner waits for at its end.
      setFlagsFromString('--liftoff-only');
      // the build puts the engine next to this file
      return new Uint8Array(await readFile(new URL('./ironcalc.wasm', import.meta.url)));
    },
  });

process.exitCode = isMainThread
  ? await supervise(new URL(import.meta.url), argv, limitsFor(argv), (text) => void process.stderr.write(text))
  : await inThisThread();
