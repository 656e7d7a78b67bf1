/** The Host of the browser shell: calls go to the local server (electron/local-shell.ts), dialogs are the page's own. */
import { decode, encode } from '@msgpack/msgpack';
import type { Host, HostCall, HostReply } from '../shared/host';
import { hostOver } from './host-client';
import { pageFiles } from './page-files';

const gone: HostReply = {
  ok: false,
  error: { code: 'failed', message: '与绩表后台的连接已断开，请从程序图标重新启动绩表；已输入的内容会在启动后恢复。' },
};

async function overHttp(call: HostCall, request: unknown): Promise<HostReply> {
  try {
    const response = await fetch(`/host/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/msgpack' },
      body: encode(request),
    });
    return response.ok ? (decode(new Uint8Array(await response.arrayBuffer())) as HostReply) : gone;
  } catch {
    return gone;
  }
}

export function browserHost(): Host {
  const server = hostOver(overHttp);
  const files = pageFiles((title, bytes) => server.keepBackup({ title, bytes }));
  // the shell ends itself when no page holds this stream open any more
  const alive = new EventSource('/alive');
  window.addEventListener('pagehide', () => alive.close());
  return {
    ...server,
    pickFile: () => files.pick(),
    reopenFile: async (request) =>
      files.owns(request.token) ? files.reopen(request.token) : server.reopenFile(request),
    saveFile: async (request) =>
      files.owns(request.token) ? files.save(request.token, request.bytes, request.expected) : server.saveFile(request),
    saveFileAs: ({ name, bytes }) => files.saveAs(name, bytes),
  };
}
