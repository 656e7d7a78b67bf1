/** What a command of `jibiao` is, and how it says that something could not be done. */
import type { ParseArgsConfig } from 'node:util';

/** What a command may use of the world; tests keep it in memory. */
export interface Io {
  /** standard output, whole texts with their line ends */
  out(text: string): void;
  /** standard error */
  err(text: string): void;
  /** the bytes of @ironcalc/wasm */
  engine(): Promise<Uint8Array>;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** inspect: the cells of every sheet too */
  readonly cells: boolean;
  /** options with a value, such as data or output */
  readonly values: Readonly<Record<string, string>>;
}

/** 0 fine, 1 findings of level error */
export type Outcome = 0 | 1;

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

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
