/** What the contract needs to try a host: the host over its own transport, and the machine around it. */
import type { Host, HostReply } from '../../shared/host';

export interface Bench {
  readonly host: Host;
  /** past the types: what a broken page might send */
  readonly invoke: (call: string, request: unknown) => Promise<HostReply>;
  readonly shell: 'electron' | 'browser';
  /** false: the page asks for files itself */
  readonly hasDialogs: boolean;
  /** the user's answer to the next dialog: a file's name, or null for cancel */
  answerDialog(name: string | null): void;
  /** a file of the user */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | null>;
  /** ends the program and starts it anew on the same machine */
  restart(): Promise<Bench>;
  end(): Promise<void>;
}

/** Starts the program on a fresh machine, with a file named on the command line or none. */
export type StartBench = (startFile: { readonly name: string; readonly bytes: Uint8Array } | null) => Promise<Bench>;
