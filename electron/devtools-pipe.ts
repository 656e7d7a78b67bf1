/** The browser's own debugging protocol over two pipes: no port that others could reach. */
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const message = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

export interface DevtoolsPipe {
  /** rejects when the browser refuses the command or is gone */
  send(method: string, parameters?: object, session?: string): Promise<unknown>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Messages are JSON ended by a zero byte. */
export function devtoolsPipe(output: Writable, input: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let parts: Buffer[] = [];

  function receive(text: string): void {
    const { id, result, error } = message.parse(JSON.parse(text));
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return; // an event; nothing here waits for events
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result);
  }

  function stop(): void {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'));
    waiting.clear();
  }

  input.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      receive(Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8'));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  });
  input.on('close', stop);
  input.on('error', stop);
  output.on('error', stop);

  return {
    send: (method, parameters = {}, session) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const command = {
          id: last,
          method,
          params: parameters,
          ...(session === undefined ? {} : { sessionId: session }),
        };
        output.write(`${JSON.stringify(command)}\0`);
      }),
  };
}
