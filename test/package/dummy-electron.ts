/** A folder shaped like an Electron distribution, without Electron: enough for electron-builder to pack offline. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's program file (@electron/fuses). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export async function makeDummyElectron(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  // version 1 of the fuse wire, nine fuses, all off
  const fuses = Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 9]), Buffer.from('0'.repeat(9))]);
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from('not Electron '), fuses]), { mode: 0o755 });
  await writeFile(join(folder, 'version'), version);
  await writeFile(join(folder, 'LICENSE'), '');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '');
  for (const language of ['zh-CN', 'en-US']) await writeFile(join(folder, `locales/${language}.pak`), '');
}
