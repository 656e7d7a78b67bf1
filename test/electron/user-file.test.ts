import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMachineHost } from '../../electron/machine-host';
import type { Ports } from '../../electron/machine-host';
import type { Host } from '../../shared/host';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();

let user: UserFolder;
beforeEach(async () => {
  user = await userFolder();
  await user.put('表.xlsx', bytesOf('原来'));
});
afterEach(() => user.remove());

async function started(name = '表.xlsx', ports: Partial<Ports> = {}): Promise<{ host: Host; token: string }> {
  const { host, offerStartFile } = await createMachineHost({
    dataFolder: user.data,
    version: '1.2.3',
    ports: {
      shell: 'electron',
      pickFile: async () => user.path(name),
      pickSavePath: async () => null,
      printPdf: async () => new Uint8Array(),
      ...ports,
    },
  });
  offerStartFile(user.path(name));
  return { host, token: (await host.startFile({}))?.file.token ?? '' };
}

/** As Excel lays it down: the name in the system's code page, then in UTF-16 at 55. */
function officeLock(userName: string): Uint8Array {
  const lock = Buffer.alloc(165, 0x20);
  lock[0] = 3;
  lock.writeUInt16LE(userName.length, 55);
  lock.write(userName, 57, 'utf16le');
  return new Uint8Array(lock);
}

describe('a workbook that another program has open', () => {
  test('is not written, and the sentence names the program and its user', async () => {
    await user.put('~$表.xlsx', officeLock('王会计'));
    const { host, token } = await started();
    const refused = host.saveFile({ token, bytes: bytesOf('新的'), expected: hashOf('原来') });
    await expect(refused).rejects.toMatchObject({
      code: 'openElsewhere',
      message: expect.stringMatching(/“表\.xlsx”正在 Excel 或 WPS 中打开，使用者是“王会计”。请先在那里关闭/),
    });
    expect(textOf(await user.get('表.xlsx'))).toBe('原来');
  });

  test('is found out by LibreOffice’s lock too', async () => {
    await user.put('.~lock.表.xlsx#', bytesOf(',li,office-pc,21.11.2026 09:41,file:///home/li;'));
    const { host, token } = await started();
    const refused = host.saveFile({ token, bytes: bytesOf('新的'), expected: hashOf('原来') });
    await expect(refused).rejects.toMatchObject({
      code: 'openElsewhere',
      message: expect.stringContaining('LibreOffice 中打开，使用者是“li”'),
    });
  });

  test('a lock that says nothing readable still counts', async () => {
    await user.put('~$表.xlsx', new Uint8Array(165).fill(0xff));
    const { host, token } = await started();
    const refused = host.saveFile({ token, bytes: bytesOf('新的'), expected: hashOf('原来') });
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('Excel 或 WPS 中打开。') });
  });

  test('is written when the user says so, or when the lock has gone', async () => {
    await user.put('~$表.xlsx', officeLock('王会计'));
    const { host, token } = await started();
    await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来'), despiteLock: true });
    expect(textOf(await user.get('表.xlsx'))).toBe('第二');
    await rm(user.path('~$表.xlsx'));
    await host.saveFile({ token, bytes: bytesOf('第三'), expected: hashOf('第二') });
    expect(textOf(await user.get('表.xlsx'))).toBe('第三');
  });
});

describe('the file before it was written', () => {
  const kept = async (host: Host): Promise<string[]> => {
    const texts: string[] = [];
    for (const { id } of await host.listBackups({})) texts.push(textOf((await host.readBackup({ id })).bytes));
    return texts;
  };

  test('is kept once for all saves since it was opened', async () => {
    const { host, token } = await started();
    await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
    await host.saveFile({ token, bytes: bytesOf('第三'), expected: hashOf('第二') });
    expect(await kept(host)).toEqual(['原来']);
    const [backup] = await host.listBackups({});
    expect(backup?.title).toBe('表.xlsx');
    expect(Math.abs(Date.now() - Date.parse(backup?.keptAt ?? ''))).toBeLessThan(60_000);
  });

  test('is kept again when the file is opened again', async () => {
    const { host, token } = await started();
    await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
    await host.pickFile({});
    await host.saveFile({ token, bytes: bytesOf('第三'), expected: hashOf('第二') });
    expect(await kept(host)).toEqual(['第二', '原来']);
  });

  test('is kept again when what is overwritten came from another program', async () => {
    const { host, token } = await started();
    await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
    await user.put('表.xlsx', bytesOf('同事的'));
    await host.saveFile({ token, bytes: bytesOf('第三'), expected: null });
    expect(await kept(host)).toEqual(['同事的', '原来']);
  });

  test('comes back under another name and without a place to be written to', async () => {
    const { host, token } = await started();
    await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
    const [backup] = await host.listBackups({});
    const { file } = await host.readBackup({ id: backup?.id ?? '' });
    expect(file.token).toBe('');
    expect(file.name).toMatch(/^表（备份 \d{4}-\d\d-\d\d \d\d时\d\d分）\.xlsx$/);
  });

  test('a save that fails is told; a backup that fails is told with the save', async () => {
    // a file stands where the folder of backups should be
    const { host, token } = await started();
    await rm(`${user.data}/backups`, { recursive: true, force: true });
    await (await import('node:fs/promises')).writeFile(`${user.data}/backups`, '');
    const answer = await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
    expect(answer).toEqual({ backupFailed: true });
    expect(textOf(await user.get('表.xlsx'))).toBe('第二');
  });

  test('an id that is no backup reads nothing', async () => {
    const { host } = await started();
    await expect(host.readBackup({ id: 'drafts' })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('the oldest go when there are more than two hundred', async () => {
    const { backupStore } = await import('../../electron/backup-store');
    let minute = 0;
    const store = backupStore(`${user.data}/many`, () => new Date(Date.UTC(2026, 0, 1, 0, minute++)));
    for (let index = 0; index < 203; index++) await store.keep('表.xlsx', bytesOf(String(index)));
    const list = await store.list();
    expect(list).toHaveLength(200);
    expect(textOf((await store.read(list.at(-1)?.id ?? '')).bytes)).toBe('3');
  });
});

test('the file is opened anew as it is on disk now', async () => {
  const { host, token } = await started();
  await user.put('表.xlsx', bytesOf('同事的'));
  const { file, bytes } = await host.reopenFile({ token });
  expect(file).toEqual({ token, name: '表.xlsx' });
  expect(textOf(bytes)).toBe('同事的');
  await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('同事的') });
  expect(textOf(await user.get('表.xlsx'))).toBe('第二');
});

test('what an interrupted save left beside the file goes with the next one, but not what may still be written', async () => {
  const [old, fresh] = ['.jibiao-4194304-0123456789ab.tmp', '.jibiao-4194303-0123456789ab.tmp'];
  await user.put(old, bytesOf('半'));
  await user.put(fresh, bytesOf('半'));
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000);
  await utimes(user.path(old), yesterday, yesterday);
  const { host, token } = await started();
  await host.saveFile({ token, bytes: bytesOf('第二'), expected: hashOf('原来') });
  expect((await readdir(user.files)).sort()).toEqual([fresh, '表.xlsx']);
});

test('a workbook with macros is not saved under a name that Excel would refuse', async () => {
  const { host } = await started('表.xlsx', { pickSavePath: async () => user.path('新表.xlsx') });
  await expect(host.saveFileAs({ name: '表.xlsm', bytes: bytesOf('新的') })).rejects.toMatchObject({
    code: 'badRequest',
    message: expect.stringContaining('.xlsm'),
  });
  await expect(stat(user.path('新表.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' });
});
