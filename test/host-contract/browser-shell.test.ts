import { describe, test } from 'vitest';
import { startLocalServer } from '../../electron/local-server';
import { createMachineHost } from '../../electron/machine-host';
import { HostError } from '../../shared/host';
import { hostOver } from '../../renderer/host-client';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { enterShell } from '../support/wire';
import type { Bench } from './bench';
import { hostContract } from './host-contract';

const pageAsksItself = () => Promise.reject(new HostError('unavailable', '请在页面中选择文件。'));

async function bench(user: UserFolder, startFile: string | null): Promise<Bench> {
  const machine = await createMachineHost({
    dataFolder: user.data,
    version: '1.2.3',
    ports: {
      shell: 'browser',
      pickFile: pageAsksItself,
      pickSavePath: pageAsksItself,
      printPdf: () => Promise.reject(new HostError('unavailable', '这里没有浏览器。')),
    },
  });
  if (startFile !== null) machine.offerStartFile(user.path(startFile));
  const server = await startLocalServer({
    host: machine.host,
    pageFolder: user.files,
    onOpen: machine.offerStartFile,
    onSign: () => undefined,
  });
  const wire = await enterShell(server.address());
  return {
    host: hostOver(wire.invoke),
    invoke: wire.invoke,
    shell: 'browser',
    hasDialogs: false,
    answerDialog: () => undefined,
    put: user.put,
    get: user.get,
    restart: async () => {
      await server.close();
      return bench(user, null);
    },
    end: async () => {
      await server.close();
      await user.remove();
    },
  };
}

describe('the browser shell over HTTP', () => {
  for (const { name, run } of hostContract) {
    test(name, () =>
      run(async (startFile) => {
        const user = await userFolder();
        if (startFile) await user.put(startFile.name, startFile.bytes);
        return bench(user, startFile?.name ?? null);
      }),
    );
  }
});
