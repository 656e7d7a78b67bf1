/** E01–E03, E05, E06, E11: what a report says of a quantity is what the tables beside it say. */
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import { placedQuantities } from '../../forms/report-quantities';
import type { PlacedQuantity } from '../../forms/report-quantities';
import type { RuleId } from '../../forms/rules';
import { round } from '../../document/values';
import { inTables, pathsTo } from './beside-tables';
import type { StatedInTable } from './beside-tables';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { quotedQuantities } from './quoted-quantities';
import type { QuotedQuantity } from './quoted-quantities';
import { referToTable } from './refer-to-table';
import { amount, scaleOf } from './spelled';

type QuotedRule = 'E01' | 'E02' | 'E03' | 'E05' | 'E06' | 'E11';

/** null: another rule asks for it */
function ruleOf({ id }: PlacedQuantity): QuotedRule | null {
  if (id === 'posts' || id === 'staff') return 'E06';
  if (id.startsWith('official.')) return 'E11';
  const [stage, line] = id.split('.');
  if (line === 'total') return 'E01';
  if (line === 'project') return stage === 'budget' ? 'E05' : 'E03';
  return line === 'basic' || line === 'people' || line === 'office' ? 'E02' : null;
}

const against = (rule: QuotedRule): ProseRule => ({
  rule,
  run: (around) => {
    // the tables have 全年预算数, which is not what was planned at first
    const quoted = quotedQuantities(around).filter(
      ({ quantity, stage }) => ruleOf(quantity) === rule && stage !== 'initial',
    );
    if (quoted.length === 0) return notRun([`报告中的${titles[rule]}`]);
    const compared = quoted.flatMap((each) => {
      const stated = inTables(each.quantity, around);
      return stated ? [{ ...each, stated }] : [];
    });
    if (compared.length === 0) return notRun([`表中的${titles[rule]}`]);
    return ran(compared.flatMap((each) => contradiction(rule, each, each.stated, around) ?? []));
  },
});

const titles: Readonly<Record<QuotedRule, string>> = {
  E01: '整体支出',
  E02: '基本支出',
  E03: '项目支出',
  E05: '项目支出预算',
  E06: '编制人数和实有人数',
  E11: '三公经费',
};

export const againstTables: readonly ProseRule[] = (['E01', 'E02', 'E03', 'E05', 'E06', 'E11'] as const).map(against);

function contradiction(
  rule: RuleId,
  quoted: QuotedQuantity,
  stated: StatedInTable,
  around: ReportAround,
): Issue | null {
  const { quantity, statement, text, stage } = quoted;
  if (statement.figure !== null || isSame(quoted, stated)) return null;
  const budget = stage === 'unsaid' ? budgetOf(quantity, around) : null;
  if (budget && isSame(quoted, budget)) return null;
  const written = statement.written;
  const due = quantity.kind === 'amount' ? amount(stated.number, statement) : shown(quoted, stated);
  return proseFinding(rule, {
    message: `报告中的${quantity.title}为${written}，表中为${due}`,
    explain: `报告：${statement.before}${written}；${stated.name}：${due}，相差${difference(quoted, stated)}${aside(quoted)}`,
    words: [wordsIn(around.key, text, statement.from, statement.to)],
    paths: pathsTo(stated),
    ...referToTable(around, text, statement, stated.source),
  });
}

/** A table in 元 says more decimals than a report in 万元: the report rounds to its own, to two at least. */
function isSame({ quantity, statement }: QuotedQuantity, { number }: StatedInTable): boolean {
  if (quantity.kind !== 'amount')
    return round(number, quantity.kind === 'rate' ? statement.decimals : 2).eq(statement.number);
  const unit = scaleOf(statement);
  return round(number.div(unit), Math.max(2, statement.decimals)).eq(statement.number.div(unit));
}

const budgetOf = ({ id }: PlacedQuantity, around: ReportAround): StatedInTable | null => {
  const budget = placedQuantities.find((each) => each.id === id.replace(/^spent\./, 'budget.') && each.id !== id);
  return budget ? inTables(budget, around) : null;
};

const shown = ({ statement }: QuotedQuantity, { number }: StatedInTable): string =>
  `${round(number, Math.max(2, statement.decimals)).toString()}${statement.unit}`;

function difference({ quantity, statement }: QuotedQuantity, { number }: StatedInTable): string {
  const off = statement.number.minus(number).abs();
  return quantity.kind === 'amount' ? amount(off, statement) : `${round(off, 2).toString()}${statement.unit}`;
}

/** 离退休 and 临聘 are counted by themselves: said where they stand beside, for they may have been added in the table. */
const aside = ({ quantity, statement, text }: QuotedQuantity): string =>
  quantity.id === 'staff' && /^[，,、；;](?:另有)?(?:离退休|退休|临聘)/.test(text.text.slice(statement.to))
    ? '。实有人数只算在职人员，离退休、临聘人员另计'
    : '';
