/**
 * The Electron shell. Duties: one instance with windows that show app://jibiao only, locked against everything else;
 * carries calls of its own pages to the host; opens files named at the start.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import type { HostReply } from '../shared/host';
import { answerCall } from './answer-call';
import { dataFolder } from './data-folder';
import { electronPorts } from './electron-host';
import { createMachineHost } from './machine-host';
import type { MachineHost } from './machine-host';
import { pageHeaders, printHeaders } from './security-headers';
import { readStatic } from './static-files';

const origin = 'app://jibiao';
const printOrigin = 'app://print';
const pageFolder = join(__dirname, '../renderer');
const printed = new Map<string, string>();

/** The last argument that is neither a switch nor the program itself; as a full path. */
function fileArgument(argv: readonly string[], workingFolder: string): string | null {
  const files = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(workingFolder, argument))
    .filter((path) => path !== app.getAppPath());
  return files.at(-1) ?? null;
}

async function answerAddress(request: Request): Promise<Response> {
  const address = new URL(request.url);
  if (request.method === 'GET' && address.host === 'print') {
    const html = printed.get(address.pathname.slice(1));
    if (html !== undefined) {
      return new Response(html, { headers: { ...printHeaders, 'content-type': 'text/html; charset=utf-8' } });
    }
  }
  if (request.method === 'GET' && address.host === 'jibiao') {
    const file = await readStatic(pageFolder, address.pathname);
    if (file) return new Response(file.bytes, { headers: { ...pageHeaders, 'content-type': file.type } });
  }
  return new Response(null, { status: 404, headers: pageHeaders });
}

/** A page for a hidden window to print, under an address nobody can guess. */
function serve(html: string): { address: string; remove: () => void } {
  const id = randomUUID();
  printed.set(id, html);
  return { address: `${printOrigin}/${id}`, remove: () => printed.delete(id) };
}

function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !/^(app|devtools|blob|data):/.test(url) }),
  );
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    title: '绩表',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${origin}/`);
}

/** Only the top frame of a page of this program may call. */
function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${origin}/`);
}

const strangers: HostReply = { ok: false, error: { code: 'notAllowed', message: '这个页面不能使用绩表的功能。' } };

async function start(): Promise<MachineHost> {
  Menu.setApplicationMenu(null);
  protocol.handle('app', answerAddress);
  lockSession();
  const machine = await createMachineHost({
    dataFolder: dataFolder(),
    version: app.getVersion(),
    ports: electronPorts({ serve }),
  });
  ipcMain.handle('host', (event, call: unknown, request: unknown) =>
    isOwnPage(event) ? answerCall(machine.host, String(call), request) : strangers,
  );
  const file = fileArgument(process.argv, process.cwd());
  if (file !== null) machine.offerStartFile(file);
  await openWindow();
  return machine;
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.enableSandbox();
// beside the drafts (data-folder.ts), so that one folder holds all the program keeps; Electron wants it to exist
const userData = join(dataFolder(), 'electron');
mkdirSync(userData, { recursive: true, mode: 0o700 });
app.setPath('userData', userData);

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${origin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  const started = app.whenReady().then(start);
  app.on('second-instance', (_event, argv, workingFolder) => {
    void started.then((machine) => {
      const file = fileArgument(argv, workingFolder);
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith(origin));
      if (file !== null || !window) {
        if (file !== null) machine.offerStartFile(file);
        return openWindow();
      }
      if (window.isMinimized()) window.restore();
      window.focus();
      return undefined;
    });
  });
  app.on('window-all-closed', () => {
    void started.then((machine) => machine.idle()).finally(() => app.quit());
  });
}
