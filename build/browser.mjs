/** A browser and Chinese fonts for the tests: what is there, else fetched. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root, run } from './prepare.mjs';

/** ms; a network that drops packets must not hold the tests up for ever */
const downloadTime = 5 * 60_000;

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** A browser may be there and still lack libraries of the system. On Windows --version opens a window instead. */
const starts = (browser) => process.platform === 'win32' || succeeds(browser, ['--version']);

/** null when packages cannot be installed here without a password */
function asRoot() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

let listsAreFresh = false;

async function aptInstall(...packages) {
  const prefix = asRoot();
  if (prefix === null) return false;
  const apt = async (...args) => {
    const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
    const [command, ...rest] = [...words, ...args];
    return (await run(command, rest)) === 0;
  };
  console.error(`绩表：正在用 apt-get 安装 ${packages.join(' ')} ……`);
  listsAreFresh ||= await apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

async function downloadedBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path) && starts(path)) return path;
  console.error('绩表：没有找到浏览器，正在下载 Playwright 的 Chromium ……');
  const cli = `${root}/node_modules/@playwright/test/cli.js`;
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const code = await run(process.execPath, [cli, 'install', 'chromium'], { env, timeout: downloadTime });
  return code === 0 && existsSync(path) && starts(path) ? path : null;
}

/** The path of a browser that starts; needs dist/. Throws with a sentence when there is no way to one. */
export async function provideBrowser() {
  const { findBrowser, noBrowserMessage } = await import('../dist/node/chromium.mjs');
  const found = findBrowser();
  if (found !== null && starts(found)) return found;
  if (process.env.JIBIAO_BROWSER) throw new Error(noBrowserMessage());
  const downloaded = await downloadedBrowser();
  if (downloaded !== null) return downloaded;
  if (await aptInstall('chromium')) {
    const installed = findBrowser();
    if (installed !== null && starts(installed)) return installed;
  }
  throw new Error(
    '没有可用的浏览器，端到端测试无法运行：请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium），' +
      '或用环境变量 JIBIAO_BROWSER 指定，然后再试一次。',
  );
}

const hasChineseFonts = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();

/** Printed pages are measured with Chinese text. Windows and macOS bring their fonts. */
export async function provideFonts() {
  if (process.platform !== 'linux' || hasChineseFonts()) return;
  if ((await aptInstall('fontconfig', 'fonts-noto-cjk')) && hasChineseFonts()) return;
  throw new Error(
    '没有中文字体，打印测试无法运行：请安装中文字体（Debian：apt-get install fonts-noto-cjk）后再试一次。',
  );
}
