/** What the 审核情况表 lists: everything found, explained, not run and passed, form by form. */
import { isRuleId, rules } from '../../forms/rules';
import type { Level } from '../../forms/rules';
import type { AnsweredFinding, AnsweredFindings } from '../answered-findings';
import type { FormKey } from '../document';
import type { CheckResult, Issue } from '../issue';
import type { ReportKey } from '../report';

export interface AuditRow {
  /** such as 错误, 已说明（警告）, 未执行 */
  readonly result: string;
  /** '' for what was noticed by no rule of the catalogue */
  readonly rule: string;
  /** such as 附件2!G37, or words of a report; '' for a rule as a whole */
  readonly cell: string;
  /** what was found; of a rule not run or passed what it asks for */
  readonly words: string;
  /** the figures, or the input that is missing */
  readonly figures: string;
  readonly source: string;
  /** 出错说明; '' for none */
  readonly explanation: string;
}

const levelNames: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };
const order: Readonly<Record<Level, number>> = { error: 0, warning: 1, hint: 2 };

/** Rows of one form or report, the gravest first; null: of what is about no form in particular. `placeOf`: where it is, in words. */
export function auditRows(
  form: FormKey | ReportKey | null,
  { findings }: AnsweredFindings,
  check: Pick<CheckResult, 'notRun' | 'passed'>,
  placeOf: (finding: Issue) => string,
): readonly AuditRow[] {
  const own = findings.filter((answered) => answered.form === form);
  return [
    ...own.toSorted((one, other) => rank(one) - rank(other)).map((answered) => foundRow(answered, placeOf)),
    ...check.notRun.map(({ rule, title, why }) => ({ ...ruleRow('未执行', rule, title), figures: why })),
    ...check.passed.map(({ rule, title }) => ruleRow('通过', rule, title)),
  ];
}

const rank = ({ finding, isExplained }: AnsweredFinding): number => (isExplained ? 3 : 0) + order[finding.level];

function foundRow(
  { finding, isExplained, explanation }: AnsweredFinding,
  placeOf: (finding: Issue) => string,
): AuditRow {
  const { rule, level, message, explain, source } = finding;
  const stale = explanation?.isStale ? `（已过期，说明时：${explanation.figures}）` : '';
  return {
    result: isExplained ? `已说明（${levelNames[level]}）` : levelNames[level],
    rule,
    cell: placeOf(finding),
    words: message,
    figures: explain,
    source,
    explanation: explanation ? `${explanation.text}${stale}` : '',
  };
}

const ruleRow = (result: string, rule: string, title: string): AuditRow => ({
  result,
  rule,
  cell: '',
  words: title,
  figures: '',
  source: isRuleId(rule) ? rules[rule].source : '',
  explanation: '',
});
