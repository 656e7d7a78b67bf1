/** Forms in what clerks copy and publish: other orders, other units, several forms, none at all. */
import { describe, expect, it } from 'vitest';
import { placeForms } from '../../shared/bring-in/place-forms';
import { readText } from '../../shared/bring-in/read-text';
import type { SourceBlock } from '../../shared/bring-in/source';
import { catalogue } from '../../shared/forms/catalogue';

const placedText = (text: string) => placeForms(readText(text).blocks, catalogue);

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });

/** A row a line, its cells between bars; blanks around them do not count. */
const table = (...lines: readonly string[]): SourceBlock => ({
  kind: 'table',
  rows: lines.map((line) => line.split('|').map((text) => ({ text: text.trim(), across: 1, down: 1 }))),
});

const target = (unit: string, total: string): readonly SourceBlock[] => [
  paragraph('2023年部门整体支出绩效目标表'),
  table(
    `部门名称|${unit}`,
    `年度预算（万元）|资金总额：${total}`,
    '|按收入性质分：|按支出性质分：',
    `|其中：一般公共预算：${total}|其中：基本支出：100`,
    '|政府性基金拨款：|项目支出：20.5',
    '|纳入专项管理的非税收入拨款：|',
    '|其他资金：|',
    '部门职能职责概述|指导全区工会工作',
    '整体绩效目标|服务职工',
    '|一级指标|二级指标|名称|指标内容|指标值',
    '年度绩效指标|产出指标|数量指标|公用经费|培训|5期',
    '|||公用经费|慰问|450人',
  ),
];

const [placedTarget] = placeForms(target('甲工会', '120.50'), catalogue).forms;

describe('several forms in one source', () => {
  it('are told apart by their titles, also two of a kind, and what stands between them is kept', () => {
    const { forms, rest } = placeForms(
      [
        paragraph('附件1'),
        ...target('甲工会', '120.50'),
        paragraph('附件2'),
        ...target('乙工会', '99'),
        paragraph('说明'),
      ],
      catalogue,
    );
    expect(forms.map(({ key, form }) => [key, form.places['unit'], form.places['budget.total']])).toEqual([
      ['wangcheng-department-target', '甲工会', 120.5],
      ['wangcheng-department-target#2', '乙工会', 99],
    ]);
    expect(rest).toEqual(['附件1', '附件2', '说明'].map(paragraph));
  });

  it('are found though the title of the second follows the last cell of the first', () => {
    const first = ['部门整体支出绩效自评表（2021年度）', ...selfEvaluation('2021')].join('\n\n');
    const second = ['部门整体支出绩效自评表（2022年度）', ...selfEvaluation('2022')].join('\n\n');
    const { forms, rest } = placedText(`${first}\n\n${second}`);
    expect(forms.map(({ form }) => form.places['duties'])).toEqual(['职责2021', '职责2022']);
    expect(forms.map(({ unplaced }) => unplaced)).toEqual([[], []]);
    expect(rest).toEqual([]);
  });
});

/** Rows of the indented manner, without 偏差原因. */
const selfEvaluation = (year: string): string[] =>
  [
    `部门职责|职责${year}`,
    '人员编制|3|实有人数|8',
    '整体资金（万元）|项目|全年预算数|全年执行数|执行率|分值|得分',
    '|资金来源|合计|10|10|100%|10|10',
    '||（1）财政拨款|10|10|100%|－|－',
    '||（2）其他资金||||－|－',
    '|资金结构|合计|10|10|100%|－|－',
    '||（1）基本支出|10|10|100%|－|－',
    '||其中：人员支出|8|8|100%|－|－',
    '||公用支出|2|2|100%|－|－',
    '||（2）项目支出||||－|－',
    '年度总体目标|年初设定目标|全年完成情况',
    '|服务职工|已服务职工',
    '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
    '|产出指标|数量指标|指标1：慰问|450人|474人|10|10|',
    '总分|100|100',
  ].map((row) =>
    row
      .split('|')
      .map((cell) => `\t${cell}`)
      .join('\n'),
  );

describe('a form that looks otherwise', () => {
  it('may have its columns in another order', () => {
    const [first, ...others] = target('甲工会', '120.50');
    const turned = others.map((block): SourceBlock => {
      if (block.kind !== 'table') return block;
      const rows = block.rows.map((cells, index) =>
        index < 9 ? cells : [...cells.slice(0, 3), ...cells.slice(3).toReversed()],
      );
      return { kind: 'table', rows };
    });
    const { forms } = placeForms([...(first ? [first] : []), ...turned], catalogue);
    expect(forms[0]?.form).toEqual(placedTarget?.form);
    expect(forms[0]?.unplaced).toEqual([]);
  });

  it('may lack a line, which is told', () => {
    const blocks = target('甲工会', '120.50').map((block): SourceBlock =>
      block.kind === 'table'
        ? { kind: 'table', rows: block.rows.filter(([, cell]) => cell?.text !== '其他资金：') }
        : block,
    );
    const [placed] = placeForms(blocks, catalogue).forms;
    expect(placed?.form).toEqual(placedTarget?.form);
    expect(placed?.issues.map(({ message }) => message)).toEqual(['没有找到“其他资金”一栏']);
  });

  it('may have the columns of its amounts in another order, or lack one', () => {
    const funds = (turn: (cells: readonly string[]) => readonly string[]): string =>
      ['部门整体支出绩效自评表（2022年度）', ...selfEvaluation('2022')]
        .map((row) => {
          const cells = row.split('\n');
          return /全年预算数|100%|－/.test(row) ? [...cells.slice(0, -5), ...turn(cells.slice(-5))].join('\n') : row;
        })
        .join('\n\n');
    const [usual] = placedText(funds((cells) => cells)).forms;
    const [turned] = placedText(funds((cells) => cells.toReversed())).forms;
    expect(turned?.form).toEqual(usual?.form);
    const [narrow] = placedText(funds((cells) => cells.toSpliced(2, 1))).forms;
    const { places } = usual?.form ?? { places: {} };
    expect(narrow?.form.places).toEqual(
      Object.fromEntries(Object.entries(places).filter(([id]) => !id.endsWith('.rate'))),
    );
    expect(narrow?.unplaced).toEqual([]);
  });

  it('may have left out a line of the left one of two lists: those of the right one moved up', () => {
    const blocks = target('甲工会', '120.50').map((block): SourceBlock => {
      if (block.kind !== 'table') return block;
      const moved = ['|纳入专项管理的非税收入拨款：3|项目支出：20.5', '|其他资金：4|'];
      const [ofTable] = [table(...moved)];
      const rows = ofTable.kind === 'table' ? ofTable.rows : [];
      return { kind: 'table', rows: block.rows.toSpliced(4, 3, ...rows) };
    });
    const [placed] = placeForms(blocks, catalogue).forms;
    expect(placed?.form.places).toMatchObject({ 'budget.nontax': 3, 'budget.other': 4, 'spend.project': 20.5 });
    expect(placed?.unplaced).toEqual([]);
    expect(placed?.issues.map(({ message }) => message)).toEqual(['没有找到“政府性基金拨款”一栏']);
  });

  it('may have a column of its own, whose texts are listed', () => {
    const blocks = target('甲工会', '120.50').map((block): SourceBlock => {
      if (block.kind !== 'table') return block;
      const more = ['备注', '见附件', '无'];
      const rows = block.rows.map((cells, index) =>
        index < 9 ? cells : [...cells, { text: more[index - 9] ?? '', across: 1, down: 1 }],
      );
      return { kind: 'table', rows };
    });
    const [placed] = placeForms(blocks, catalogue).forms;
    expect(placed?.form).toEqual(placedTarget?.form);
    expect(placed?.unplaced).toEqual(['备注', '见附件', '无']);
  });

  it('may have its amounts in 元: they are converted, and that is told', () => {
    const text = ['部门整体支出绩效自评表（2022年度）', ...selfEvaluation('2022')]
      .join('\n\n')
      .replace('（万元）', '（元）')
      .replaceAll('\t8\n', '\t80000\n');
    const [placed] = placedText(text).forms;
    expect(placed?.form.places['structure.people.budget']).toBe(8);
    expect(placed?.form.places['staff']).toBe(80000);
    expect(placed?.issues.map(({ message }) => message)).toEqual(['原文的金额单位是“元”，已换算为“万元”']);
  });

  it('may have its year in a line below the title, and say 单位：元 there: both are read, the second is listed', () => {
    const text = ['部门整体支出绩效自评表', '（2022年度）', '单位：元', ...selfEvaluation('2022')]
      .join('\n\n')
      .replace('整体资金（万元）', '整体资金')
      .replaceAll('\t8\n', '\t80000\n');
    const [placed] = placedText(text).forms;
    expect(placed?.form.year).toBe(2022);
    expect(placed?.form.places['structure.people.budget']).toBe(8);
    expect(placed?.unplaced).toEqual(['单位：元']);
    expect(placed?.issues.map(({ message }) => message)).toEqual(['原文的金额单位是“元”，已换算为“万元”']);
  });

  it('may have its title in two lines, the year in the upper one', () => {
    const text = ['长沙市某区总工会2022年度', '部门整体支出绩效自评表', ...selfEvaluation('2022')].join('\n\n');
    const { forms, rest } = placedText(text);
    expect(forms[0]?.form.year).toBe(2022);
    expect(rest).toEqual([paragraph('长沙市某区总工会2022年度')]);
  });

  it('may have label and value in one cell where the paper has two', () => {
    const [placed] = placedText(
      [
        '部门整体支出绩效自评表（2022年度）',
        ...selfEvaluation('2022').map((row) =>
          row
            .replace('\t人员编制\n\t3\n\t实有人数\n\t8', '\t人员编制：3\n\t实有人数: 8')
            .replace('\t部门职责\n\t', '\t部门职责：'),
        ),
      ].join('\n\n'),
    ).forms;
    expect(placed?.form.places).toMatchObject({ duties: '职责2022', posts: 3, staff: 8 });
    expect(placed?.unplaced).toEqual([]);
  });

  it('may have its labels and texts broken into lines, as Word copies them', () => {
    const { forms } = placedText(
      [
        '2023年部门整体支出绩效目标表',
        '部门名称\t甲工会',
        '年度预算（万元）\t资金总额：120.50',
        '\t按收入性质分：\t按支出性质分：',
        '\t其中：一般公共预算：120.50\t其中：基本支出：100',
        '\t政府性基金拨款：\t项目支出：20.5',
        '\t纳入专项管理的非税收入拨款：\t',
        '\t其他资金：\t',
        '部门职能职责概述\t第一条',
        '第二条',
        '第三条',
        '整体绩效目标\t服务职工',
        '\t一级指标\t二级指标\t名称\t指标内容\t指标值',
        '年度绩效指标\t产出指标\t数量指标\t公用经费\t培训\t5期',
      ].join('\n'),
    );
    expect(forms[0]?.form.places).toMatchObject({ duties: '第一条\n第二条\n第三条', goal: '服务职工' });
    expect(forms[0]?.form.tables['indicators']).toHaveLength(1);
  });

  it('may name the unit before its title and those who sign below: these words are listed', () => {
    const text = [
      '长沙市某区总工会2022年度部门整体支出绩效自评表',
      ...selfEvaluation('2022'),
      '\t填表人：甲  填报日期：2023年3月  联系电话：  单位负责人签字：乙',
    ].join('\n\n');
    const [placed] = placedText(text).forms;
    expect(placed?.form.year).toBe(2022);
    expect(placed?.unplaced).toEqual([
      '长沙市某区总工会2022年度部门整体支出绩效自评表',
      '填表人：甲  填报日期：2023年3月  联系电话：  单位负责人签字：乙',
    ]);
  });

  it('keeps what stands where the form prints something else, and tells it', () => {
    const text = ['部门整体支出绩效自评表（2022年度）', ...selfEvaluation('2022')]
      .join('\n\n')
      .replace('\t－\n\t－', '\t5\n\t4');
    const [placed] = placedText(text).forms;
    expect(placed?.form.places).toMatchObject({ 'income.fiscal.weight': 5, 'income.fiscal.score': 4 });
    expect(placed?.issues.map(({ message }) => message)).toEqual([
      '“资金来源 财政拨款 分值”在表样上印定为“－”，原文是“5”',
      '“资金来源 财政拨款 得分”在表样上印定为“－”，原文是“4”',
    ]);
  });
});

describe('what is no form', () => {
  const report = [
    paragraph('2022年度部门整体支出绩效自评报告'),
    paragraph('一、基本情况'),
    paragraph('（一）基本支出'),
  ];

  it('stays as it is: a report, a table of another kind, the mere mention of a form', () => {
    const blocks = [
      ...report,
      paragraph('我单位按要求填报了部门整体支出绩效自评表'),
      table('姓名|部门|电话', '甲|财务|8001'),
    ];
    expect(placeForms(blocks, catalogue)).toEqual({ forms: [], rest: blocks });
  });

  it('is nothing in an empty source', () => {
    expect(placeForms([], catalogue)).toEqual({ forms: [], rest: [] });
  });
});

describe('a source of harm', () => {
  it('with a hundred thousand cells is read in a moment', () => {
    const started = performance.now();
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => ({
        text: column === 0 ? '合计' : `分值：${row}`,
        across: column === 9 ? 1e9 : 1,
        down: 1e9,
      })),
    );
    const { rest } = placeForms([paragraph('2022年度部门整体支出绩效自评表'), { kind: 'table', rows }], catalogue);
    expect(rest).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
