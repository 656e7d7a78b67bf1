import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { userFolder } from '../support/user-folder';
import { makeDummyElectron } from './dummy-electron';

const root = join(import.meta.dirname, '../..');
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

test('the program packs with a dummy Electron: small, without sources, fuses set', async () => {
  const user = await userFolder();
  const electron = join(user.files, 'electron');
  const require = createRequire(import.meta.url);
  const { version } = require('electron/package.json') as { version: string };
  await makeDummyElectron(electron, version);
  const output = join(user.files, 'release');
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const flags = [`-c.electronDist=${electron}`, `-c.electronVersion=${version}`, `-c.directories.output=${output}`];
  await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...flags], {
    cwd: root,
  });

  const archive = join(output, 'linux-unpacked/resources/app.asar');
  expect((await stat(archive)).size).toBeLessThan(15 * 1024 * 1024);
  const files = listPackage(archive, { isPack: false });
  expect(files).toEqual(
    expect.arrayContaining([
      '/dist/electron/main.cjs',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
      '/package.json',
    ]),
  );
  expect(files.filter((file) => /node_modules|\.tsx?$|\.map$|^\/(shared|renderer|electron|test)/.test(file))).toEqual(
    [],
  );

  const program = join(output, 'linux-unpacked/jibiao');
  expect((await readFile(program)).toString('latin1')).toMatch(/^not Electron /);
  const fuses = await getCurrentFuseWire(program);
  expect(fuses[FuseV1Options.RunAsNode]).toBe(off);
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
  await user.remove();
});
