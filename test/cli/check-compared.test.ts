import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { writeProfileText } from '../../shared/document/profile-text';
import { nationalSelfEvaluation } from '../../shared/forms/profile';
import type { Folder } from './support/jibiao';
import { emptyFolder, jibiao } from './support/jibiao';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly explain: string;
  readonly at: readonly string[];
  readonly file?: string;
}
interface Report {
  readonly files: readonly { readonly file: string }[];
  readonly passed: readonly string[];
  readonly findings: readonly Finding[];
  readonly notRun: readonly { readonly rule: string; readonly why: string; readonly file?: string }[];
}

async function reportOf(...given: string[]): Promise<Report> {
  const { out } = await jibiao('check', ...given, '--json');
  return JSON.parse(out) as Report;
}

/** A new form with these values, as a file in the folder. */
async function put(folder: Folder, name: string, form: string, year: number, data: object): Promise<string> {
  const path = folder.path(name);
  mkdirSync(dirname(path), { recursive: true });
  await made('new', form, '-o', path, '--year', String(year));
  await made('fill', path, '--data', folder.data(data), '-o', path);
  return path;
}

async function made(...argv: string[]): Promise<void> {
  const { code, err } = await jibiao(...argv);
  if (code !== 0) throw new Error(err);
}

const helped = { level1: '产出指标', level2: '数量指标', name: '帮扶困难职工人数' };
const project = (unit: string, target: string) => ({
  places: { name: '困难职工帮扶', department: unit, unit },
  tables: { indicators: [{ ...helped, target }] },
});

const putTarget = (folder: Folder, name: string, unit: string, target: string) =>
  put(folder, name, 'project-target', 2022, project(unit, target));
const putEvaluation = (folder: Folder, name: string, unit: string, target: string) =>
  put(folder, name, 'project-self-evaluation', 2022, project(unit, target));

const found = ({ findings }: Report, rule: string) => findings.filter((finding) => finding.rule === rule);

test('a 自评表 is compared with the 目标表 of another file, which the finding names', async () => {
  const folder = emptyFolder();
  const target = await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  const report = await reportOf(target, evaluation);
  expect(found(report, 'C23')).toMatchObject([
    {
      file: evaluation,
      message: '“帮扶困难职工人数”的指标值为“≥180人”，“目标表.xlsx”的目标表为“≥200人”',
      at: [expect.stringMatching(/^[^!]+![A-Z]+\d+$/)],
    },
  ]);
  expect((await jibiao('check', folder.path('.'))).out).toContain('“目标表.xlsx”的目标表为“≥200人”');
});

test('forms that agree pass, and without the other file the rule says what is missing', async () => {
  const folder = emptyFolder();
  const target = await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥200人');
  const together = await reportOf(target, evaluation);
  expect(together.passed).toContain('C23');
  const alone = await reportOf(evaluation);
  expect(alone.notRun.find(({ rule }) => rule === 'C23')?.why).toBe('缺少同年度的目标表');
});

test('forms of different units are not compared', async () => {
  const folder = emptyFolder();
  await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '望城区总工会', '≥180人');
  const report = await reportOf(folder.path('.'));
  expect(found(report, 'C23')).toEqual([]);
  expect(report.notRun.find(({ rule, file }) => rule === 'C23' && file === evaluation)?.why).toContain('目标表');
});

test('of files with the same name the finding says in which folder the other one is', async () => {
  const folder = emptyFolder();
  const names = ['岳麓区总工会', '望城区总工会'];
  for (const unit of names) {
    await putTarget(folder, `${unit}/目标表.xlsx`, unit, '≥200人');
    await putEvaluation(folder, `${unit}/自评表.xlsx`, unit, '≥180人');
  }
  const messages = found(await reportOf(folder.path('.')), 'C23').map(({ message }) => message);
  expect(messages).toHaveLength(2);
  for (const unit of names) expect(messages.join()).toContain(`“${folder.path(`${unit}/目标表.xlsx`)}”的目标表`);
});

test('a copy in another folder leaves no doubt about which file is meant', async () => {
  const folder = emptyFolder();
  await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  await putTarget(folder, '备份/目标表（旧）.xlsx', '岳麓区总工会', '≥180人');
  await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  expect(found(await reportOf(folder.path('.')), 'C23').map(({ message }) => message)).toEqual([
    '“帮扶困难职工人数”的指标值为“≥180人”，“目标表.xlsx”的目标表为“≥200人”',
  ]);
});

/** Of the form without a unit, which has 项目支出 of 44.74. */
const putHunan = (folder: Folder, name: string) =>
  put(folder, name, 'hunan-department-self-evaluation', 2022, {
    places: { 'income.fiscal.spent': 299.59, 'structure.basic.spent': 254.85, 'structure.project.spent': 44.74 },
  });
const putBaseData = (folder: Folder, name: string, actual: number) =>
  put(folder, name, 'hunan-department-base-data', 2022, { places: { 'spend.project.actual': actual } });

test('forms that do not name their unit are compared within their folder where the files are of several units', async () => {
  const folder = emptyFolder();
  for (const [unit, spent] of [
    ['岳麓区总工会', 44.74],
    ['望城区总工会', 50],
  ] as const) {
    await putTarget(folder, `${unit}/项目目标表.xlsx`, unit, '≥200人');
    await putHunan(folder, `${unit}/自评表.xlsx`);
    await putBaseData(folder, `${unit}/基础数据表.xlsx`, spent);
  }
  const report = await reportOf(folder.path('.'));
  expect(found(report, 'B19').map(({ file }) => file)).toEqual([folder.path('望城区总工会/自评表.xlsx')]);
});

test('the 自评表 of all projects are added up for that of the unit', async () => {
  const folder = emptyFolder();
  const whole = await putHunan(folder, '部门.xlsx');
  for (const [name, spent] of [
    ['困难职工帮扶', 30],
    ['劳动竞赛', 14.64],
  ] as const) {
    await put(folder, `${name}.xlsx`, 'project-self-evaluation', 2022, {
      places: { name, unit: '岳麓区总工会', 'funds.fiscal.spent': spent },
    });
  }
  expect(found(await reportOf(folder.path('.')), 'G04')).toMatchObject([
    { file: whole, message: '项目支出的全年执行数44.74，2份项目自评表合计44.64，多0.10' },
  ]);
});

test('the forms of the units below are added up, but not those of more units than are counted', async () => {
  const folder = emptyFolder();
  const putUnit = (unit: string, spent: number, places: object = {}) =>
    put(folder, `${unit}.xlsx`, 'department-self-evaluation-unified', 2022, {
      places: { unit, 'funds.fiscal.budget': spent, 'funds.fiscal.spent': spent, ...places },
    });
  const whole = await putUnit('岳麓区教育局', 300, { subunits: 2 });
  const first = await putUnit('岳麓区一中', 200);
  const second = await putUnit('岳麓区二中', 150);
  const sums = found(await reportOf(whole, first, second), 'G03');
  expect(sums[0]).toMatchObject({ file: whole });
  expect(sums.map(({ message }) => message).join()).toContain('为300.00，2个单位合计350.00，少50.00');
  const third = await putUnit('望城区一中', 90);
  expect(found(await reportOf(whole, first, second, third), 'G03')).toEqual([]);
});

test('a 对照文件 is compared with and not checked itself', async () => {
  const folder = emptyFolder();
  const target = await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  const report = await reportOf(evaluation, '--reference', target);
  expect(report.files.map(({ file }) => file)).toEqual([evaluation]);
  expect(found(report, 'C23')).toHaveLength(1);
});

test('a 对照文件 that cannot be read is one sentence', async () => {
  const folder = emptyFolder();
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  const { code, out, err } = await jibiao('check', evaluation, '--reference', folder.path('没有.xlsx'));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^找不到文件“.*没有\.xlsx”，请.*。\n$/);
});

test('a profile is used for the forms that it is for, and told where it is for none of them', async () => {
  const folder = emptyFolder();
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  const target = await putTarget(folder, '目标表.xlsx', '岳麓区总工会', '≥200人');
  const profileFile = (rules: object, forms = ['project-self-evaluation']) =>
    folder.put('规则.json', writeProfileText({ ...nationalSelfEvaluation, name: '区级规则', rules, forms }));
  const hint = { C23: { level: 'hint' } };
  const report = await reportOf(evaluation, target, '--profile', profileFile(hint));
  expect(found(report, 'C23')).toMatchObject([{ level: 'hint' }]);
  const { err } = await jibiao('check', evaluation, '--profile', profileFile(hint, ['suzhou-department-target']));
  expect(err).toBe('评价规则“区级规则”不适用于这次核对的表，仍按通常的规则核对。\n');
});

test('a profile that cannot be taken is one sentence', async () => {
  const folder = emptyFolder();
  const evaluation = await putEvaluation(folder, '自评表.xlsx', '岳麓区总工会', '≥180人');
  const { code, err } = await jibiao('check', evaluation, '--profile', folder.put('规则.json', '{}'));
  expect([code, err]).toEqual([2, '规则.json：这不是评价规则文件，请选择由绩表导出的 .json 文件。\n']);
});
