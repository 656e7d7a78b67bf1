/** Builds the bench pages, serves them on 127.0.0.1 and shows them in Chromium. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { provideBrowser } from '../build/browser.mjs';
import { root } from '../build/prepare.mjs';
import { parts } from '../build/vite-parts.mjs';

const folder = join(root, '.cache/bench');
const pages = join(root, 'bench/pages');
const names = ['textarea', 'plain-grid', 'bare-editor', 'program'];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** The page as it is shipped, but for its entries. */
const buildPages = () =>
  build({
    ...parts.page,
    root: pages,
    build: {
      ...parts.page.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, join(pages, `${name}.html`)])) },
    },
  });

function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    try {
      const body = readFileSync(join(folder, path));
      // isolated pages get a clock of 5 µs instead of 100 µs
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Gives pages one by one: `open(name, rows)`, with `cpu()` for the main thread's CPU time in ms. */
export async function openBench() {
  const executablePath = await provideBrowser();
  await buildPages();
  const server = await serve();
  const { port } = server.address();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'zh-CN' });
  return {
    version: browser.version(),
    /** `asked`: more of the page's address, such as &report */
    open: async (name, rows, asked = '') => {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      await page.goto(`http://127.0.0.1:${port}/${name}.html?rows=${rows}${asked}`);
      await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 120_000 });
      const session = await context.newCDPSession(page);
      // thread ticks: CPU time, which other work on the machine does not lengthen as it does wall time
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const metrics = async () => {
        const { metrics: all } = await session.send('Performance.getMetrics');
        return Object.fromEntries(all.map(({ name: metric, value }) => [metric, value]));
      };
      return {
        page,
        // pages behind another one get no frames
        toFront: () => page.bringToFront(),
        cpu: async () => (await metrics()).TaskDuration * 1000,
        memory: async () => {
          await session.send('HeapProfiler.collectGarbage');
          const { JSHeapUsedSize, Nodes } = await metrics();
          return { heap: JSHeapUsedSize / 2 ** 20, nodes: Nodes };
        },
        profile: session,
        close: () => page.close(),
      };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
