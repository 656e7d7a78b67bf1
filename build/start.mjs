/** npm start [-- FILE.xlsx] [--shell=electron|browser] [--no-open]: makes the program ready and starts it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareOrEnd, root } from './prepare.mjs';

function end(message) {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  const options = { shell: { type: 'string' }, 'no-open': { type: 'boolean', default: false } };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return end('不认识的参数。用法：npm start -- [文件.xlsx] [--shell=electron|browser] [--no-open]');
  }
}

function checkedFile(name) {
  if (name === undefined) return null;
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const entry = statSync(file, { throwIfNoEntry: false });
  if (!entry) return end(`找不到文件“${name}”，请检查文件名和所在的文件夹。`);
  if (!entry.isFile()) return end(`“${name}”不是文件，请指定一个工作簿文件。`);
  return file;
}

/** The program file of Electron, or null. Never require('electron'): outside Electron that starts a download. */
function findElectron() {
  const folder = join(root, 'node_modules/electron');
  const fallback = process.platform === 'win32' ? 'electron.exe' : 'electron';
  let name = fallback;
  try {
    name = readFileSync(join(folder, 'path.txt'), 'utf8').trim() || fallback;
  } catch {
    // only there once the program was downloaded
  }
  const file = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(file) ? file : null;
}

const { values, positionals } = readArguments();
const { shell } = values;
if (shell !== undefined && shell !== 'electron' && shell !== 'browser') {
  end(`--shell 只能是 electron 或 browser，不能是“${shell}”。`);
}
if (positionals.length > 1) end('一次只能打开一个文件。');
if (shell === 'electron' && values['no-open']) end('Electron 外壳总要打开窗口，--no-open 只能用于浏览器外壳。');
const file = checkedFile(positionals[0]);
await prepareOrEnd();

const found = findElectron();
if (shell === 'electron' && found === null) {
  end(
    '没有找到 Electron 的程序文件：能访问其发布服务器时请运行 npx install-electron，或设置 ELECTRON_OVERRIDE_DIST_PATH。',
  );
}
const electron = shell === 'browser' || values['no-open'] ? null : found;
if (shell === undefined && electron === null) {
  const why = found === null ? '没有找到 Electron 的程序文件（npm 不会自动下载它）' : '指定了 --no-open';
  console.error(`绩表：${why}，改用浏览器外壳。`);
}

const fileArguments = file === null ? [] : [file];
const [command, args] =
  electron === null
    ? [
        process.execPath,
        [join(root, 'dist/node/local-shell.mjs'), ...fileArguments, ...(values['no-open'] ? ['--no-open'] : [])],
      ]
    : [electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...fileArguments]];
const child = spawn(command, args, { stdio: 'inherit' });
child.once('error', () => end('程序没有启动，请重新安装依赖（npm ci）后再试。'));
child.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
