/** A Host over any transport: one function that carries a call across, checked by the schemas of shared/host.ts. */
import { HostError, hostCalls } from '../shared/host';
import type { Host, HostCall, HostReply } from '../shared/host';

export type Invoke = (call: HostCall, request: unknown) => Promise<HostReply>;

/** Rejects with HostError; an answer of the wrong shape counts as code failed. */
export function hostOver(invoke: Invoke): Host {
  const calls = Object.keys(hostCalls) as HostCall[];
  const entries = calls.map((call) => [
    call,
    async (request: unknown) => {
      const reply = await invoke(call, request);
      if (!reply.ok) throw new HostError(reply.error.code, reply.error.message);
      const answer = hostCalls[call].answer.safeParse(reply.answer);
      if (!answer.success) throw new HostError('failed', '程序内部出现问题，请重新启动绩表后再试。');
      return answer.data;
    },
  ]);
  return Object.fromEntries(entries) as Host;
}
