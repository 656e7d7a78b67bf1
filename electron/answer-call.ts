/** The one door from a page to the host: whatever the transport, a call is looked up, checked, answered and checked again. */
import { HostError, hostCalls } from '../shared/host';
import type { Host, HostCall, HostReply } from '../shared/host';

const refusal = (code: HostError['code'], message: string): HostReply => ({ ok: false, error: { code, message } });

export const isHostCall = (call: string): call is HostCall => Object.hasOwn(hostCalls, call);

/** Never rejects: an error becomes `{ ok: false, error }` with a sentence for the user. */
export async function answerCall(host: Host, call: string, request: unknown): Promise<HostReply> {
  if (!isHostCall(call)) return refusal('badRequest', '程序内部出现问题（未知的请求），请重新启动绩表后再试。');
  const schema = hostCalls[call];
  const asked = schema.request.safeParse(request);
  if (!asked.success) {
    return refusal('badRequest', '程序内部出现问题（请求的内容不对），请重新启动绩表后再试。');
  }
  try {
    // the schema of this very call checked the request; the compiler cannot follow one call through the union
    const perform = host[call] as (request: unknown) => Promise<unknown>;
    const answer = schema.answer.safeParse(await perform(asked.data));
    if (!answer.success) throw new Error(`the answer of ${call} has the wrong shape`);
    return { ok: true, answer: answer.data };
  } catch (error) {
    if (error instanceof HostError) return refusal(error.code, error.message);
    process.stderr.write(`${call}: ${error instanceof Error ? error.stack : String(error)}\n`);
    return refusal('failed', '操作没有成功，请再试一次；已输入的内容仍在。');
  }
}
