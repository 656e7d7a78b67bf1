/** BrowserWindow of the stand-in: a page of real Chromium with the preload in an isolated world. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from '@playwright/test';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron';
import { toApp, toWeb } from './stage';
import type { Stage } from './stage';
import { fromText, pageWorld, preloadWorld, preloadWorldName, sendBinding, toText } from './worlds';

interface Asked {
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

class StandInContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  constructor(private readonly window: StandInWindow) {
    super();
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return toApp(this.window.address);
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.window.page).evaluate(code);
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return this.window.print(options);
  }
}

export class StandInWindow extends EventEmitter {
  readonly page: Promise<Page>;
  readonly webContents = new StandInContents(this);
  /** as web address; the last one that was allowed */
  address = '';
  focused = 0;
  #visible: boolean;
  #devtools: CDPSession | null = null;

  constructor(
    private readonly stage: Stage,
    options: BrowserWindowConstructorOptions,
  ) {
    super();
    const { preload, ...preferences } = options.webPreferences ?? {};
    if (
      preferences.nodeIntegration ||
      preferences.contextIsolation === false ||
      preferences.sandbox === false ||
      preferences.webSecurity === false
    ) {
      throw new Error('insecure webPreferences');
    }
    this.#visible = options.show !== false;
    this.page = this.#create(options, preload);
    stage.windows.push(this);
    stage.app.emit('web-contents-created', {}, this.webContents);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.focused += 1;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page;
    this.address = toWeb(address);
    await page.goto(this.address, { waitUntil: 'load' });
    this.emit('ready-to-show');
  }

  destroy(): void {
    const at = this.stage.windows.indexOf(this);
    if (at < 0) return;
    this.stage.windows.splice(at, 1);
    this.stage.closings.push(this.#close());
    this.emit('closed');
    if (this.stage.windows.length === 0) this.stage.app.emit('window-all-closed');
  }

  async #close(): Promise<void> {
    await (await this.page).context().close();
  }

  async print(options: PrintToPDFOptions): Promise<Buffer> {
    const { preferCSSPageSize, printBackground, generateTaggedPDF } = options;
    const known = Object.entries({ preferCSSPageSize, printBackground, generateTaggedPDF });
    const unknown = Object.keys(options).filter((option) => !known.some(([name]) => name === option));
    if (unknown.length > 0) throw new Error(`the stand-in does not know printToPDF's ${unknown.join()}`);
    await this.page;
    const parameters = Object.fromEntries(known.filter(([, value]) => value !== undefined));
    const printed = await this.#devtools?.send('Page.printToPDF', parameters);
    return Buffer.from(printed?.data ?? '', 'base64');
  }

  async #create(options: BrowserWindowConstructorOptions, preload: string | undefined): Promise<Page> {
    const viewport = { width: options.width ?? 800, height: options.height ?? 600 };
    const context = await this.stage.browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    this.#devtools = devtools;
    await context.route('**/*', (route) => this.#route(route, page));
    context.on('page', (popup) => {
      if (popup === page) return;
      const { action } = this.webContents.openHandler({ url: popup.url() });
      this.stage.log.push(`popup ${action}`);
      // the stand-in cannot prevent a popup, it can only close it
      if (action === 'deny') this.stage.closings.push(popup.close());
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === sendBinding) void this.#answer(fromText(payload) as Asked, executionContextId);
    });
    await devtools.send('Page.enable');
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorldName });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld });
    if (preload !== undefined) {
      const source = preloadWorld(readFileSync(preload, 'utf8'));
      await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: preloadWorldName });
    }
    return page;
  }

  async #answer({ id, channel, args }: Asked, executionContextId: number): Promise<void> {
    const event = { sender: this.webContents, senderFrame: { url: toApp(this.address), parent: null } };
    let ok = true;
    let value: unknown;
    try {
      const handler = this.stage.handlers.get(channel);
      if (!handler) throw new Error('No handler registered');
      value = await handler(event, ...args);
    } catch (error) {
      ok = false;
      value = `Error invoking remote method '${channel}': ${String(error)}`;
    }
    const reply = {
      executionContextId,
      functionDeclaration: 'function (id, ok, text) { __standInReply(id, ok, text); }',
      arguments: [{ value: id }, { value: ok }, { value: toText(value ?? null) }],
    };
    // the page may be gone before the answer
    await this.#devtools?.send('Runtime.callFunctionOn', reply).catch(() => undefined);
  }

  async #route(route: Route, page: Page): Promise<void> {
    const asked = route.request();
    const address = toApp(asked.url());
    if (this.#isNavigation(route, page) && asked.url() !== this.address) {
      let stopped = false;
      const preventDefault = (): void => {
        stopped = true;
      };
      this.webContents.emit('will-navigate', { url: address, preventDefault });
      if (stopped) {
        this.stage.log.push(`navigation stopped ${address}`);
        return route.abort('aborted');
      }
      this.address = asked.url();
    }
    if (this.stage.withoutScripts && asked.resourceType() === 'script') return route.fulfill({ body: '' });
    const { requestFilter } = this.stage;
    const filtered = requestFilter
      ? await new Promise<{ cancel?: boolean }>((resolve) => requestFilter({ url: address }, resolve))
      : {};
    const serve = this.stage.schemes.get(new URL(address).protocol.slice(0, -1));
    if (filtered.cancel || !serve) {
      this.stage.log.push(`request stopped ${address}`);
      return route.abort('blockedbyclient');
    }
    // fetch's Request refuses app: with credentials, so only what main reads is there
    const response = await serve({ url: address, method: asked.method() } as Request);
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #isNavigation(route: Route, page: Page): boolean {
    try {
      return route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    } catch {
      return false; // a popup that has no page yet
    }
  }
}
