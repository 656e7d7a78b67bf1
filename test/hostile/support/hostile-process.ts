/** Starts the process that tries hostile workbooks (hostile-runner.ts), and ends it when one of them takes too long. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Outcome } from './try-workbook';

export interface Tried extends Outcome {
  readonly name: string;
  /** the most memory that the process held so far */
  readonly megabytes: number;
}

export interface Attempts {
  readonly tried: readonly Tried[];
  /** the workbook under which the process was ended, or ended by itself */
  readonly lost: string | null;
  /** files that were left beside the saved one */
  readonly leftOver: readonly string[];
}

/** ms for one workbook */
export const patience = 5000;
/** MB of the whole process, of which Node and the program's code take some 70 */
export const mostMemory = 512;

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Makes the runner; the path of its script. */
export async function bundleRunner(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('hostile-runner.ts', import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, 'hostile-runner.mjs');
}

export async function attempt(runner: string, ...what: readonly string[]): Promise<Attempts> {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-hostile-'));
  const child = spawn(process.execPath, ['--max-old-space-size=512', runner, folder, ...what], {
    env: { ...process.env, JIBIAO_FIXTURES: fixtures },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tried: Tried[] = [];
  let trying: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Tried | { readonly trying: string };
    clearTimeout(timer);
    if ('trying' in told) {
      ({ trying } = told);
      timer = setTimeout(() => child.kill('SIGKILL'), patience);
    } else {
      tried.push(told);
      trying = null;
    }
  }
  clearTimeout(timer);
  const leftOver = readdirSync(folder).filter((name) => !/^\d+\.xlsx$/.test(name));
  rmSync(folder, { recursive: true, force: true });
  return { tried, lost: trying, leftOver };
}
