/** Runs a command in a thread of its own, with limits of time and memory: a workbook that hangs becomes a sentence. */
import { Worker } from 'node:worker_threads';
import { unexpected } from './command';

export interface Limits {
  /** ms for the whole command */
  readonly time: number;
  /** MB of the thread's objects */
  readonly memory: number;
}

/** Opening, checking and printing a large form takes some seconds. */
export const limitsFor = (argv: readonly string[]): Limits => ({ time: 60_000 + argv.length * 30_000, memory: 2048 });

export const tooLong = '处理用时过长，已停止，请检查文件是否过大，或另存一份较小的再试。';
const tooMuch = '内存不足，已停止，请检查文件是否过大，或另存一份较小的再试。';

/** Why a thread broke off. */
export const sentenceOfBreak = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : unexpected;

/** The exit code: that of the thread, or 2 with a sentence on `err` when it kept no limit. */
export function supervise(script: URL, argv: readonly string[], limits: Limits, err: (text: string) => void) {
  return new Promise<number>((resolve) => {
    const worker = new Worker(script, { argv: [...argv], resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    const giveUp = (sentence: string): void => {
      clearTimeout(timer);
      err(`${sentence}\n`);
      resolve(2);
    };
    const timer = setTimeout(() => {
      giveUp(tooLong);
      void worker.terminate();
    }, limits.time);
    worker.once('error', (error: NodeJS.ErrnoException) => giveUp(sentenceOfBreak(error)));
    worker.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
