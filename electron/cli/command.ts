/** What a command of `jibiao` is, and how it says that something could not be done. */
import type { ParseArgsConfig } from 'node:util';
import type { CheckedFile, CheckedWith } from './check-file';

/** What a command may use of the world; tests keep it in memory. */
export interface Io {
  /** standard output, whole texts with their line ends */
  out(text: string): void;
  /** standard error */
  err(text: string): void;
  /** the bytes of @ironcalc/wasm */
  engine(): Promise<Uint8Array>;
  /** somebody looks on: standard error is a terminal */
  readonly isWatched: boolean;
  /** check-file.ts, under limits of its own; what goes wrong is thrown with a sentence (sentenceOf) */
  checkFile(file: string, given: CheckedWith): Promise<CheckedFile>;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** inspect: the cells of every sheet too */
  readonly cells: boolean;
  /** report: the tables before it */
  readonly withTables: boolean;
  /** options with a value, such as data or output */
  readonly values: Readonly<Record<string, string>>;
  /** options with a value that may be repeated, such as reference; absent where none was given */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** 0 fine, 1 findings of level error, 2 part of it could not be done */
export type Outcome = 0 | 1 | 2;

export interface Command {
  /** one line, as shown by --help */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly files: 'none' | 'one' | 'several';
  /** options that must be there */
  readonly needs: readonly string[];
  readonly run: (given: Arguments, io: Io) => Promise<Outcome>;
}

/** Could not be done: one Chinese sentence that says what to do. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}

export const unexpected = '操作没有完成，程序遇到了意外情况，请核对命令和文件后再试。';

/** Errors of the program's own kinds; anything else is our mistake. */
export const hasSentence = (error: unknown): error is Error =>
  error instanceof Error && ['CommandError', 'WorkbookError', 'HostError'].includes(error.name);

/** What went wrong, on one line. Never a stack trace. */
export const sentenceOf = (error: unknown): string =>
  hasSentence(error) ? error.message.replace(/\s*\n\s*/g, ' ') : unexpected;

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
