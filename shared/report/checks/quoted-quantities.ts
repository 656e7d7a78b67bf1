/** Which numbers of a report say a quantity that stands in the tables too: 我单位基本支出总计254.85万元. */
import { placedQuantities } from '../../forms/report-quantities';
import type { PlacedQuantity } from '../../forms/report-quantities';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import type { ReportAround } from './prose-rule';

/** 年初预算, which may have been raised since; 全年预算; 决算 and 执行; `unsaid` where the words leave it open. */
export type Stage = 'initial' | 'budget' | 'spent' | 'unsaid';

export interface QuotedQuantity {
  /** of an amount that of its spending, unless its words say 预算 */
  readonly quantity: PlacedQuantity;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly text: ReportText;
}

/** In their order, of whatever time. */
export const quotedIn: (text: ReportText) => readonly QuotedQuantity[] = kept((text) =>
  statementsOf(text).flatMap((statement) => quotedBy(statement, text) ?? []),
);

/** Those of the report's own year that are meant exactly. */
export const quotedQuantities = ({
  texts,
  report,
}: Pick<ReportAround, 'texts' | 'report'>): readonly QuotedQuantity[] =>
  texts.flatMap((text) =>
    quotedIn(text).filter(({ statement }) => statement.exactness === 'exact' && isOfYear(statement, report.year)),
  );

/** Of no other time than the year, as far as its words say. */
export const isOfYear = ({ period }: Pick<Statement, 'period'>, year: number | null): boolean =>
  period.kind === 'year' && (period.year === null || year === null || period.year === year);

/** What may stand between a name and its number. */
const filling =
  '总共|总计|共计|合计|共|计|为|是|达到?|使用|用去|发生|完成|金额|数额|总额|总数|资金|规模|实际|决算|执行|支出|年初|全年|年度|预算|安排|批复|下达|数|了|有';
const rateFilling = '(?:预算|支出|资金)?(?:执行率|完成率)(?:为|是|达到?)?';

const escaped = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[()（）]/g, (sign) => (/[(（]/.test(sign) ? '\\(' : '\\)'))).join('|');

interface Pattern {
  readonly quantity: PlacedQuantity;
  readonly pattern: RegExp;
}

/** The words before an amount, cut into what stands before the name, the name, and what stands behind it. */
const patterns: readonly Pattern[] = placedQuantities.map((quantity) => ({
  quantity,
  pattern:
    quantity.kind === 'rate'
      ? new RegExp(`^(.*?)(${escaped(quantity.names)})(${rateFilling})$`)
      : new RegExp(`^(.*?)(${escaped(quantity.names)})((?:${filling})*)$`),
}));

/**
 * What may stand before a name without making it another quantity: 我会基本支出, but not 两节慰问项目支出 and 行政编制. The last
 * one is how 决算 words what 项目支出 is for.
 */
const ownWords = new RegExp(
  `^(?:其中|一般公共预算|全年|年度|本年度?|今年|当年|年初|年末|目前|现有|现|预算|批复|核定|安排|决算|实际|完成|发生|的|总|[，,“”"]|本[会局院校办厅所站部委区县市]|我[会局院校办厅所站部委区县市]|[我本]?(?:单位|部门|机关|中心)|.{2,20}(?:总工会|局|委员会|办公室|中心)|为完成特定.{0,30}目标而发生的)*$`,
);

function quotedBy(statement: Statement, text: ReportText): QuotedQuantity | null {
  for (const { quantity, pattern } of patterns) {
    if (!hasUnitOf(quantity, statement)) continue;
    const [, prefix, , behind = ''] = pattern.exec(statement.before) ?? [];
    if (prefix === undefined || !ownWords.test(prefix)) continue;
    // an item of the office expenses has the name of one of the 三公
    if (/^official\.(?!total)/.test(quantity.id) && !followsOfficial(text, statement)) continue;
    const stage = quantity.kind === 'amount' ? stageOf(prefix, behind) : 'spent';
    const isPlanned = stage === 'budget' || stage === 'initial';
    // both stages have the same names; of 三公 the tables say what was spent
    if (quantity.id.startsWith(isPlanned ? 'spent.' : 'budget.')) continue;
    if (isPlanned && quantity.id.startsWith('official.')) return null;
    return { quantity, stage, statement, text };
  }
  return null;
}

function hasUnitOf({ kind }: PlacedQuantity, { kind: written, unit, number }: Statement): boolean {
  switch (kind) {
    case 'amount':
      return written === 'money' || (written === 'bare' && number.isZero());
    case 'rate':
      return unit === '%';
    case 'people':
      return (written === 'count' && /^[人名]$/.test(unit)) || written === 'bare';
    case 'score':
      return written === 'count' && unit === '分';
  }
}

/** 三公 was said before, in the same sentence. */
function followsOfficial({ text }: ReportText, { from }: Statement): boolean {
  const official = Math.max(text.lastIndexOf('三公', from), text.lastIndexOf('“三公”', from));
  return official >= 0 && !/[。\n]/.test(text.slice(official, from));
}

function stageOf(prefix: string, behind: string): Stage {
  const words = `${prefix.replaceAll('一般公共预算', '')}|${behind}`;
  if (/实际|决算|执行|使用|发生|完成/.test(words)) return 'spent';
  if (/年初|批复|下达/.test(words)) return 'initial';
  return /预算|安排/.test(words) ? 'budget' : 'unsaid';
}
