/** Installs and builds when needed. Only Node itself is used here: this runs before anything is installed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

const sources = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const stamp = join(root, 'dist/.stamp');

/** ms; 0 when the path is not there */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count as well: removing a file changes only its folder. */
function newestWithin(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestWithin(join(path, name))), entry.mtimeMs);
}

const isInstalled = () =>
  modified(join(root, 'node_modules/.package-lock.json')) >= modified(join(root, 'package-lock.json'));

const isBuilt = () => {
  const built = modified(stamp);
  return built > 0 && sources.every((path) => newestWithin(join(root, path)) <= built);
};

/** Runs a program with its output on standard error; resolves with the exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** npm as it runs now, else the one on the PATH (a script file on Windows, which needs a shell). */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Its message is a sentence that tells what to do. */
export class PrepareError extends Error {}

async function install() {
  if (isInstalled()) return;
  console.error('绩表：正在安装依赖（npm ci），第一次需要几分钟……');
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new PrepareError('安装依赖没有成功：请检查网络或 npm 的 registry 设置，然后再试一次。');
}

async function build() {
  if (isBuilt()) return;
  console.error('绩表：正在生成程序……');
  const code = await run(process.execPath, [join(root, 'build/build.mjs')]);
  if (code !== 0) throw new PrepareError('生成程序没有成功：请看上面的错误信息，改正后再试一次。');
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started together must not install into one folder at once. */
async function alone(work) {
  const lock = join(root, '.cache/prepare.lock');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readHolder(lock));
      if (!isRunning(holder)) rmSync(lock, { force: true });
      else await pause(200);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The holder's process id; that of this process (which waits a moment) while the file is still being written. */
function readHolder(lock) {
  try {
    return readFileSync(lock, 'utf8') || process.pid;
  } catch {
    return process.pid;
  }
}

/** Throws PrepareError. */
export async function prepareInstall() {
  if (!isInstalled()) await alone(install);
}

/** dist/ is up to date after this. Throws PrepareError. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return;
  await alone(async () => {
    await install();
    await build();
  });
}

/** Ends the process with one sentence (exit code 2) when the program cannot be made ready. */
export async function prepareOrEnd() {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
