/** `jibiao check`: runs the checks of the forms in one or several workbooks. */
import type { Level } from '../../shared/forms/rules';
import type { Command } from './command';
import { CommandError, toJson } from './command';
import { addressesOf } from './addresses';
import type { OpenedFile } from './opened-file';
import { openFile } from './opened-file';
import { textTable } from './text-table';

interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly explain: string;
  /** such as 附件2!G37, the one to look at first in front */
  readonly at: readonly string[];
  /** what the button says that mends it in the program; absent where nothing is certain */
  readonly fix?: string;
  /** only when several files are checked */
  readonly file?: string;
}

interface NotRun {
  readonly rule: string;
  readonly why: string;
  readonly file?: string;
}

interface Report {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** rules that ran in some form and found nothing in any */
  readonly passed: readonly string[];
}

const levelNames: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };

export const check: Command = {
  usage: 'jibiao check 文件… [--json]',
  options: { json: { type: 'boolean' } },
  files: 'several',
  needs: [],
  run: async ({ files, json }, io) => {
    const reports: Report[] = [];
    for (const path of files) reports.push(reportOf(await openFile(path, io), files.length > 1 ? path : undefined));
    const report = merged(reports);
    io.out(json ? toJson(report) : inWords(report));
    return report.findings.some(({ level }) => level === 'error') ? 1 : 0;
  },
};

function reportOf({ name, view, recognitions }: OpenedFile, file: string | undefined): Report {
  if (recognitions.length === 0) {
    throw new CommandError(`${name}：没有认出已知的表样，不能核对，请确认它是 jibiao forms 所列的表。`);
  }
  const origin = file === undefined ? {} : { file };
  const { findings, notRun, passed } = view.check;
  return {
    findings: findings.map(({ rule, level, message, explain, paths, fix }) => ({
      rule,
      level,
      message,
      explain,
      at: addressesOf(view, paths),
      ...(fix && { fix: fix.label }),
      ...origin,
    })),
    notRun: notRun.map(({ rule, why }) => ({ rule, why, ...origin })),
    passed: passed.map(({ rule }) => rule),
  };
}

function merged(reports: readonly Report[]): Report {
  const findings = reports.flatMap((report) => report.findings);
  const found = new Set(findings.map(({ rule }) => rule));
  const passed = new Set(reports.flatMap((report) => report.passed).filter((rule) => !found.has(rule)));
  return { findings, notRun: reports.flatMap((report) => report.notRun), passed: [...passed].sort() };
}

function inWords({ findings, notRun, passed }: Report): string {
  const several = [...findings, ...notRun].some(({ file }) => file !== undefined);
  const fileColumn = (file: string | undefined): string[] => (several ? [file ?? ''] : []);
  const heading = several ? ['文件'] : [];
  const parts = [
    findings.length > 0
      ? textTable(
          [...heading, '级别', '规则', '单元格', '问题', '依据的数字'],
          findings.map(({ file, level, rule, at, message, explain }) => [
            ...fileColumn(file),
            levelNames[level],
            rule,
            at.slice(0, 3).join(' '),
            message,
            explain,
          ]),
        )
      : '没有发现问题。\n',
    notRun.length > 0
      ? `\n取数不足，未核对：\n${textTable(
          [...heading, '规则', '原因'],
          notRun.map(({ file, rule, why }) => [...fileColumn(file), rule, why]),
        )}`
      : '',
    `\n发现 ${findings.length} 项，未核对 ${notRun.length} 项，通过 ${passed.length} 项${passed.length > 0 ? `（${passed.join(' ')}）` : ''}。\n`,
  ];
  return parts.join('');
}
