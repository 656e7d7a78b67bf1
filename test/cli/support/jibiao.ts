/** Runs the command line in this process, with standard output and error kept in memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { checkFile } from '../../../electron/cli/check-file';
import { run } from '../../../electron/cli/run';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const enginePath = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');

const engine = async (): Promise<Uint8Array> => new Uint8Array(readFileSync(enginePath));

export const jibiao = (...argv: string[]): Promise<Ended> => runJibiao(argv, false);

/** With somebody before the screen. */
export const watchedJibiao = (...argv: string[]): Promise<Ended> => runJibiao(argv, true);

async function runJibiao(argv: readonly string[], isWatched: boolean): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    engine,
    isWatched,
    checkFile: (file, given) => checkFile(file, given, { engine }),
  });
  return { code, out, err };
}

/** Standard output as JSON; fails when the command did not end with the code that is awaited. */
export async function jsonOf(code: number, ...argv: string[]): Promise<unknown> {
  const ended = await jibiao(...argv, '--json');
  if (ended.code !== code) throw new Error(`ended with ${ended.code}: ${ended.err}`);
  return JSON.parse(ended.out) as unknown;
}

export const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
export const selfEvaluation = fixture('official/部门整体支出绩效自评表.xlsx');

export interface Folder {
  readonly path: (name: string) => string;
  /** writes a file there and gives its path */
  readonly put: (name: string, content: string | Uint8Array) => string;
  /** writes DATA as JSON */
  readonly data: (value: unknown) => string;
}

/** An empty folder that goes away with the test. */
export function emptyFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  return { path, put, data: (value) => put('data.json', JSON.stringify(value)) };
}
