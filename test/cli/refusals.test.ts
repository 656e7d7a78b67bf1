import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixture, jibiao, selfEvaluation } from './support/jibiao';
import type { Ended } from './support/jibiao';

/** One line of Chinese on standard error, nothing on standard output, exit code 2. */
function expectSentence({ code, out, err }: Ended, ...words: string[]): void {
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$/u);
  expect(err).not.toMatch(/ at .*:\d+|Error|undefined/);
  for (const word of words) expect(err).toContain(word);
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('a file that is no workbook gets one sentence', () => {
  const cases: readonly [what: string, content: Uint8Array, word: string][] = [
    ['a text file', strToU8('单位,金额\n甲,1\n'), '文本文件'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'PDF'],
    ['an empty file', new Uint8Array(0), '空文件'],
    ['an old .xls', Uint8Array.from([...compoundFile, ...wide('Workbook')]), '另存为 .xlsx'],
    ['an encrypted workbook', Uint8Array.from([...compoundFile, ...wide('EncryptedPackage')]), '密码'],
    ['a truncated zip', new Uint8Array(readFileSync(selfEvaluation)).slice(0, 5000), '没有下载完整'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), '压缩包'],
  ];
  test.each(cases)('%s', async (_what, content, word) => {
    const path = emptyFolder().put('来件.xlsx', content);
    expectSentence(await jibiao('inspect', path), '来件.xlsx', word);
    expectSentence(await jibiao('check', path, '--json'), word);
    expectSentence(await jibiao('print', path, '-o', `${path}.pdf`), word);
    expect(existsSync(`${path}.pdf`)).toBe(false);
  });

  test('a file that is not there', async () => {
    expectSentence(await jibiao('inspect', emptyFolder().path('没有.xlsx')), '找不到', '没有.xlsx');
  });

  test('a folder', async () => {
    expectSentence(await jibiao('inspect', fixture('official')), '文件夹');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = emptyFolder().put('保密.xlsx', 'x');
    chmodSync(path, 0);
    expectSentence(await jibiao('inspect', path), '没有权限');
  });
});

describe('a command line that is not right says how it is', () => {
  test('an unknown command lists the commands', async () => {
    expectSentence(await jibiao('send', 'a.xlsx'), '“send”', 'forms、inspect、check、fill、new、print、report');
    expectSentence(await jibiao('constructor'), '没有“constructor”这个命令');
    expectSentence(await jibiao(), '请写明命令');
  });

  test('an unknown option is named', async () => {
    expectSentence(await jibiao('check', selfEvaluation, '--jsno'), '--jsno', '用法：jibiao check');
  });

  test('a missing or superfluous argument shows the usage', async () => {
    expectSentence(await jibiao('inspect'), '参数不全', 'jibiao inspect');
    expectSentence(await jibiao('fill', selfEvaluation, '-o', 'x.xlsx'), '参数不全', '--data');
    expectSentence(await jibiao('inspect', 'a.xlsx', 'b.xlsx'), '参数太多');
  });

  test('an unknown form names those there are', async () => {
    const path = emptyFolder().path('new.xlsx');
    expectSentence(await jibiao('new', '自评表', '-o', path), '“自评表”', 'hunan-department-self-evaluation');
    expectSentence(await jibiao('new', 'hunan-department-self-evaluation', '-o', path, '--year', '二零'), '四位数字');
    expect(existsSync(path)).toBe(false);
  });

  test('a workbook without a known form cannot be checked', async () => {
    expectSentence(await jibiao('check', fixture('oddities/table.xlsx')), '没有认出');
  });

  test('--help is no mistake', async () => {
    expect((await jibiao('--help')).code).toBe(0);
    expect((await jibiao('fill', '--help')).out).toContain('用法：jibiao fill');
  });
});

describe('DATA that does not fit is refused by name, and nothing is written', () => {
  const refused: readonly [what: string, data: unknown, words: string[]][] = [
    ['an unknown place', { places: { 'income.totl.budget': 1 } }, ['income.totl.budget', 'inspect']],
    ['an unknown table', { tables: { indicator: [] } }, ['“indicator”', 'indicators']],
    ['an unknown column', { tables: { indicators: [{ weight: 1 }, { wieght: 1 }] } }, ['第 2 行', 'wieght', 'weight']],
    ['an unknown group', { tables: { indicators: [{ level1: '投入指标' }] } }, ['第 1 行', '投入指标', '产出指标']],
    ['a printed place with another value', { places: { 'income.total.weight': 20 } }, ['income.total.weight', '不能']],
    ['a protected cell', { cells: { '附件2!A1': '别的标题' } }, ['附件2!A1', '保护']],
    ['a formula cell', { cells: { '附件2!G5': 1 } }, ['附件2!G5', '公式']],
    ['no address', { cells: { B3: 1 } }, ['“B3”', '工作表名!B2']],
    ['an unknown sheet', { cells: { '附件7!B3': 1 } }, ['附件7', '附件2、填报说明']],
    ['a value that is no value', { places: { posts: [1] } }, ['places.posts']],
    ['a key that is none of the three', { place: {} }, ['“place”']],
    ['a list', [1, 2], ['places']],
  ];
  test.each(refused)('%s', async (_what, data, words) => {
    const folder = emptyFolder();
    expectSentence(
      await jibiao('fill', selfEvaluation, '--data', folder.data(data), '-o', folder.path('out.xlsx')),
      ...words,
    );
    expect(existsSync(folder.path('out.xlsx'))).toBe(false);
  });

  test('text that is no JSON', async () => {
    const folder = emptyFolder();
    const data = folder.put('数据.json', '{ "places": { ');
    expectSentence(
      await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('o.xlsx')),
      '数据.json',
      'JSON',
    );
  });

  test('JSON in another encoding', async () => {
    const folder = emptyFolder();
    const data = folder.put('数据.json', Uint8Array.from([0x7b, 0x22, 0xb5, 0xa5, 0x22, 0x3a, 0x31, 0x7d]));
    expectSentence(await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('o.xlsx')), 'UTF-8');
  });

  test('DATA that is not there', async () => {
    const folder = emptyFolder();
    const none = folder.path('没有.json');
    expectSentence(await jibiao('fill', selfEvaluation, '--data', none, '-o', folder.path('o.xlsx')), '没有.json');
  });

  test('the printed value itself is fine', async () => {
    const folder = emptyFolder();
    const data = folder.data({ places: { 'income.total.weight': 10, 'income.fiscal.weight': '－' } });
    const ended = await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('o.xlsx'));
    expect(ended).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('where the output cannot be written', () => {
  const make = (output: string): Promise<Ended> => jibiao('new', 'hunan-department-self-evaluation', '-o', output);

  test('a folder that is not there', async () => {
    expectSentence(await make(emptyFolder().path('没有的/新表.xlsx')), '不存在');
  });

  test('a folder in place of a file', async () => {
    const path = emptyFolder().path('文件夹');
    mkdirSync(path);
    expectSentence(await make(path), '是文件夹');
  });

  test('a device is not replaced by a file', async () => {
    expectSentence(await make('/dev/null'), '不是普通文件');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be written', async () => {
    const path = emptyFolder().put('只读.xlsx', '原来的内容');
    chmodSync(path, 0o444);
    expectSentence(await make(path), '没有权限');
    expect(readFileSync(path, 'utf8')).toBe('原来的内容');
  });
});
