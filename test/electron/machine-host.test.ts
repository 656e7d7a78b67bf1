import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rm, stat, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMachineHost } from '../../electron/machine-host';
import type { Ports } from '../../electron/machine-host';
import type { Host } from '../../shared/host';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';

const before = new TextEncoder().encode('before');
const after = new TextEncoder().encode('after');
const hashBefore = createHash('sha256').update(before).digest('hex');

let user: UserFolder;
let suggested: string[];
beforeEach(async () => {
  user = await userFolder();
  suggested = [];
});
afterEach(() => user.remove());

async function hostWith(startFile?: string, ports: Partial<Ports> = {}): Promise<Host> {
  const machine = await createMachineHost({
    dataFolder: user.data,
    version: '1.2.3',
    ports: {
      shell: 'electron',
      pickFile: async () => null,
      pickSavePath: async (name) => {
        suggested.push(name);
        return null;
      },
      printPdf: async () => new Uint8Array(),
      ...ports,
    },
  });
  if (startFile !== undefined) machine.offerStartFile(user.path(startFile));
  return machine.host;
}

async function openedToken(host: Host): Promise<string> {
  return (await host.startFile({}))?.file.token ?? '';
}

describe('saving over the user’s file', () => {
  test('keeps its permissions and leaves nothing beside it', async () => {
    await user.put('表.xlsx', before);
    await chmod(user.path('表.xlsx'), 0o664);
    const host = await hostWith('表.xlsx');
    await host.saveFile({ token: await openedToken(host), bytes: after, expected: hashBefore });
    expect((await stat(user.path('表.xlsx'))).mode & 0o777).toBe(0o664);
    expect(await readdir(user.files)).toEqual(['表.xlsx']);
  });

  test('goes through a link to the file it points to', async () => {
    await user.put('表.xlsx', before);
    await symlink(user.path('表.xlsx'), user.path('快捷.xlsx'));
    const host = await hostWith('快捷.xlsx');
    await host.saveFile({ token: await openedToken(host), bytes: after, expected: hashBefore });
    expect((await lstat(user.path('快捷.xlsx'))).isSymbolicLink()).toBe(true);
    expect(Buffer.from((await user.get('表.xlsx')) ?? []).toString()).toBe('after');
  });

  test('works for a name as long as the file system allows', async () => {
    const name = `${'表'.repeat(83)}.xlsx`; // 254 bytes
    await user.put(name, before);
    const host = await hostWith(name);
    await host.saveFile({ token: await openedToken(host), bytes: after, expected: hashBefore });
    expect(Buffer.from((await user.get(name)) ?? []).toString()).toBe('after');
  });

  test('refuses a read-only file and says what to do', async () => {
    await user.put('表.xlsx', before);
    await chmod(user.path('表.xlsx'), 0o444);
    const host = await hostWith('表.xlsx');
    const token = await openedToken(host);
    await expect(host.saveFile({ token, bytes: after, expected: hashBefore })).rejects.toMatchObject({
      code: 'readOnly',
      message: '“表.xlsx”是只读文件，请取消它的只读属性，或用“另存为”存成另一个文件。',
    });
    expect(Buffer.from((await user.get('表.xlsx')) ?? []).toString()).toBe('before');
  });

  test('says so when the file has gone, and puts it back only when told to', async () => {
    await user.put('表.xlsx', before);
    const host = await hostWith('表.xlsx');
    const token = await openedToken(host);
    await rm(user.path('表.xlsx'));
    await expect(host.saveFile({ token, bytes: after, expected: hashBefore })).rejects.toMatchObject({
      code: 'notFound',
    });
    await host.saveFile({ token, bytes: after, expected: null });
    expect(Buffer.from((await user.get('表.xlsx')) ?? []).toString()).toBe('after');
  });

  test.each([
    ['ENOSPC', 'diskFull', '磁盘空间不足'],
    ['EBUSY', 'inUse', '正被其他程序使用'],
    ['EROFS', 'readOnly', '只读'],
  ])('turns %s into a sentence', async (code, expectedCode, sentence) => {
    const { asHostError } = await import('../../electron/file-errors');
    const error = asHostError(Object.assign(new Error(code), { code }), '表.xlsx');
    expect(error.code).toBe(expectedCode);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain('“表.xlsx”');
  });
});

describe('opening', () => {
  test('a folder or a file that is not there gives a sentence', async () => {
    await mkdir(user.path('文件夹'));
    await expect((await hostWith('文件夹')).startFile({})).rejects.toMatchObject({
      code: 'badRequest',
      message: '“文件夹”是文件夹，请选择其中的工作簿文件。',
    });
    await expect((await hostWith('没有.xlsx')).startFile({})).rejects.toMatchObject({ code: 'notFound' });
  });

  test('gives one file one token, however often it is opened', async () => {
    await user.put('表.xlsx', before);
    const host = await hostWith('表.xlsx', { pickFile: async () => user.path('表.xlsx') });
    expect((await host.pickFile({}))?.file.token).toBe(await openedToken(host));
  });
});

test('a suggested name never reaches a dialog as a path', async () => {
  const host = await hostWith();
  await host.saveFileAs({ name: '../../etc/新表?.xlsx', bytes: after });
  await host.saveFileAs({ name: '2022年度自评表', bytes: after });
  expect(suggested).toEqual(['.. .. etc 新表 .xlsx', '2022年度自评表.xlsx']);
});
