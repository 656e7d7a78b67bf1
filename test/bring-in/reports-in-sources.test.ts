/** Where reports stand among other things: titles, closing lines, tables, several in one source. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeReports } from '../../shared/bring-in/place-reports';
import type { PlacedReports } from '../../shared/bring-in/place-reports';
import type { SourceBlock } from '../../shared/bring-in/source';
import type { Report, ReportBlock } from '../../shared/document/report';
import { hunan2013 } from '../../shared/forms/outlines/hunan-2013';
import { outlines } from '../../shared/forms/outlines/outlines';
import { keptFigureText } from '../../shared/report/figure-text';
import { headingNumber, numbersOf } from '../../shared/report/numbering';
import { headingsOf } from '../../shared/report/outline-headings';
import { reportTexts } from '../../shared/report/report-text';
import { paragraphs } from './support/report-lines';

const chapters = [
  '一、基本情况',
  '（一）部门基本情况',
  '在职人员7人。',
  '（二）年度整体支出、专项资金绩效目标',
  '维护职工权益。',
  '二、一般公共预算支出情况',
  '（一）基本支出',
  '（二）项目支出',
  '三、政府性基金预算支出情况',
  '四、国有资本经营预算支出情况',
  '五、社会保险基金预算支出情况',
  '六、部门整体支出绩效情况',
  '七、存在的问题及原因分析',
  '八、下一步改进措施',
  '九、绩效自评结果拟应用和公开情况',
  '十、其他需要说明的情况',
  '无',
];
const report = (title: string, ...end: readonly string[]): string => [title, ...chapters, ...end].join('\n');

const reportsIn = (text: string): readonly Report[] =>
  placeReports(paragraphs(text), outlines).reports.map(({ report: placed }) => placed);

/** Blocks of one kind as they are printed. */
function printed({ blocks }: Pick<Report, 'blocks'>, ...kinds: readonly ReportBlock['kind'][]): readonly string[] {
  const numbers = numbersOf(blocks);
  return reportTexts(blocks, keptFigureText).flatMap(({ block, text }) =>
    kinds.length === 0 || kinds.includes(block.kind) ? [`${numbers.get(block.id) ?? ''}${text}`] : [],
  );
}
const printedIn = (text: string, ...kinds: readonly ReportBlock['kind'][]): readonly string[] =>
  reportsIn(text).flatMap((each) => printed(each, ...kinds));

describe('The title', () => {
  it.each([
    '2022年度部门整体支出绩效自评报告',
    '长沙市岳麓区总工会2022年部门整体支出绩效评价报告',
    '２０２２年度岳麓区总工会部门整体支出绩效自评情况报告',
    '2022年度岳麓区总工会整体支出',
    '2022年度岳麓区总工会部门\n整体支出绩效自评报告',
    '2022年度岳麓区总工会\n部门整体支出\n绩效自评报告',
    '部门整体支出绩效自评报告\n（2022年度）',
  ])('%s', (title) => {
    expect(reportsIn(report(title)).map(({ year }) => year)).toEqual([2022]);
    expect(printedIn(report(title))).toEqual([title, ...chapters]);
  });

  it('of a report on a project does not make it one on the whole unit', () => {
    const text = ['2022年度技能培训项目支出绩效自评报告', '一、项目概况', '二、项目绩效情况', '三、存在的问题'].join(
      '\n',
    );
    expect(reportsIn(text)).toEqual([]);
  });

  it('may be missing: the report begins with its first chapter, what stands above is left', () => {
    const { reports, rest } = placeReports(paragraphs(['首页', ...chapters].join('\n')), outlines);
    expect(reports.map((placed) => [placed.report.outline, placed.report.year])).toEqual([['hunan-report-2022', null]]);
    expect(rest).toEqual([{ kind: 'paragraph', text: '首页' }]);
  });

  it('without any of the chapters is no report', () => {
    const source = paragraphs('2022年度部门整体支出绩效自评报告\n我会按要求开展了自评。');
    expect(placeReports(source, outlines)).toEqual({ reports: [], rest: source });
  });

  it('that a page shows twice begins the report where its chapters are', () => {
    const title = '2022年度部门整体支出绩效自评报告';
    const { reports, rest } = placeReports(paragraphs(`${title}\n发布日期：2023-03-24\n${report(title)}`), outlines);
    expect(reports).toHaveLength(1);
    expect(rest).toEqual(paragraphs(`${title}\n发布日期：2023-03-24`));
  });
});

describe('Below the title', () => {
  it('what the report refers to is a paragraph', () => {
    const text = report('2022年度部门整体支出绩效自评报告\n根据区财政局通知，现将自评情况报告如下：');
    expect(printedIn(text, 'title')).toEqual(['2022年度部门整体支出绩效自评报告']);
    expect(printedIn(text, 'paragraph')[0]).toBe('根据区财政局通知，现将自评情况报告如下：');
  });

  it('headings that the outline does not have are headings all the same, sentences with a number are not', () => {
    const text = report('2022年度部门整体支出绩效自评报告').replace(
      '在职人员7人。',
      '1.机构情况\n两个科室。\n2.人员情况\n1、在职7人，离退休1人；',
    );
    expect(printedIn(text, 'heading').slice(0, 5)).toEqual([
      '一、基本情况',
      '（一）部门基本情况',
      '1.机构情况',
      '2.人员情况',
      '（二）年度整体支出、专项资金绩效目标',
    ]);
    expect(printedIn(text, 'paragraph').slice(0, 2)).toEqual(['两个科室。', '1、在职7人，离退休1人；']);
  });
});

describe('The end', () => {
  const title = '2022年度部门整体支出绩效自评报告';

  it.each(['2023年3月24日', '2023/3/24', '2023-03-24', '2023.3.24', '二〇二三年三月二十四日', '2023年3月'])(
    'is the unit and a date such as %s',
    (date) => {
      const text = report(title, '长沙市岳麓区总工会', '', date);
      expect(printedIn(text, 'signOff')).toEqual(['长沙市岳麓区总工会', date]);
      expect(printedIn(text, 'paragraph').at(-1)).toBe('无');
    },
  );

  it('is not a date within a sentence', () => {
    const text = report(title, '本报告于2023年3月24日完成。');
    expect(printedIn(text, 'paragraph').at(-1)).toBe('本报告于2023年3月24日完成。');
    expect(printedIn(text, 'signOff')).toEqual([]);
  });

  it('leaves alone what stands behind', () => {
    const text = report(title, '长沙市岳麓区总工会', '2023年3月24日', '【打印】 【关闭】');
    expect(placeReports(paragraphs(text), outlines).rest).toEqual([{ kind: 'paragraph', text: '【打印】 【关闭】' }]);
  });
});

describe('A source', () => {
  it('may hold two reports, of two outlines', () => {
    const older = headingsOf(hunan2013).map(
      ({ heading, level, order }) => headingNumber(level, order + 1) + heading.text,
    );
    const text = [report('2022年度部门整体支出绩效自评报告'), '2021年度部门整体支出绩效自评报告', ...older].join('\n');
    expect(reportsIn(text).map(({ outline, year }) => [outline, year])).toEqual([
      ['hunan-report-2022', 2022],
      ['hunan-report-2013', 2021],
    ]);
  });

  it('keeps its tables whole, where they stand', () => {
    const cell = (text: string) => ({ text, across: 1, down: 1 });
    const table: SourceBlock = { kind: 'table', rows: [[cell('合计'), cell('299.59')]] };
    const lines = paragraphs(report('2022年度部门整体支出绩效自评报告'));
    const { reports, rest } = placeReports([{ ...table }, ...lines.slice(0, 8), table, ...lines.slice(8)], outlines);
    expect(printed(reports[0]?.report ?? { blocks: [] }).slice(7, 11)).toEqual([
      '（一）基本支出',
      '合计',
      '299.59',
      '（二）项目支出',
    ]);
    expect(rest).toEqual([table]);
  });

  it('may hold a report within a frame, or as one paragraph with line breaks', () => {
    const text = report('2022年度部门整体支出绩效自评报告');
    const expected = reportsIn(text);
    const frame: SourceBlock = { kind: 'table', rows: [[{ text, across: 1, down: 1 }]] };
    const found = (block: SourceBlock) => placeReports([block], outlines).reports.map((placed) => placed.report);
    expect(found(frame)).toEqual(expected);
    expect(found({ kind: 'paragraph', text })).toEqual(expected);
  });
});

describe('A source that is made to look like thousands of reports', () => {
  it('costs seconds', () => {
    const titles = Array.from({ length: 10_000 }, () => '2022年度部门整体支出绩效自评报告');
    const headings = Array.from({ length: 10_000 }, (_, index) => chapters[index % chapters.length] ?? '');
    const start = Date.now();
    for (const lines of [titles, headings, titles.flatMap((title, index) => [title, headings[index] ?? ''])]) {
      const { reports, rest } = placeReports(paragraphs(lines.join('\n')), outlines);
      expect(reports.length + rest.length).toBeGreaterThan(0);
    }
    expect(Date.now() - start).toBeLessThan(20_000);
  });
});

describe('Whatever a source holds', () => {
  const words = [...'工会职工基本支出情况绩效整体（一）二、1.。，：无2022年报告\t　 '];
  const line = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''));
  const headings = outlines.flatMap((outline) =>
    headingsOf(outline).flatMap(({ heading: { text, also }, level, order }) => [
      headingNumber(level, order + 1) + text,
      ...also,
    ]),
  );
  const anyLine = fc.oneof(line, fc.constantFrom(...headings, ...chapters, '2023年3月24日', '长沙市岳麓区总工会'));
  const source = fc.oneof(
    fc.array(anyLine, { maxLength: 40 }),
    fc
      .array(line, { maxLength: 5 })
      .map((lines) => [...report('2022年度部门整体支出绩效自评报告').split('\n'), ...lines]),
    fc
      .array(fc.tuple(fc.nat(40), anyLine), { maxLength: 12 })
      .map((inserted) =>
        inserted.reduce(
          (lines, [at, text]) => lines.toSpliced(at, 0, text),
          report('2022年度岳麓区总工会\n部门整体支出').split('\n'),
        ),
      ),
  );

  /** Blanks do not count. */
  const linesOf = (text: string): string[] =>
    text
      .split('\n')
      .map((each) => each.replace(/\s/g, ''))
      .filter((each) => each !== '');
  const kept = ({ reports, rest }: PlacedReports): string[] => [
    ...reports.flatMap((placed) => printed(placed.report)).flatMap(linesOf),
    ...rest.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.text) : [])),
  ];

  it('every line is kept, with its number', () => {
    fc.assert(
      fc.property(source, (lines) => {
        const placed = placeReports(paragraphs(lines.join('\n')), outlines);
        expect(kept(placed).toSorted()).toEqual(linesOf(lines.join('\n')).toSorted());
      }),
      { numRuns: 1000 },
    );
  });
});
