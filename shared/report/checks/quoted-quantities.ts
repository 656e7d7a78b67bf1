/** Which numbers of a report say a quantity that stands in the tables too: 我单位基本支出总计254.85万元. */
import { assertNever } from '../../assert-never';
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
  /** 县总工会 where it says whose it is; '' for 我会, 本单位 and where it does not */
  readonly unit: string;
  readonly statement: Statement;
  readonly text: ReportText;
}

/** In their order, of whatever time. */
export const quotedIn: (text: ReportText) => readonly QuotedQuantity[] = kept((text) =>
  statementsOf(text).flatMap((statement) => quotedBy(statement, text) ?? []),
);

/** Those of the report's own year and unit that are meant exactly. */
export function quotedQuantities({ texts, report }: Pick<ReportAround, 'texts' | 'report'>): readonly QuotedQuantity[] {
  const named = namedAtEnds(texts);
  let chapter = '';
  return texts.flatMap((text) => {
    if (text.block.kind === 'heading' && text.block.level === 1) chapter = text.text;
    if (otherFunds.test(chapter)) return [];
    return quotedIn(text).filter(
      ({ statement, unit }) =>
        statement.exactness === 'exact' && isOfYear(statement, report.year) && (unit === '' || named.includes(unit)),
    );
  });
}

/** Title and sign-off say whose report it is, in one without a title its first lines: a 下属单位 is another unit. */
const namedAtEnds = kept((texts: readonly ReportText[]): string =>
  texts
    .filter(({ block }, index) => index < 2 || block.kind === 'title' || block.kind === 'signOff')
    .map(({ text }) => text)
    .join('\n'),
);

/** The lines of the tables are those of all funds, each of which has a chapter of its own in a report. */
const otherFunds = /政府性基金|国有资本经营|社会保险基金|社保基金/;

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

/** How 决算 words what 项目支出 is for. */
const forProjects = '为完成特定.{0,30}目标而发生的';
const ownWords = `(?:其中|一般公共预算|全年|年度|本年度?|今年|当年|年初|年末|目前|现有|现|预算|批复|核定|安排|决算|实际|完成|发生|的|总|[，,“”"]|[本我][会局院校办厅所站部委区县市]|[我本]?(?:单位|部门|中心)|${forProjects})*`;
const unitName = '[^，,、]{2,20}?(?:总工会|局|委员会|办公室|中心|学校|医院|[院校所站馆])';

/** What may stand before a name without making it another quantity: 我会基本支出, but not 两节慰问项目支出 and 行政编制. */
const before = new RegExp(`^${ownWords}(${unitName})?${ownWords}$`);
const longestBefore = 60;

function quotedBy(statement: Statement, text: ReportText): QuotedQuantity | null {
  for (const { quantity, pattern } of patterns) {
    if (!hasUnitOf(quantity, statement)) continue;
    const [, prefix, , behind = ''] = pattern.exec(statement.before) ?? [];
    if (prefix === undefined || prefix.length > longestBefore) continue;
    const whose = before.exec(prefix);
    if (!whose) continue;
    const sentence = sentenceBefore(text, statement);
    // an item of the office expenses has the name of one of the 三公
    if (/^official\.(?!total)/.test(quantity.id) && !sentence.includes('三公')) continue;
    if (otherFunds.test(sentence)) return null;
    const stage = quantity.kind === 'amount' ? stageOf(prefix, behind) : 'spent';
    const isPlanned = stage === 'budget' || stage === 'initial';
    // both stages have the same names; of 三公 the tables say what was spent
    if (quantity.id.startsWith(isPlanned ? 'spent.' : 'budget.')) continue;
    if (isPlanned && quantity.id.startsWith('official.')) return null;
    return { quantity, stage, unit: whose[1] ?? '', statement, text };
  }
  return null;
}

const sentenceBefore = ({ text }: ReportText, { from }: Statement): string =>
  text
    .slice(0, from)
    .split(/[。\n]/)
    .at(-1) ?? '';

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
    default:
      return assertNever(kind);
  }
}

function stageOf(prefix: string, behind: string): Stage {
  const words = `${prefix.replaceAll('一般公共预算', '')}|${behind}`;
  if (/实际|决算|执行|使用|发生|完成/.test(words)) return 'spent';
  if (/年初|批复|下达/.test(words)) return 'initial';
  return /预算|安排/.test(words) ? 'budget' : 'unsaid';
}
