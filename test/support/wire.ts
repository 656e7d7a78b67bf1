/** A page's side of the browser shell's wire (electron/local-server.ts), spoken from Node. */
import { decode, encode } from '@msgpack/msgpack';
import type { HostReply } from '../../shared/host';

export interface Wire {
  readonly origin: string;
  readonly cookie: string;
  invoke(call: string, request: unknown): Promise<HostReply>;
}

/** Takes the one-time address, as the browser does. */
export async function enterShell(address: string): Promise<Wire> {
  const response = await fetch(address, { redirect: 'manual' });
  if (response.status !== 303) throw new Error(`not let in: ${response.status}`);
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { origin } = new URL(address);
  return {
    origin,
    cookie,
    invoke: async (call, request) => {
      const answer = await fetch(`${origin}/host/${call}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/msgpack' },
        body: encode(request),
      });
      return decode(new Uint8Array(await answer.arrayBuffer())) as HostReply;
    },
  };
}
