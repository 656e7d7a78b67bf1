/** A bench over the browser shell's wire, however the shell was started. */
import { hostOver } from '../../renderer/host-client';
import type { UserFolder } from '../support/user-folder';
import { enterShell } from '../support/wire';
import type { Bench } from './bench';

export interface StartedShell {
  /** lets one page in */
  readonly address: string;
  end(): Promise<void>;
}

/** `start` on the same folder is what a restart does. */
export async function browserBench(
  user: UserFolder,
  startFile: string | null,
  start: (user: UserFolder, startFile: string | null) => Promise<StartedShell>,
): Promise<Bench> {
  const shell = await start(user, startFile);
  const { invoke } = await enterShell(shell.address);
  return {
    host: hostOver(invoke),
    invoke,
    shell: 'browser',
    hasDialogs: false,
    answerDialog: () => undefined,
    put: user.put,
    get: user.get,
    restart: async () => {
      await shell.end();
      return browserBench(user, null, start);
    },
    end: async () => {
      await shell.end();
      await user.remove();
    },
  };
}
