/** A browser of the Chromium family on this machine, the domestic ones of government offices included. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'browser360-cn-stable',
  'browser360-cn',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
  'redlotus-browser',
];

/** Where the domestic packages put themselves without a command on the PATH. */
const linuxPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/browser360-cn/browser360-cn',
  '/opt/qaxbrowser-safe/qaxbrowser-safe',
  '/opt/apps/com.browser.softedge.stable/files/browser360-cn',
  '/opt/redlotus/redlotus',
];

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const windowsPlaces = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  '360\\360se6\\Application\\360se.exe',
  '360se6\\Application\\360se.exe',
  'Qianxin\\Qaxbrowser\\qaxbrowser.exe',
  'Qaxbrowser\\Application\\qaxbrowser.exe',
  'RedLotus\\Application\\redlotus.exe',
];

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  switch (platform) {
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA', 'APPDATA']
        .map((name) => environment[name])
        .filter((root) => root !== undefined);
      return windowsPlaces.flatMap((place) => roots.map((root) => `${root}\\${place}`));
    }
    case 'darwin':
      return macPlaces;
    default: {
      const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return [...linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...linuxPlaces];
    }
  }
}

/** JIBIAO_BROWSER wins, even when nothing is there: then the user meant another one, and hears so. */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = environment['JIBIAO_BROWSER'];
  if (named) return canRun(named) ? named : null;
  return candidates(environment, platform).find(canRun) ?? null;
}

/** One sentence for a machine without one. */
export const noBrowserMessage = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['JIBIAO_BROWSER']
    ? `环境变量 JIBIAO_BROWSER 指定的浏览器无法运行：${environment['JIBIAO_BROWSER']}，请改正或取消这个设置。`
    : '未找到可用的浏览器，请安装 Chromium、Chrome、Edge 或 360、奇安信等浏览器后再试，也可用环境变量 JIBIAO_BROWSER 指定。';
