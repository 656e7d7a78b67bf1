import { test } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { hostOver } from '../../renderer/host-client';
import type { Bench } from '../host-contract/bench';
import { hostContract, printContract } from '../host-contract/host-contract';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { invokeInPage } from './invoke-in-page';
import { runMain } from './stand-in';

async function bench(browser: Browser, user: UserFolder, startFile: string | null): Promise<Bench> {
  const file = startFile === null ? {} : { file: user.path(startFile) };
  const main = await runMain(browser, { dataFolder: user.data, withoutScripts: true, ...file });
  const page = await main.page();
  const invoke: Bench['invoke'] = (call, request) => invokeInPage(page, call, request);
  return {
    host: hostOver(invoke),
    invoke,
    shell: 'electron',
    hasDialogs: true,
    answerDialog: (name) => main.answerDialog(name === null ? null : user.path(name)),
    put: user.put,
    get: user.get,
    restart: async () => {
      await main.close();
      return bench(browser, user, null);
    },
    end: async () => {
      await main.close();
      await user.remove();
    },
  };
}

test.describe('main and preload in a stand-in of electron', () => {
  for (const { name, run } of [...hostContract, ...printContract]) {
    test(name, ({ browser }) =>
      run(async (startFile) => {
        const user = await userFolder();
        if (startFile) await user.put(startFile.name, startFile.bytes);
        return bench(browser, user, startFile?.name ?? null);
      }),
    );
  }
});
