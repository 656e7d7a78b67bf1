import { chmodSync, copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Folder } from './support/jibiao';
import { emptyFolder, fixture, jibiao, jsonOf, selfEvaluation, watchedJibiao } from './support/jibiao';

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly forms: readonly { readonly form: string; readonly key: string; readonly sheet: string }[];
    readonly counts?: Readonly<Record<'error' | 'warning' | 'hint' | 'notRun' | 'passed', number>>;
    readonly problem?: string;
  }[];
  readonly findings: readonly { readonly rule: string; readonly level: string; readonly file?: string }[];
  readonly notRun: readonly { readonly rule: string; readonly title: string; readonly why: string }[];
  readonly passed: readonly string[];
}

const reportOf = async (code: number, ...files: string[]): Promise<Report> =>
  (await jsonOf(code, 'check', ...files)) as Report;

const target = fixture('wangcheng-department-target/filled.xlsx');
const noForm = fixture('oddities/table.xlsx');

function put(folder: Folder, name: string, source: string): string {
  const path = folder.path(name);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(source, path);
  return path;
}

/** A 自评表 with tags in its duties (A08, error) and 7 persons on 3 posts (E07, warning). */
async function putFaulty(folder: Folder, name: string): Promise<string> {
  const data = emptyFolder().data({ places: { duties: '<p>组织开展工会各项工作</p>', posts: 3, staff: 7 } });
  const path = folder.path(name);
  await jibiao('fill', selfEvaluation, '--data', data, '-o', path);
  return path;
}

/** of what the report says of one file: its lines from the name to the next blank file name */
const partOf = (out: string, file: string): string => out.slice(out.indexOf(`${file}\n`)).split(/\n\n(?=\/)/)[0] ?? '';

test('folders are searched through and through, in natural order', async () => {
  const folder = emptyFolder();
  const second = put(folder, '报表/第2季度.xlsx', selfEvaluation);
  const tenth = put(folder, '报表/第10季度.xlsx', selfEvaluation);
  const within = put(folder, '报表/报送/街道/目标表.XLSX', target);
  const { files, findings } = await reportOf(0, folder.path('报表'));
  expect(files.map(({ file }) => file)).toEqual([within, second, tenth]);
  expect(files[0]?.forms).toMatchObject([{ form: 'wangcheng-department-target', key: 'wangcheng-department-target' }]);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});

test('all that the program opens is looked for, and nothing else', async () => {
  const folder = emptyFolder();
  const names = [
    '1.xlsx',
    '2.xlsm',
    '3.xltx',
    '4.xls',
    '5.et',
    '6.docx',
    '7.html',
    '8.htm',
    '9.mht',
    '10.txt',
    '11.csv',
  ];
  for (const name of names) put(folder, name, selfEvaluation);
  for (const name of ['通知.pdf', '公章.png', '旧稿.doc', '说明']) put(folder, name, selfEvaluation);
  const { files } = await reportOf(2, folder.path('.'));
  expect(files.map(({ file }) => file)).toEqual(names.map((name) => folder.path(name)));
});

test('lock files of Excel, WPS and LibreOffice, and what is hidden, are left out', async () => {
  const folder = emptyFolder();
  const form = put(folder, '自评表.xlsx', selfEvaluation);
  for (const name of ['~$自评表.xlsx', '.~lock.自评表.xlsx', '._自评表.xlsx', '.回收站/自评表.xlsx']) {
    put(folder, name, noForm);
  }
  expect((await reportOf(0, folder.path('.'))).files.map(({ file }) => file)).toEqual([form]);
});

test('a link to a folder is followed once, also one that leads back', async () => {
  const [folder, elsewhere] = [emptyFolder(), emptyFolder()];
  const form = put(folder, '自评表.xlsx', selfEvaluation);
  put(elsewhere, '目标表.xlsx', target);
  symlinkSync(folder.path('.'), folder.path('回到上级'));
  symlinkSync(elsewhere.path('.'), folder.path('共享'));
  const { files } = await reportOf(0, folder.path('.'), form);
  expect(files.map(({ file }) => file)).toEqual([folder.path('共享/目标表.xlsx'), form]);
});

test('copies are each checked and named', async () => {
  const folder = emptyFolder();
  const first = await putFaulty(folder, '初稿.xlsx');
  const second = put(folder, '定稿.xlsx', first);
  const { findings } = await reportOf(1, folder.path('.'));
  expect(findings.filter(({ rule }) => rule === 'A08').map(({ file }) => file)).toEqual([first, second]);
});

test('a file that cannot be checked is listed with its reason, and the others are checked', async () => {
  const folder = emptyFolder();
  const faulty = await putFaulty(folder, '甲.xlsx');
  const broken = folder.put('乙.xlsx', 'PK\u0003\u0004断了');
  const other = put(folder, '丙.xlsx', noForm);
  const missing = folder.path('没有.xlsx');
  const report = await reportOf(2, broken, faulty, other, missing);
  const problems = report.files.map(({ file, problem }) => [file, problem]);
  expect(problems).toEqual([
    [broken, expect.stringMatching(/^乙\.xlsx：.*。$/)],
    [faulty, undefined],
    [other, expect.stringContaining('没有认出已知的表样')],
    [missing, expect.stringContaining('找不到文件')],
  ]);
  expect(report.files[0]).toMatchObject({ forms: [] });
  expect(report.files[0]).not.toHaveProperty('counts');
  expect(report.findings.find(({ rule }) => rule === 'A08')?.file).toBe(faulty);

  const { out, err } = await jibiao('check', broken, faulty, other, missing);
  expect(err).toBe('有 3 个文件没有核对，原因写在结果中，请处理后再核对。\n');
  expect(partOf(out, other)).toContain('没有核对：丙.xlsx：没有认出已知的表样');
  expect(partOf(out, faulty)).toContain('“部门职责”中留有网页标签');
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is listed with its reason', async () => {
  const folder = emptyFolder();
  put(folder, '公开/自评表.xlsx', selfEvaluation);
  put(folder, '保密/自评表.xlsx', selfEvaluation);
  chmodSync(folder.path('保密'), 0);
  const { files } = await reportOf(2, folder.path('.'));
  chmodSync(folder.path('保密'), 0o700);
  expect(files).toMatchObject([
    { file: folder.path('保密'), problem: expect.stringContaining('没有权限读取') as string },
    { file: folder.path('公开/自评表.xlsx') },
  ]);
});

test('a folder without anything to check is one sentence', async () => {
  const folder = emptyFolder();
  folder.put('通知.pdf', '%PDF-1.7');
  const { code, out, err } = await jibiao('check', folder.path('.'));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^文件夹“.*”中没有可以核对的文件，请.*。\n$/);
});

test('the exit code is 0 without errors, 1 with one, 2 as soon as a file was not checked', async () => {
  const folder = emptyFolder();
  const faulty = await putFaulty(folder, '甲.xlsx');
  const codes = [
    await jibiao('check', selfEvaluation, target),
    await jibiao('check', selfEvaluation, faulty),
    await jibiao('check', faulty, noForm),
    await jibiao('check', selfEvaluation, noForm),
  ].map(({ code }) => code);
  expect(codes).toEqual([0, 1, 2, 2]);
});

test('the report goes file by file, errors first, with a line of counts for each and one for all', async () => {
  const faulty = await putFaulty(emptyFolder(), '甲.xlsx');
  const { out } = await jibiao('check', selfEvaluation, faulty);
  expect(partOf(out, selfEvaluation)).toContain('没有发现问题。');
  const part = partOf(out, faulty);
  expect(part.indexOf('错误  A08')).toBeGreaterThan(0);
  expect(part.indexOf('警告  E07')).toBeGreaterThan(part.indexOf('错误  A08'));
  expect(part).toMatch(/\nC01 +分值合计（含预算执行率）等于满分 +缺少各指标分值\n/);

  const counted = [...out.matchAll(/错误 (\d+)　警告 (\d+)　提示 (\d+)　未核对 (\d+)　通过 (\d+)/g)].map((found) =>
    found.slice(1).map(Number),
  );
  const [ofBlank = [], ofFaulty = [], ofAll = []] = counted;
  expect(counted).toHaveLength(3);
  expect(ofBlank.slice(0, 3)).toEqual([0, 0, 0]);
  // the tags, 控制率 above 100 %, and the sign-off line left blank
  expect(ofFaulty.slice(0, 2)).toEqual([1, 2]);
  expect(ofAll).toEqual(ofBlank.map((count, index) => count + (ofFaulty[index] ?? 0)));
  expect(out).toMatch(/\n共 2 个文件，已核对 2 个：错误 1　警告 2　.*\n$/);
});

test('each file is told with its unit, its form and its year', async () => {
  const { out } = await jibiao('check', target, selfEvaluation);
  expect(partOf(out, target)).toContain('望城区总工会 部门整体支出绩效目标表（2023年度）\n');
});

test('the JSON tells the forms and counts of each file, and what each rule that was not run asks for', async () => {
  const folder = emptyFolder();
  const faulty = await putFaulty(folder, '甲.xlsx');
  const { files, notRun } = await reportOf(1, faulty);
  expect(files).toMatchObject([
    {
      file: faulty,
      forms: [{ form: 'hunan-department-self-evaluation', key: 'hunan-department-self-evaluation', sheet: '附件2' }],
      counts: { error: 1, warning: 2, hint: 0, notRun: notRun.length },
    },
  ]);
  expect(notRun.find(({ rule }) => rule === 'C01')).toEqual({
    rule: 'C01',
    title: '分值合计（含预算执行率）等于满分',
    why: '缺少各指标分值',
  });
});

test('a file in a folder is named in the JSON also where it is the only one', async () => {
  const folder = emptyFolder();
  const faulty = await putFaulty(folder, '甲.xlsx');
  expect((await reportOf(1, folder.path('.'))).findings[0]?.file).toBe(faulty);
  expect((await reportOf(1, faulty)).findings[0]).not.toHaveProperty('file');
});

test('who looks on is told of each file as it comes, and again where it is compared with another; a log and a single file are left in peace', async () => {
  expect((await watchedJibiao('check', selfEvaluation, target)).err).toBe(
    '[1/2] 部门整体支出绩效自评表.xlsx\n[2/2] filled.xlsx\n比对 filled.xlsx\n',
  );
  expect((await watchedJibiao('check', selfEvaluation)).err).toBe('');
  expect((await jibiao('check', selfEvaluation, target)).err).toBe('');
});
