/**
 * A stand-in of the `electron` module: runs the shipped main.cjs and preload.cjs against real Chromium. It cannot show
 * what only Electron has: process sandbox, the app:// origin, native dialogs and menus, fuses, asar, real single
 * instance. So these are tests of main and preload in a stand-in, never tests in Electron.
 */
import { EventEmitter } from 'node:events';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import { StandInWindow } from './stand-in-window';
import type { IpcHandler, RequestFilter, SchemeHandler, Stage } from './stage';

export const projectFolder = join(import.meta.dirname, '../..');
const mainFile = join(projectFolder, 'dist/electron/main.cjs');

export interface StandInOptions {
  readonly dataFolder: string;
  /** named on the command line */
  readonly file?: string;
  /** another instance runs already */
  readonly isSecond?: boolean;
  /** the page's own scripts do not run, so that nothing but the test calls the host */
  readonly withoutScripts?: boolean;
}

export interface RunningMain {
  readonly log: readonly string[];
  readonly windows: readonly StandInWindow[];
  /** the page of the window shown last */
  page(): Promise<Page>;
  /** the user's answer to the next dialog: a full path, or null for cancel */
  answerDialog(path: string | null): void;
  /** resolves when one more window was shown after `act` */
  windowShownBy(act: () => void): Promise<Page>;
  /** another start of the program */
  startAgain(args: readonly string[], workingFolder: string): void;
  /** a call as if it came from this frame */
  callFrom(senderFrame: object | null, call: string, request: unknown): Promise<unknown>;
  /** what main answers when a page asks for a permission: by request, and by check */
  permission(name: string): [boolean, boolean];
  close(): Promise<void>;
}

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

export async function runMain(browser: Browser, options: StandInOptions): Promise<RunningMain> {
  const stage: Stage = {
    browser,
    app: new EventEmitter(),
    handlers: new Map(),
    schemes: new Map(),
    windows: [],
    closings: [],
    dialogAnswers: [],
    log: [],
    withoutScripts: options.withoutScripts ?? false,
    requestFilter: null,
  };
  let requestPermission: PermissionRequest = (_contents, _name, answer) => answer(true);
  let checkPermission = (): boolean => true;

  class BrowserWindow extends StandInWindow {
    constructor(windowOptions: BrowserWindowConstructorOptions) {
      super(stage, windowOptions);
    }
    static getAllWindows(): readonly StandInWindow[] {
      return stage.windows;
    }
    static getFocusedWindow(): StandInWindow | null {
      return stage.windows.findLast((window) => window.isVisible()) ?? null;
    }
  }

  function answerOfDialog(): string | null {
    const answer = stage.dialogAnswers.shift();
    if (answer === undefined) throw new Error('a dialog was opened that the test did not expect');
    return answer;
  }

  const quit = new Promise<void>((resolve) => stage.app.once('stand-in:quit', resolve));
  const electron = {
    app: Object.assign(stage.app, {
      whenReady: async () => undefined,
      quit: () => {
        stage.log.push('quit');
        stage.app.emit('stand-in:quit');
      },
      enableSandbox: () => stage.log.push('sandbox enabled'),
      requestSingleInstanceLock: () => options.isSecond !== true,
      getVersion: () => '9.9.9',
      getAppPath: () => projectFolder,
      setPath: (name: string, path: string) => stage.log.push(`${name} ${path}`),
    }),
    BrowserWindow,
    ipcMain: {
      handle: (channel: string, handler: IpcHandler) => {
        if (stage.handlers.has(channel)) throw new Error(`second handler for ${channel}`);
        stage.handlers.set(channel, handler);
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: CustomScheme[]) =>
        stage.log.push(...schemes.map(({ scheme }) => `scheme ${scheme}`)),
      handle: (scheme: string, handler: SchemeHandler) => stage.schemes.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: PermissionRequest) => {
          requestPermission = handler;
        },
        setPermissionCheckHandler: (handler: () => boolean) => {
          checkPermission = handler;
        },
        webRequest: {
          onBeforeRequest: (filter: RequestFilter) => {
            stage.requestFilter = filter;
          },
        },
      },
    },
    dialog: {
      showOpenDialog: async () => {
        const path = answerOfDialog();
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      showSaveDialog: async () => {
        const path = answerOfDialog();
        return { canceled: path === null, filePath: path ?? '' };
      },
    },
    Menu: { setApplicationMenu: (menu: unknown) => stage.log.push(`menu ${String(menu)}`) },
  };

  async function windowShownBy(act: () => void): Promise<Page> {
    const shown = new Promise<StandInWindow>((resolve) => {
      stage.app.on('web-contents-created', () => {
        const window = stage.windows.at(-1);
        window?.once('show', () => resolve(window));
      });
    });
    act();
    return (await shown).page;
  }

  process.env['JIBIAO_DATA'] = options.dataFolder;
  const realArguments = process.argv;
  process.argv = ['electron', projectFolder, ...(options.file === undefined ? [] : [options.file])];
  const load = (): void => requireWith(electron);
  try {
    if (options.isSecond) load();
    else await windowShownBy(load);
  } finally {
    process.argv = realArguments;
  }

  return {
    log: stage.log,
    windows: stage.windows,
    page: async () => {
      const window = stage.windows.findLast((candidate) => candidate.isVisible());
      if (!window) throw new Error('no window is shown');
      return window.page;
    },
    answerDialog: (path) => stage.dialogAnswers.push(path),
    windowShownBy,
    startAgain: (args, workingFolder) =>
      stage.app.emit('second-instance', {}, ['electron', projectFolder, ...args], workingFolder),
    callFrom: async (senderFrame, call, request) => stage.handlers.get('host')?.({ senderFrame }, call, request),
    permission: (name) => {
      let granted = true;
      requestPermission(null, name, (answer) => {
        granted = answer;
      });
      return [granted, checkPermission()];
    },
    close: async () => {
      // pages first: a call that arrives after the program has ended would find its folder gone
      for (const { page } of stage.windows) await (await page).close();
      for (const window of [...stage.windows]) window.destroy();
      await Promise.all(stage.closings);
      if (stage.handlers.size > 0) await quit;
    },
  };
}

/** Loads the built main with this module in the place of electron. */
function requireWith(electron: object): void {
  const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
  const real = loader._load;
  const require = createRequire(mainFile);
  loader._load = (name, ...rest) => (name === 'electron' ? electron : real.call(loader, name, ...rest));
  try {
    delete require.cache[mainFile];
    require(mainFile);
  } finally {
    loader._load = real;
  }
}
