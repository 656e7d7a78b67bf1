/** What a paste changes in the official 自评表: cells D16:I33 are its indicator table, two rows to each 二级指标. */
import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../../../shared/document/transaction';
import type { Document } from '../../../shared/document/document';
import {
  changesOf,
  planPlaces,
  type PastePlan,
  type PasteTarget,
  type RowsToPaste,
} from '../../../shared/sheet/paste/paste';
import { planRows } from '../../../shared/sheet/paste/paste-rows';
import { takesProse } from '../../../shared/sheet/paste/takes-prose';
import { tableOfRows, type TextTable } from '../../../shared/sheet/paste/text-table';
import { parseAddress } from '../../../shared/sheet/address';
import { viewOf } from '../../../shared/sheet/view';
import { readOfficial, selfEvaluation } from '../../support/official';
import { formOf, indicatorsOf, opened, startOf } from '../../support/opened';

const workbook = readOfficial(selfEvaluation);
const origin = opened(workbook);
const start = startOf(workbook);

/** The first sheet with one cell selected, or a range such as D16:D19. */
function target(addresses: string, document: Document = start): PasteTarget {
  const [first, last] = addresses.split(':').map((address) => parseAddress(address));
  const view = viewOf(origin, document, []);
  const sheet = view.workbook.sheets[0];
  if (!sheet || !first) throw new Error(`no ${addresses}`);
  const end = last ?? first;
  return { view, document, sheet, range: { top: first.row, left: first.column, bottom: end.row, right: end.column } };
}

const rows = (...lines: string[]): TextTable => tableOfRows(lines.map((line) => line.split('|')));

let ids = 0;
const planned = (into: PasteTarget, table: TextTable, copiedFrom: RowsToPaste['copiedFrom'] = 'elsewhere'): PastePlan =>
  planRows(into, { table, copiedFrom, newId: () => `new${++ids}` }) ?? planPlaces(into, table);

const pasted = (into: PasteTarget, plan: PastePlan): Document =>
  applyTransaction(into.document, { label: '粘贴', changes: changesOf(into.document, plan) }).document;

/** 数量指标 a 1 … for each row of a group that holds something but its printed name. */
const filled = (document: Document): string[] =>
  indicatorsOf(document).flatMap(({ values: { level2, name, ...values } }) => {
    const texts = [name, values['target'], values['actual'], values['weight'], values['score'], values['reason']];
    const isBlank = /^指标[12]：$/.test(String(name)) && texts.slice(1).every((each) => each === undefined);
    return isBlank ? [] : [[level2, ...texts].filter((each) => each !== undefined).join(' ')];
  });

describe('rows without group columns', () => {
  it('that find room in the group are written into it', () => {
    const into = target('D16');
    const plan = planned(into, rows('指标1：甲|1人|2人|5|4', '指标2：乙|3人|4人|5|5'));
    expect(plan.newRows).toEqual([]);
    expect(filled(pasted(into, plan))).toEqual(['数量指标 指标1：甲 1人 2人 5 4', '数量指标 指标2：乙 3人 4人 5 5']);
  });

  it('that find none are added at the end of the group, and the next group is not touched', () => {
    const into = target('D17');
    const plan = planned(into, rows('甲|1人', '乙|2人', '丙|3人', '丁|4人'));
    expect(plan.newRows).toHaveLength(3);
    const document = pasted(into, plan);
    expect(filled(document)).toEqual(['数量指标 甲 1人', '数量指标 乙 2人', '数量指标 丙 3人', '数量指标 丁 4人']);
    expect(
      indicatorsOf(document)
        .map(({ values }) => values['level2'])
        .slice(0, 7),
    ).toEqual([...Array.from({ length: 5 }, () => '数量指标'), '质量指标', '质量指标']);
  });

  it('are added in the last group too, not written over 总分', () => {
    const into = target('D32');
    const plan = planned(into, rows('甲|1', '乙|2', '丙|3'));
    expect(filled(pasted(into, plan))).toEqual([
      '服务对象满意度指标 甲 1',
      '服务对象满意度指标 乙 2',
      '服务对象满意度指标 丙 3',
    ]);
    expect(plan.refused).toEqual([]);
  });

  it('add no rows for blank lines at their end, and blank nothing of the next group', () => {
    const before = pasted(target('D18'), planned(target('D18'), rows('丁')));
    const into = target('D16', before);
    const plan = planned(into, rows('甲', '乙', '丙', '', ''));
    expect(plan.newRows).toHaveLength(1);
    expect(filled(pasted(into, plan))).toEqual(['数量指标 甲', '数量指标 乙', '数量指标 丙', '质量指标 丁']);
  });

  it('keep numbers numbers in added rows', () => {
    const into = target('G17');
    const document = pasted(into, planned(into, rows('10|9.5', '5|4')));
    expect(indicatorsOf(document)[2]?.values).toMatchObject({ level2: '数量指标', weight: 5, score: 4 });
  });

  it('as many as the table has left are laid over it row by row', () => {
    const into = target('G16');
    const plan = planned(into, rows(...Array.from({ length: 18 }, (_none, index) => String(index))));
    expect(plan.newRows).toEqual([]);
    expect(indicatorsOf(pasted(into, plan)).map(({ values }) => values['weight'])).toEqual(
      Array.from({ length: 18 }, (_none, index) => index),
    );
  });

  it('copied here from several groups keep their places', () => {
    const into = target('H16');
    const plan = planned(into, rows('1', '2', '3', '4', '5'), 'severalGroups');
    expect(plan.newRows).toEqual([]);
    expect(
      indicatorsOf(pasted(into, plan))
        .slice(0, 6)
        .map(({ values }) => values['score']),
    ).toEqual([1, 2, 3, 4, 5, undefined]);
  });

  it('pasted over a selection of as many rows keep their places', () => {
    const into = target('D17:D19');
    const plan = planned(into, rows('甲', '乙', '丙'));
    expect(plan.newRows).toEqual([]);
    expect(filled(pasted(into, plan))).toEqual(['数量指标 甲', '质量指标 乙', '质量指标 丙']);
  });
});

describe('a table with its group columns', () => {
  const published = [
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
    '产出指标|数量指标|甲|1人|2人|10|10',
    '||乙|3人|4人|5|5',
    '||丙|5人|6人|5|4',
    '|质 量\n指标|丁|>90%|100%|5|5',
    '效益指标|社会效益指标|戊|好|好|5|5',
    '总分||||||96',
  ];
  const groups = [
    '数量指标 甲 1人 2人 10 10',
    '数量指标 乙 3人 4人 5 5',
    '数量指标 丙 5人 6人 5 4',
    '质量指标 丁 >90% 100% 5 5',
    '社会效益指标 戊 好 好 5 5',
  ];

  it.each(['B15', 'B16', 'D16', 'F20'])('goes to its groups, pasted at %s', (address) => {
    const into = target(address);
    const plan = planned(into, rows(...published));
    expect(filled(pasted(into, plan))).toEqual(groups);
    // 96 is a formula of the form
    expect(plan.refused.map(({ text }) => text)).toEqual(['96']);
  });

  it('goes by its headings where its columns stand in another order', () => {
    const into = target('B15');
    const plan = planned(into, rows('一级指标|二级指标|三级指标|分值|年度指标值', '产出指标|数量指标|甲|10|1人'));
    expect(indicatorsOf(pasted(into, plan))[0]?.values).toMatchObject({ name: '甲', weight: 10, target: '1人' });
  });

  it('is recognised without headings by the words of its groups', () => {
    const into = target('B16');
    const plan = planned(into, rows(...published.slice(1, 6)));
    expect(filled(pasted(into, plan))).toEqual(groups);
  });

  it('begins at the active row when that is of the same group', () => {
    const into = target('D17');
    const document = pasted(into, planned(into, rows('数量指标|甲|1人', '数量指标|乙|2人')));
    expect(filled(document)).toEqual(['数量指标 甲 1人', '数量指标 乙 2人']);
    expect(indicatorsOf(document)[0]?.values['name']).toBe('指标1：');
  });

  it('copied here from one group into another goes where it is put', () => {
    const into = target('C18');
    const plan = planned(into, rows('数量指标|甲', '|乙'), 'oneGroup');
    expect(filled(pasted(into, plan))).toEqual(['质量指标 甲', '质量指标 乙']);
    expect(plan.refused.map(({ text }) => text)).toEqual(['数量指标']);
  });

  it('is recognised by groups that carry their points or leave 指标 out', () => {
    const into = target('B16');
    const plan = planned(into, rows('产出指标\n（50分）|质量|甲', '效益（30分）|社会效益指标|乙'));
    expect(filled(pasted(into, plan))).toEqual(['质量指标 甲', '社会效益指标 乙']);
  });

  it('counts the texts of a column that the form does not have', () => {
    const into = target('B15');
    const plan = planned(
      into,
      rows('一级指标|二级指标|三级指标|备注', '产出指标|数量指标|甲|存档', '产出指标|数量指标|乙|'),
    );
    expect(filled(pasted(into, plan))).toEqual(['数量指标 甲', '数量指标 乙']);
    expect(plan.refused.map(({ text }) => text)).toEqual(['存档']);
  });

  it('of groups that the form does not know is laid down as Excel would', () => {
    const into = target('B16');
    const plan = planned(into, rows('决策|计划制定|健全', '过程|预算执行|符合'));
    expect(plan.newRows).toEqual([]);
    expect(filled(pasted(into, plan))).toEqual(['数量指标 健全', '数量指标 符合']);
    expect(plan.refused.map(({ text }) => text)).toEqual(['决策', '计划制定', '过程', '预算执行']);
  });

  it('as a whole form pasted at A1 fills what stands above the table too', () => {
    const into = target('A1');
    const line = (text: string, columns = 9): string =>
      [text, ...Array.from({ length: columns - 1 }, () => '')].join('|');
    const head = [line('2022年度部门整体支出绩效自评表'), '部门职责|管理工会工作|||||||', '人员编制|3||||实有人数|8||'];
    const funds = Array.from({ length: 9 }, () => line(''));
    const table = rows(
      ...head,
      ...funds,
      line('年度总体目标'),
      line(''),
      `绩效指标|${published[0]}|`,
      ...published.slice(1, 6).map((each) => `|${each}|`),
    );
    const document = pasted(into, planned(into, table));
    expect(formOf(document).places).toMatchObject({ duties: '管理工会工作', posts: 3, staff: 8 });
    expect(filled(document)).toEqual(groups);
  });
});

describe('cells that cannot be written', () => {
  it('are passed over and counted, unless they say the same already', () => {
    const into = target('C6');
    const plan = planned(into, rows('（1）财政拨款||299.59|299.59|100%|5'));
    expect(formOf(pasted(into, plan)).places).toMatchObject({
      'income.fiscal.budget': 299.59,
      'income.fiscal.spent': 299.59,
    });
    expect(plan.refused.map(({ text }) => text)).toEqual(['100%', '5']);
  });

  it('outside the sheet are counted too', () => {
    const plan = planned(target('I33'), rows('原因|多出一列'));
    expect(plan.refused.map(({ text }) => text)).toEqual(['多出一列']);
  });
});

describe('paragraphs pasted into one cell', () => {
  const takes = (addresses: string): boolean => {
    const { view, sheet, range } = target(addresses);
    return takesProse(sheet, view.workbook.styles, range);
  };

  it.each(['B2', 'B14', 'F14'])('stay one text in the large cell %s', (address) => expect(takes(address)).toBe(true));

  it.each(['E6', 'D16', 'A2', 'B2:B3'])('become rows at %s', (address) => expect(takes(address)).toBe(false));
});
