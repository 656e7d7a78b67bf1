import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Folder } from './support/jibiao';
import { emptyFolder, jibiao, jsonOf } from './support/jibiao';

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly explain: string;
  readonly at: readonly string[];
  readonly file?: string;
}
interface Report {
  readonly files: readonly { readonly file: string }[];
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
  await jsonOfNothing('new', form, '-o', path, '--year', String(year));
  await jsonOfNothing('fill', path, '--data', folder.data(data), '-o', path);
  return path;
}

async function jsonOfNothing(...argv: string[]): Promise<void> {
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
