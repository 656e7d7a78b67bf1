/** The report of `jibiao check` for a terminal: file by file, in each the errors first, at the end all of them together. */
import type { Level } from '../../shared/forms/rules';
import type { CheckedFile, CheckedForm, CheckedReport } from './check-file';
import type { CheckOutcome, Counts } from './check-report';
import { countsOf, isChecked } from './check-report';
import { textTable } from './text-table';

const levelNames: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };
const levels: readonly Level[] = ['error', 'warning', 'hint'];

/** `isOne`: one file was named, no folder */
export const checkInWords = (outcomes: readonly CheckOutcome[], isOne: boolean): string =>
  isOne
    ? outcomes.filter(isChecked).map(fileInWords).join('')
    : `${outcomes.map(partInWords).join('\n')}\n${together(outcomes)}`;

const partInWords = (outcome: CheckOutcome): string =>
  isChecked(outcome)
    ? `${outcome.file}\n${[...outcome.forms.map(formInWords), ...outcome.reports.map(reportInWords)].join('')}${fileInWords(outcome)}`
    : `${outcome.file}\n没有核对：${outcome.problem}\n`;

/** 岳麓区总工会 部门整体支出绩效自评表（2022年度） */
function formInWords({ definition, form }: CheckedForm): string {
  const unit = form.places['unit'] ?? form.places['department'];
  const year = form.year === null ? '' : `（${form.year}年度）`;
  return `${[unit, definition.title].filter(Boolean).join(' ').replace(/\s+/g, ' ')}${year}\n`;
}

const reportInWords = ({ title, year }: CheckedReport): string => `${title}${year === null ? '' : `（${year}年度）`}\n`;

function fileInWords(file: CheckedFile): string {
  const { findings, notRun, passed } = file;
  const found = levels.flatMap((wanted) =>
    findings
      .filter(({ level }) => level === wanted)
      .map(({ rule, at, message, explain, explanation }) => [
        levelNames[wanted],
        rule,
        at.slice(0, 3).join(' '),
        explanation === undefined ? message : `${message}（已说明：${explanation}）`,
        explain,
      ]),
  );
  const open = notRun.map(({ rule, title, why }) => [rule, title, why]);
  return [
    found.length > 0 ? textTable(['级别', '规则', '单元格', '问题', '依据的数字'], found) : '没有发现问题。\n',
    open.length > 0 ? `\n取数不足，未核对：\n${textTable(['规则', '要求', '原因'], open)}` : '',
    `\n${countsInWords(countsOf(file))}${passed.length > 0 ? `（${passed.join(' ')}）` : ''}\n`,
  ].join('');
}

function together(outcomes: readonly CheckOutcome[]): string {
  const checked = outcomes.filter(isChecked);
  const all = checked.map(countsOf).reduce(plus, nothing);
  const missed = outcomes.length - checked.length;
  const files = `共 ${outcomes.length} 个文件，已核对 ${checked.length} 个${missed > 0 ? `，没有核对 ${missed} 个` : ''}`;
  return `${files}：${countsInWords(all)}\n`;
}

const nothing: Counts = { error: 0, warning: 0, hint: 0, notRun: 0, passed: 0 };

const plus = (a: Counts, b: Counts): Counts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  hint: a.hint + b.hint,
  notRun: a.notRun + b.notRun,
  passed: a.passed + b.passed,
});

const countsInWords = ({ error, warning, hint, notRun, passed }: Counts): string =>
  `错误 ${error}　警告 ${warning}　提示 ${hint}　未核对 ${notRun}　通过 ${passed}`;
