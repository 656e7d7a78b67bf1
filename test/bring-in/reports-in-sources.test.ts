/** Where reports stand among other things: titles, closing lines, tables, several in one source. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedForms } from '../../shared/bring-in/brought-in';
import { placeReports } from '../../shared/bring-in/place-reports';
import type { SourceBlock } from '../../shared/bring-in/source';
import type { FormDocument } from '../../shared/document/document';
import { catalogue, definitionOf } from '../../shared/forms/catalogue';
import { inYear } from '../../shared/forms/label-year';
import { hunanReport2013 } from '../../shared/forms/hunan-report-2013';
import { hunanReport2022 } from '../../shared/forms/hunan-report-2022';
import { headingsOf } from '../../shared/forms/report-outline';
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

const formsIn = (text: string): readonly FormDocument[] =>
  placeReports(paragraphs(text), catalogue).forms.map(({ form }) => form);

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
    const [form] = formsIn(report(title));
    expect(form?.year).toBe(2022);
    expect(form?.places['title'] ?? title).toBe(title);
    expect(form?.places['preface']).toBeUndefined();
  });

  it('of a report on a project does not make it one on the whole unit', () => {
    const text = ['2022年度技能培训项目支出绩效自评报告', '一、项目概况', '二、项目绩效情况', '三、存在的问题'].join(
      '\n',
    );
    expect(formsIn(text)).toEqual([]);
  });

  it('may be missing: the report begins with its first chapter, what stands above is left', () => {
    const { forms, rest } = placeReports(paragraphs(['首页', ...chapters].join('\n')), catalogue);
    expect(forms.map(({ form }) => [form.definition, form.year])).toEqual([['hunan-report-2022', null]]);
    expect(rest).toEqual([{ kind: 'paragraph', text: '首页' }]);
  });

  it('without any of the chapters is no report', () => {
    const source = paragraphs('2022年度部门整体支出绩效自评报告\n我会按要求开展了自评。');
    expect(placeReports(source, catalogue)).toEqual({ forms: [], rest: source });
  });

  it('that a page shows twice begins the report where its chapters are', () => {
    const title = '2022年度部门整体支出绩效自评报告';
    const { forms, rest } = placeReports(paragraphs(`${title}\n发布日期：2023-03-24\n${report(title)}`), catalogue);
    expect(forms).toHaveLength(1);
    expect(rest).toEqual(paragraphs(`${title}\n发布日期：2023-03-24`));
  });
});

describe('Below the title', () => {
  it('what the report refers to is its preface', () => {
    const [form] = formsIn(report('2022年度部门整体支出绩效自评报告\n根据区财政局通知，现将自评情况报告如下：'));
    expect(form?.places['preface']).toBe('根据区财政局通知，现将自评情况报告如下：');
  });

  it('what stands between a chapter and its first section belongs to the chapter', () => {
    const text = report('2022年度部门整体支出绩效自评报告').replace(
      '（一）基本支出',
      '全年支出299.59万元。\n（一）基本支出',
    );
    expect(formsIn(text)[0]?.places['generalBudget']).toBe('全年支出299.59万元。');
  });

  it('headings that the outline does not have stay in the text, with their numbers', () => {
    const text = report('2022年度部门整体支出绩效自评报告').replace(
      '在职人员7人。',
      '1.机构情况\n两个科室。\n2.人员情况\n在职7人。',
    );
    expect(formsIn(text)[0]?.places['overview.basic']).toBe('1.机构情况\n两个科室。\n2.人员情况\n在职7人。');
  });
});

describe('The end', () => {
  const title = '2022年度部门整体支出绩效自评报告';

  it.each(['2023年3月24日', '2023/3/24', '2023-03-24', '2023.3.24', '二〇二三年三月二十四日', '2023年3月'])(
    'is the unit and a date such as %s',
    (date) => {
      const [form] = formsIn(report(title, '长沙市岳麓区总工会', '', date));
      expect(form?.places).toMatchObject({ other: '无', unit: '长沙市岳麓区总工会', date });
    },
  );

  it('is not a date within a sentence', () => {
    const [form] = formsIn(report(title, '本报告于2023年3月24日完成。'));
    expect(form?.places['other']).toBe('无\n本报告于2023年3月24日完成。');
    expect(form?.places['date']).toBeUndefined();
  });

  it('leaves alone what stands behind', () => {
    const text = report(title, '长沙市岳麓区总工会', '2023年3月24日', '【打印】 【关闭】');
    expect(placeReports(paragraphs(text), catalogue).rest).toEqual([{ kind: 'paragraph', text: '【打印】 【关闭】' }]);
  });
});

describe('A source', () => {
  it('may hold two reports, of two outlines', () => {
    const older = headingsOf(hunanReport2013).map(({ label }) => label.text.replace('{year}', '2021'));
    const forms = formsIn(`${report('2022年度部门整体支出绩效自评报告')}\n${older.join('\n')}`);
    expect(forms.map(({ definition, year }) => [definition, year])).toEqual([
      ['hunan-report-2022', 2022],
      ['hunan-report-2013', 2021],
    ]);
  });

  it('keeps its tables whole', () => {
    const cell = (text: string) => ({ text, across: 1, down: 1 });
    const table: SourceBlock = { kind: 'table', rows: [[cell('合计'), cell('299.59')]] };
    const lines = paragraphs(report('2022年度部门整体支出绩效自评报告'));
    const { forms, rest } = placeReports([...lines.slice(0, 8), table, ...lines.slice(8)], catalogue);
    expect(forms[0]?.form.places['other']).toBe('无');
    expect(rest).toEqual([table]);
  });

  it('may hold a report within a frame, or as one paragraph with line breaks', () => {
    const text = report('2022年度部门整体支出绩效自评报告');
    const expected = formsIn(text);
    const frame: SourceBlock = { kind: 'table', rows: [[{ text, across: 1, down: 1 }]] };
    expect(placeReports([frame], catalogue).forms.map(({ form }) => form)).toEqual(expected);
    expect(placeReports([{ kind: 'paragraph', text }], catalogue).forms.map(({ form }) => form)).toEqual(expected);
  });

  it('with more text than a cell can hold has the rest listed', () => {
    const long = '职工'.repeat(10_000);
    const text = report('2022年度部门整体支出绩效自评报告', long, long);
    const [placed] = placeReports(paragraphs(text), catalogue).forms;
    expect(placed?.form.places['other']).toBe(`无\n${long}`);
    expect(placed?.unplaced).toEqual([long]);
  });
});

describe('A source that is made to look like thousands of reports', () => {
  it('costs seconds', () => {
    const titles = Array.from({ length: 10_000 }, () => '2022年度部门整体支出绩效自评报告');
    const headings = Array.from({ length: 10_000 }, (_, index) => chapters[index % chapters.length] ?? '');
    const start = Date.now();
    for (const lines of [titles, headings, titles.flatMap((title, index) => [title, headings[index] ?? ''])]) {
      const { forms, rest } = placeReports(paragraphs(lines.join('\n')), catalogue);
      expect(forms.length + rest.length).toBeGreaterThan(0);
    }
    expect(Date.now() - start).toBeLessThan(20_000);
  });
});

describe('Whatever a source holds', () => {
  const words = [...'工会职工基本支出情况绩效整体（一）二、1.。，：无2022年报告\t　 '];
  const line = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''));
  const headings = [hunanReport2013, hunanReport2022].flatMap((definition) =>
    headingsOf(definition).flatMap(({ label }) => [label.text.replace('{year}', '2022'), ...(label.also ?? [])]),
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
  const linesOf = (text: unknown): string[] =>
    String(text)
      .split('\n')
      .map((each) => each.replace(/\s/g, ''))
      .filter((each) => each !== '');
  const kept = ({ forms, rest }: PlacedForms): string[] => [
    ...forms.flatMap(({ form, unplaced }) => [...Object.values(form.places), ...unplaced]).flatMap(linesOf),
    ...rest.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.text) : [])),
  ];
  const printedIn = ({ forms }: PlacedForms): string[] =>
    forms.flatMap(({ form: { definition, year } }) => {
      const known = definitionOf(definition);
      return known ? headingsOf(known).flatMap(({ label }) => linesOf(inYear(label.text, year))) : [];
    });
  /** those of `all` that are not in `some`, each as often as it is left */
  const without = (all: readonly string[], some: readonly string[]): string[] => {
    const left = [...all];
    for (const each of some) {
      const at = left.indexOf(each);
      if (at < 0) throw new Error(`not in the source: ${each}`);
      left.splice(at, 1);
    }
    return left;
  };

  it('every line is kept, but for headings that the form prints in just these words', () => {
    fc.assert(
      fc.property(source, (lines) => {
        const placed = placeReports(paragraphs(lines.join('\n')), catalogue);
        const notKept = without(linesOf(lines.join('\n')), kept(placed));
        expect(() => without(printedIn(placed), notKept)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
