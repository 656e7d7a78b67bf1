/** Spending that a report names beside its totals: 今年拨付13万元用于扶持乡村振兴. E12 and E13 ask what it was paid from. */
import type { Decimal } from 'decimal.js';
import { notRun, ran } from '../../document/checks/outcome';
import { halfWidth } from '../../document/values';
import { placedQuantities } from '../../forms/report-quantities';
import { sentenceEnds } from '../extraction/sentences';
import { statedSums } from '../extraction/stated-sums';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import { inTables } from './beside-tables';
import { sumOf } from './judge-sum';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { isOfYear, quotedQuantities } from './quoted-quantities';
import { amount, digits } from './spelled';

const wan = { multiplier: '万' };

const spendingWords = /用于|投入|拨付|发放|返还|支付|购买|购置|补贴|补助|慰问|救助|扶持/;
/** What others paid, what came in, and what is a class of 基本支出. */
const otherMoney =
  /募集|捐赠|捐款|挽回|带动|获得|争取|到位|收到|收入|最高|消费|个人|参保|互助|申报|增收|贷款|产值|销售|预算|人均|节约|结余|上年|去年|工资|津贴|福利|公用|基本支出/;
const source = /资金来源|来源于|列支|由.{2,12}(?:承担|出资|解决)|财政资金|本级资金|上级(?:补助|资金|拨款)|自筹/;

const namedIn = (text: ReportText, year: number | null): readonly Statement[] =>
  spendingIn(text).filter((statement) => isOfYear(statement, year));

/** The first of each sentence: what follows in it may be a part of that. */
const spendingIn = kept((text: ReportText): readonly Statement[] => {
  const own = new Set(statedSums(text).flatMap(({ total, parts }) => [total, ...parts]));
  const ends = sentenceEnds(halfWidth(text.text));
  const seen = new Set<number>();
  return statementsOf(text).filter((statement) => {
    if (statement.kind !== 'money' || statement.exactness === 'about' || own.has(statement)) return false;
    if (seen.has(statement.sentence)) return false;
    const begin = ends[statement.sentence - 1] ?? 0;
    if (!isSpending(statement, text.text.slice(begin, statement.to))) return false;
    if (source.test(text.text.slice(begin, ends[statement.sentence]))) return false;
    seen.add(statement.sentence);
    return true;
  });
});

/** 慰问10个贫困户，共计0.3万元: where its clause says nothing, its sentence does. */
function isSpending({ before, after }: Statement, sentence: string): boolean {
  const clause = /^(?:共计|合计|总计|共|计|金额)*$/.test(before) ? sentence : before + after;
  return spendingWords.test(clause) && !otherMoney.test(clause);
}

const noProjects = /(?:没有|未发生|未安排|无)(?:任何)?(?:项目支出|专项支出)(?!结转|结余|绩效|调整)(?:情况|安排)?/;
/** Less could be paid from the office expenses. */
const leastOfProject = 10_000;

export const noProjectsNamed: ProseRule = {
  rule: 'E12',
  run: (around) => {
    const { key, texts, report } = around;
    const saying = texts.flatMap((text) => {
      const said = noProjects.exec(text.text);
      return said ? [{ text, from: said.index, to: said.index + said[0].length }] : [];
    });
    const [denied] = saying;
    if (!denied) return notRun(['“无项目支出”的说明']);
    const named = texts.flatMap((text) =>
      namedIn(text, report.year)
        .filter(({ number }) => number.gte(leastOfProject))
        .map((statement) => ({ text, statement })),
    );
    if (named.length === 0) return ran([]);
    const list = named.map(({ statement }) => statement.written).join('、');
    return ran([
      proseFinding('E12', {
        message: `写明“${denied.text.text.slice(denied.from, denied.to)}”，又写了${list}的支出`,
        explain: `另写的支出：${named.map(({ statement }) => `${statement.before}${statement.written}${statement.after}`).join('；')}`,
        words: [
          wordsIn(key, denied.text, denied.from, denied.to),
          ...named.map(({ text, statement: { from, to } }) => wordsIn(key, text, from, to)),
        ],
      }),
    ]);
  },
};

interface Total {
  readonly number: Decimal;
  readonly called: string;
}

/** Of all that the unit spent: by the table, else by the report's own words. */
function spentInAll(around: ReportAround): Total | null {
  const placed = placedQuantities.find(({ id }) => id === 'spent.total');
  const stated = placed ? inTables(placed, around) : null;
  if (stated) return { number: stated.number, called: '表中的整体支出' };
  const quoted = quotedQuantities(around).filter(({ stage }) => stage === 'spent' || stage === 'unsaid');
  const amountOf = (id: string): Decimal | undefined =>
    quoted.find(({ quantity }) => quantity.id === id)?.statement.number;
  const total = amountOf('spent.total') ?? fiscalSpending(around);
  if (total) return { number: total, called: '支出合计' };
  const [basic, project] = [amountOf('spent.basic'), amountOf('spent.project')];
  if (basic && project) return { number: basic.plus(project), called: '基本支出和项目支出' };
  const isBasicAll = around.texts.some(({ text }) => noProjects.test(text));
  return basic && isBasicAll ? { number: basic, called: '基本支出' } : null;
}

const fiscalSpending = ({ texts, report }: ReportAround): Decimal | undefined =>
  texts
    .flatMap(statementsOf)
    .find(
      (statement) =>
        statement.kind === 'money' &&
        statement.exactness === 'exact' &&
        isOfYear(statement, report.year) &&
        /财政拨款支出(?:总计|合计|共计|共|计|为|是)*$/.test(statement.before),
    )?.number;

export const namedWithinTotal: ProseRule = {
  rule: 'E13',
  run: (around) => {
    const total = spentInAll(around);
    if (!total) return notRun(['支出合计']);
    // paragraph by paragraph: the same spending is told again in others
    const named = around.texts
      .map((text) => ({ text, statements: namedIn(text, around.report.year) }))
      .filter(({ statements }) => statements.length > 1);
    if (named.length === 0) return notRun(['报告中列举的支出']);
    return ran(
      named.flatMap(({ text, statements }) => {
        const sum = sumOf(statements);
        if (sum.lte(total.number)) return [];
        const atLeast = statements.some(({ exactness }) => exactness === 'atLeast') ? '（“余”“多”不计）' : '';
        const over = `比${total.called}${amount(total.number, wan)}多${amount(sum.minus(total.number), wan)}`;
        return proseFinding('E13', {
          message: `本段列举的支出合计${amount(sum, wan)}，${over}，没有写明资金来源`,
          explain: `${statements.map(({ number }) => digits(number, wan)).join('＋')}＝${digits(sum, wan)}${atLeast}，${over}`,
          words: statements.map(({ from, to }) => wordsIn(around.key, text, from, to)),
        });
      }),
    );
  },
};
