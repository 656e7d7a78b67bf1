import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDraftStore } from '../../electron/draft-store';
import type { DraftToWrite } from '../../electron/draft-store';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';

const workbook = new TextEncoder().encode('workbook');
const otherWorkbook = new TextEncoder().encode('the workbook after a save');
const draft = (text: string, original: Uint8Array | null = workbook): DraftToWrite => ({
  title: '自评表.xlsx',
  unsaved: true,
  text,
  path: '/home/user/自评表.xlsx',
  original,
});

let user: UserFolder;
let folder: string;
beforeEach(async () => {
  user = await userFolder();
  folder = join(user.data, 'draft-one');
});
afterEach(() => user.remove());

async function writeTwice(): Promise<void> {
  const store = await openDraftStore(user.data);
  await store.write('one', draft('older'));
  await store.write('one', draft('newer', null));
}

/** the text that the next start finds */
async function textAfterRestart(): Promise<string | undefined> {
  const store = await openDraftStore(user.data);
  return (await store.read('one'))?.text;
}

describe('drafts on disk', () => {
  test('come back whole in the next run', async () => {
    await writeTwice();
    const store = await openDraftStore(user.data);
    const found = await store.read('one');
    expect(found).toMatchObject({ title: '自评表.xlsx', unsaved: true, text: 'newer', path: '/home/user/自评表.xlsx' });
    expect(Buffer.from(found?.original ?? []).toString()).toBe('workbook');
  });

  test('are listed with the latest first', async () => {
    let minute = 0;
    const store = await openDraftStore(user.data, () => new Date(Date.UTC(2026, 0, 1, 8, (minute += 1))));
    await store.write('one', draft('a'));
    await store.write('two', draft('b'));
    await store.write('one', draft('c'));
    expect((await store.list()).map(({ id, savedAt }) => [id, savedAt])).toEqual([
      ['one', '2026-01-01T08:03:00.000Z'],
      ['two', '2026-01-01T08:02:00.000Z'],
    ]);
  });

  test('written at the same moment end as the last one asked for', async () => {
    const store = await openDraftStore(user.data);
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => store.write('one', draft(text))));
    expect(await textAfterRestart()).toBe('5');
  });

  test.each([
    ['a truncated file', (path: string) => truncate(path, 40)],
    ['an empty file', (path: string) => truncate(path, 0)],
    ['a file of something else', (path: string) => writeFile(path, '{"version":1}')],
    ['a missing file', (path: string) => rm(path)],
  ])('survive %s by the state before it', async (_, damage) => {
    await writeTwice();
    await damage(join(folder, 'draft.json'));
    expect(await textAfterRestart()).toBe('older');
  });

  test('keep a damaged file aside, and go on from there', async () => {
    await writeTwice();
    await writeFile(join(folder, 'draft.json'), 'rubbish');
    const store = await openDraftStore(user.data);
    await store.read('one');
    await store.write('one', draft('after the damage'));
    const aside = (await readdir(folder)).filter((name) => name.startsWith('draft.json.corrupt-'));
    expect(await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')))).toEqual(['rubbish']);
    expect(await textAfterRestart()).toBe('after the damage');
  });

  test('that are damaged beyond the backup say so, stay in the list and on disk', async () => {
    await writeTwice();
    await writeFile(join(folder, 'draft.json'), '');
    await writeFile(join(folder, 'draft.json.bak'), '');
    const store = await openDraftStore(user.data);
    await store.write('two', draft('sound'));
    await expect(store.read('one')).rejects.toThrow('这份暂存的文件已损坏');
    expect((await store.list()).map(({ id, title }) => [id, title])).toEqual(
      expect.arrayContaining([
        ['one', '已损坏的暂存'],
        ['two', '自评表.xlsx'],
      ]),
    );
    expect(await readdir(folder)).toContain('draft.json.bak');
  });

  test('fall back together with the workbook they belong to', async () => {
    const store = await openDraftStore(user.data);
    await store.write('one', draft('before the save'));
    await store.write('one', draft('after the save', otherWorkbook));
    await truncate(join(folder, 'draft.json'), 10);
    const found = await (await openDraftStore(user.data)).read('one');
    expect(found?.text).toBe('before the save');
    expect(Buffer.from(found?.original ?? []).toString()).toBe('workbook');
  });

  test('do not count as whole when their workbook was damaged', async () => {
    const store = await openDraftStore(user.data);
    await store.write('one', draft('text'));
    const [original] = (await readdir(folder)).filter((name) => name.startsWith('original-'));
    await truncate(join(folder, original ?? ''), 3);
    await expect((await openDraftStore(user.data)).read('one')).rejects.toThrow('这份暂存的文件已损坏');
  });

  test('keep no workbook that neither the draft nor its backup needs', async () => {
    const store = await openDraftStore(user.data);
    for (const name of ['a', 'b', 'c', 'd']) await store.write('one', draft(name, new TextEncoder().encode(name)));
    const originals = (await readdir(folder)).filter((name) => name.startsWith('original-'));
    expect(originals).toHaveLength(2);
  });

  test('are rid of what dead writers left, and of nothing else', async () => {
    await writeTwice();
    // no process has an id above Linux's limit of 2^22
    await writeFile(join(folder, '.jibiao-4999999-0123456789ab.tmp'), 'half');
    await openDraftStore(user.data);
    const names = await readdir(folder);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['draft.json', 'draft.json.bak']));
  });
});
