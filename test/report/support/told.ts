/** What a rule tells of a report, in a form that tests can name. */
import { applyChange } from '../../../shared/document/change';
import { emptyDocument } from '../../../shared/document/document';
import type { Document } from '../../../shared/document/document';
import type { Outcome } from '../../../shared/document/checks/outcome';
import type { Issue } from '../../../shared/document/issue';
import type { RuleId } from '../../../shared/forms/rules';
import { numberRules } from '../../../shared/report/checks/number-rules';
import type { ReportAround } from '../../../shared/report/checks/prose-rule';
import { keptFigureText } from '../../../shared/report/figure-text';
import { contentText } from '../../../shared/report/report-text';

export function outcomesOf(rule: RuleId, around: ReportAround): readonly Outcome[] {
  const asked = numberRules.filter((each) => each.rule === rule);
  if (asked.length === 0) throw new Error(`no rule ${rule}`);
  return asked.map(({ run }) => run(around));
}

export const found = (rule: RuleId, around: ReportAround): readonly Issue[] =>
  outcomesOf(rule, around).flatMap(({ findings }) => findings);

export const hasRun = (rule: RuleId, around: ReportAround): boolean => outcomesOf(rule, around).some(({ ran }) => ran);

/** All rules on numbers that find something. */
export const rulesFinding = (around: ReportAround): readonly RuleId[] =>
  [...new Set(numberRules.filter(({ run }) => run(around).findings.length > 0).map(({ rule }) => rule))].toSorted();

/** The words that a finding underlines. */
export const underlined = ({ words = [] }: Issue, { texts }: ReportAround): readonly string[] =>
  words.map(({ block, cell, from, to }) => {
    const text = texts.find(
      (each) => each.block.id === block && each.cell?.row === cell?.row && each.cell?.cell === cell?.cell,
    );
    return text?.text.slice(from, to) ?? '';
  });

/** The text of the mended block after the fix. */
export function mended({ fix }: Issue, { key, report }: ReportAround): string | undefined {
  const before: Document = { ...emptyDocument, notes: { reports: { [key]: report } } };
  const after = fix?.changes.reduce<Document>((document, change) => applyChange(document, change).document, before);
  const changed = after?.notes?.reports?.[key]?.blocks.find((block, index) => block !== report.blocks[index]);
  return changed && changed.kind !== 'table' ? contentText(changed.content, keptFigureText) : undefined;
}
