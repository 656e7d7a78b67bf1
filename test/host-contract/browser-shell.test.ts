import { describe, test } from 'vitest';
import { startLocalServer } from '../../electron/local-server';
import { createMachineHost } from '../../electron/machine-host';
import { HostError } from '../../shared/host';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { browserBench } from './browser-bench';
import type { StartedShell } from './browser-bench';
import { hostContract } from './host-contract';

const pageAsksItself = () => Promise.reject(new HostError('unavailable', '请在页面中选择文件。'));

async function start(user: UserFolder, startFile: string | null): Promise<StartedShell> {
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
  return { address: server.address(), end: () => server.close() };
}

describe('the browser shell over HTTP', () => {
  for (const { name, run } of hostContract) {
    test(name, () =>
      run(async (startFile) => {
        const user = await userFolder();
        if (startFile) await user.put(startFile.name, startFile.bytes);
        return browserBench(user, startFile?.name ?? null, start);
      }),
    );
  }
});
