/** What every Host keeps, whatever the shell: cases for any test runner. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { HostErrorCode } from '../../shared/host';
import type { Bench, StartBench } from './bench';

interface ContractCase {
  readonly name: string;
  run(start: StartBench): Promise<void>;
}

const first = new TextEncoder().encode('第一版');
const second = new TextEncoder().encode('第二版');
const strange = new TextEncoder().encode('别人的改动');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const draftOf = (text: string) => ({ title: '自评表.xlsx', unsaved: true, text, original: first, file: null });

const equalBytes = (actual: Uint8Array | null | undefined, expected: Uint8Array): void =>
  assert.deepEqual(actual && [...actual], [...expected]);

async function refuses(work: Promise<unknown>, code: HostErrorCode): Promise<void> {
  await assert.rejects(work, (error: Error & { code?: string }) => {
    assert.equal(error.code, code);
    assert.match(error.message, /^[^\u0000-\u007f].*[。]$/s, 'a Chinese sentence');
    return true;
  });
}

async function started(bench: Bench) {
  const opened = await bench.host.startFile({});
  assert(opened, 'the start file is given');
  return opened;
}

const withFile = (name: string, run: (bench: Bench) => Promise<void>): ContractCase => ({
  name,
  run: async (start) => {
    const bench = await start({ name: '自评表.xlsx', bytes: first });
    await run(bench);
    await bench.end();
  },
});

const empty = (name: string, run: (bench: Bench) => Promise<void>): ContractCase => ({
  name,
  run: async (start) => {
    const bench = await start(null);
    await run(bench);
    await bench.end();
  },
});

export const hostContract: readonly ContractCase[] = [
  empty('tells its shell and version', async ({ host, shell }) => {
    const information = await host.information({});
    assert.equal(information.shell, shell);
    assert.match(information.version, /^\d+\.\d+\.\d+/);
  }),

  withFile('gives the file named at the start once, by a token that tells no path', async (bench) => {
    const { file, bytes } = await started(bench);
    assert.equal(file.name, '自评表.xlsx');
    assert.doesNotMatch(file.token, /[/\\]|自评表/);
    equalBytes(bytes, first);
    assert.equal(await bench.host.startFile({}), null);
  }),

  empty('has no start file when none was named', async ({ host }) => {
    assert.equal(await host.startFile({}), null);
  }),

  withFile('saves in place, again and again', async (bench) => {
    const { file } = await started(bench);
    await bench.host.saveFile({ token: file.token, bytes: second, expected: sha256(first) });
    equalBytes(await bench.get('自评表.xlsx'), second);
    await bench.host.saveFile({ token: file.token, bytes: first, expected: sha256(second) });
    equalBytes(await bench.get('自评表.xlsx'), first);
  }),

  withFile('does not overwrite what another program wrote meanwhile, unless told to', async (bench) => {
    const { file } = await started(bench);
    await bench.put('自评表.xlsx', strange);
    await refuses(bench.host.saveFile({ token: file.token, bytes: second, expected: sha256(first) }), 'changedOnDisk');
    equalBytes(await bench.get('自评表.xlsx'), strange);
    await bench.host.saveFile({ token: file.token, bytes: second, expected: null });
    equalBytes(await bench.get('自评表.xlsx'), second);
  }),

  withFile('opens a file anew as another program left it, under the same token', async (bench) => {
    const { file } = await started(bench);
    await bench.put('自评表.xlsx', strange);
    const again = await bench.host.reopenFile({ token: file.token });
    assert.deepEqual(again.file, file);
    equalBytes(again.bytes, strange);
    await refuses(bench.host.reopenFile({ token: '/etc/passwd' }), 'notAllowed');
  }),

  withFile('keeps the file as it was before the first save, and gives it back without a place', async (bench) => {
    const { file } = await started(bench);
    await bench.host.saveFile({ token: file.token, bytes: second, expected: sha256(first) });
    await bench.host.saveFile({ token: file.token, bytes: strange, expected: sha256(second) });
    const [backup, ...others] = await bench.host.listBackups({});
    assert.deepEqual(others, []);
    const found = await bench.host.readBackup({ id: backup?.id ?? '' });
    equalBytes(found.bytes, first);
    assert.equal(found.file.token, '');
    assert.notEqual(found.file.name, '自评表.xlsx');
    await refuses(bench.host.readBackup({ id: 'never' }), 'notFound');
  }),

  empty('keeps what the page is about to write over by itself', async ({ host }) => {
    await host.keepBackup({ title: '自评表.xlsx', bytes: first });
    const [backup] = await host.listBackups({});
    assert.equal(backup?.title, '自评表.xlsx');
    equalBytes((await host.readBackup({ id: backup.id })).bytes, first);
  }),

  empty('refuses to save under a token it never gave', async ({ host }) => {
    await refuses(host.saveFile({ token: '/etc/passwd', bytes: first, expected: null }), 'notAllowed');
  }),

  empty('opens and saves through dialogs, or says that it has none', async (bench) => {
    const { host } = bench;
    if (!bench.hasDialogs) {
      await refuses(host.pickFile({}), 'unavailable');
      await refuses(host.saveFileAs({ name: '新表.xlsx', bytes: first }), 'unavailable');
      return;
    }
    await bench.put('旧表.xlsx', first);
    bench.answerDialog('旧表.xlsx');
    const opened = await host.pickFile({});
    assert.equal(opened?.file.name, '旧表.xlsx');
    equalBytes(opened?.bytes, first);

    bench.answerDialog('新表.xlsx');
    const saved = await host.saveFileAs({ name: '建议的名字.xlsx', bytes: second });
    assert.equal(saved?.name, '新表.xlsx');
    equalBytes(await bench.get('新表.xlsx'), second);
    await host.saveFile({ token: saved?.token ?? '', bytes: first, expected: sha256(second) });
    equalBytes(await bench.get('新表.xlsx'), first);

    bench.answerDialog(null);
    assert.equal(await host.pickFile({}), null);
    bench.answerDialog(null);
    assert.equal(await host.saveFileAs({ name: '新表.xlsx', bytes: second }), null);
  }),

  empty('keeps a draft with its workbook', async ({ host }) => {
    const { savedAt } = await host.writeDraft({ id: 'one', ...draftOf('内容') });
    assert.match(savedAt, /^\d{4}-\d\d-\d\dT/);
    const draft = await host.readDraft({ id: 'one' });
    assert.equal(draft?.text, '内容');
    assert.equal(draft?.title, '自评表.xlsx');
    equalBytes(draft?.original, first);
    assert.deepEqual(await host.listDrafts({}), [{ id: 'one', title: '自评表.xlsx', savedAt, unsaved: true }]);
  }),

  empty('keeps the workbook of a draft that is written without it', async ({ host }) => {
    await host.writeDraft({ id: 'one', ...draftOf('内容') });
    await host.writeDraft({ id: 'one', ...draftOf('更多内容'), original: null });
    const draft = await host.readDraft({ id: 'one' });
    assert.equal(draft?.text, '更多内容');
    equalBytes(draft?.original, first);
  }),

  empty('keeps a draft of a new form, which has no workbook', async ({ host }) => {
    await host.writeDraft({ id: 'new', ...draftOf('新表'), original: null });
    assert.equal((await host.readDraft({ id: 'new' }))?.original, null);
  }),

  empty('forgets a removed draft, and knows nothing of one that never was', async ({ host }) => {
    await host.writeDraft({ id: 'one', ...draftOf('内容') });
    await host.removeDraft({ id: 'one' });
    assert.equal(await host.readDraft({ id: 'one' }), null);
    assert.deepEqual(await host.listDrafts({}), []);
    await host.removeDraft({ id: 'never' });
    assert.equal(await host.readDraft({ id: 'never' }), null);
  }),

  withFile('after a restart still has the draft, and can save its file in place', async (bench) => {
    const { file } = await started(bench);
    await bench.host.writeDraft({ id: 'one', ...draftOf('内容'), file });
    const again = await bench.restart();
    const draft = await again.host.readDraft({ id: 'one' });
    assert.equal(draft?.text, '内容');
    equalBytes(draft?.original, first);
    assert.equal(draft?.file?.name, '自评表.xlsx');
    await again.host.saveFile({ token: draft?.file?.token ?? '', bytes: second, expected: sha256(first) });
    equalBytes(await again.get('自评表.xlsx'), second);
    await again.end();
  }),

  withFile('remembers indicators over a restart, those used last first', async (bench) => {
    const used = (name: string, target = '') => ({ level1: '产出指标', level2: '数量指标', name, target, unit: '' });
    await bench.host.rememberIndicators({ indicators: [used('培训期数', '8期'), used('帮扶人次')] });
    await bench.host.rememberIndicators({ indicators: [used('培训期数', '9期')] });
    const again = await bench.restart();
    const names = async () => (await again.host.listIndicators({})).map(({ name, target }) => [name, target]);
    assert.deepEqual(await names(), [
      ['培训期数', '9期'],
      ['帮扶人次', ''],
    ]);
    await again.host.forgetIndicator({ level2: '质量指标', name: '培训期数' });
    await again.host.forgetIndicator({ level2: '数量指标', name: '培训期数' });
    assert.deepEqual(await names(), [['帮扶人次', '']]);
    await again.end();
  }),

  withFile('keeps the profiles of the office over a restart, one for each id', async (bench) => {
    await bench.host.keepProfile({ id: 'city-2025', text: '第一版' });
    await bench.host.keepProfile({ id: 'county-2025', text: '县' });
    await bench.host.keepProfile({ id: 'city-2025', text: '第二版' });
    const again = await bench.restart();
    assert.deepEqual(await again.host.listProfiles({}), [
      { id: 'city-2025', text: '第二版' },
      { id: 'county-2025', text: '县' },
    ]);
    await again.host.removeProfile({ id: 'city-2025' });
    assert.deepEqual(await again.host.listProfiles({}), [{ id: 'county-2025', text: '县' }]);
    await again.end();
  }),

  empty('refuses what the contract does not know', async (bench) => {
    for (const [call, request] of [
      ['deleteEverything', {}],
      ['constructor', {}],
      ['__proto__', {}],
      ['readDraft', null],
      ['readDraft', { id: '../../etc' }],
      ['writeDraft', { id: 'a/b', ...draftOf('') }],
      ['saveFile', { token: 'x', bytes: 'text', expected: null }],
      ['rememberIndicators', { indicators: [{ name: '' }] }],
      ['keepProfile', { id: '', text: '' }],
    ] as const) {
      const reply = await bench.invoke(call, request);
      assert.equal(reply.ok ? 'answered' : reply.error.code, 'badRequest', call);
    }
  }),
];

/** Needs a browser, so it stands apart. */
export const printContract: readonly ContractCase[] = [
  empty('prints a page on the paper that the page asks for', async ({ host }) => {
    const { bytes } = await host.printPdf({
      html: '<!doctype html><meta charset="utf-8"><style>@page { size: A4 landscape }</style><p>绩效自评表</p>',
    });
    const pdf = Buffer.from(bytes).toString('latin1');
    assert.match(pdf, /^%PDF-/);
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf);
    // A4 landscape is 842 × 595 pt
    assert.equal(Math.round(Number(box?.[1])), 842);
    assert.equal(Math.round(Number(box?.[2])), 595);
  }),
];
