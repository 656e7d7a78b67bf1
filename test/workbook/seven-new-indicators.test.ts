/**
 * Seven indicator rows put into each official form and filled, as a clerk with many indicators does. All sums are added
 * up by hand; LibreOffice opens all five at once and calculates everything anew.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAddress } from '../../shared/sheet/address';
import type { CellEdit } from '../../shared/sheet/edits';
import type { Workbook } from '../../shared/sheet/sheet';
import { cellsIn } from '../support/cells';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { cellAt, officialBytes } from '../support/official';
import { askOpenpyxl, hasLibreOffice, hasOpenpyxl, savedAgainByLibreOffice } from './support/other-programs';

type Values = Readonly<Record<string, string | number>>;

interface Filled {
  readonly file: string;
  readonly sheet: string;
  /** the new rows come below this one, counted from 1 */
  readonly below: number;
  readonly groupColumns: readonly number[];
  /** column → value of each of the seven new rows */
  readonly indicator: Values;
  /** other cells, where they stand afterwards */
  readonly more: Values;
  /** what the file shows afterwards, calculated or moved */
  readonly shows: Values;
  /** merged ranges that there are afterwards, and one that there is no more */
  readonly merged: readonly string[];
  readonly notMerged: string;
  readonly printArea: string;
}

const forms: readonly Filled[] = [
  {
    file: '部门整体支出绩效自评表.xlsx',
    sheet: '附件2',
    below: 23,
    groupColumns: [1, 2],
    indicator: { D: '新增成本指标', E: '≤3万元', G: 5, H: 4.5 },
    more: { E5: 100, F5: 95, G16: 10, H16: 9 },
    // 10 + 7 × 5 + 10 for the execution of the budget; 9 + 7 × 4.5 + 10 × 95 %
    shows: { A41: '总分', G41: 55, H41: 50, I5: 9.5, C31: '经济效益指标' },
    merged: ['A15:A40', 'B16:B30', 'C22:C30', 'B31:B38', 'A41:F41'],
    notMerged: 'C22:C23',
    printArea: '$A$1:$I$42',
  },
  {
    file: '项目支出绩效自评表.xlsx',
    sheet: '项目支出绩效自评表',
    below: 13,
    groupColumns: [1, 2],
    indicator: { D: '新增数量指标', G: 5, H: 4 },
    more: { F7: 100, G7: 80, G13: 20, H13: 18, G23: 5, H23: 5 },
    // 20 + 7 × 5 + 5 + 10 for the execution of the budget; 18 + 7 × 4 + 5 + 10 × 80 %
    shows: { A29: '总分', G29: 70, H29: 59, J6: 8, C21: '质量指标' },
    merged: ['A12:A28', 'B13:B23', 'C13:C20', 'I13:J13', 'I14:J14', 'I20:J20', 'I21:J21', 'A29:F29'],
    notMerged: 'B13:B16',
    printArea: '$A$1:$J$29',
  },
  {
    file: '部门整体支出绩效目标表.xlsx',
    sheet: 'Sheet1',
    below: 19,
    groupColumns: [1, 2],
    indicator: { D: '新增成本指标', F: '≤3万元' },
    more: { F27: '增长5%' },
    shows: { D20: '新增成本指标', F26: '≤3万元', B27: '效益指标', F27: '增长5%', C35: '服务对象满意度指标' },
    merged: ['A11:A36', 'B12:B26', 'C18:C26', 'B27:B34', 'B35:B36'],
    notMerged: 'B12:B19',
    printArea: '$A$1:$F$36',
  },
  {
    file: '部门整体支出绩效评价基础数据表.xlsx',
    sheet: '附件1',
    below: 14,
    groupColumns: [],
    indicator: { A: '专项', C: 12 },
    more: { B3: 50, C3: 48, D22: 30 },
    shows: { D3: 0.96, A15: '专项', C21: 12, A22: '三公经费', D22: 30, A29: '楼堂馆所控制情况（2022年完工项目）' },
    merged: ['A2:A3', 'A29:A30', 'B31:D31', 'A32:D32', 'A33:D33'],
    notMerged: 'A22:A23',
    printArea: '$A$1:$D$33',
  },
  {
    file: '苏州市市级部门整体预算绩效目标表.xlsx',
    sheet: '整体绩效目标',
    below: 41,
    groupColumns: [0, 1],
    indicator: { C: '新增执行指标', F: 50, G: 100 },
    more: { G49: 90 },
    shows: { C42: '新增执行指标', G48: 100, B49: '预算管理', G49: 90, A66: '一级指标', B74: '社会效益' },
    merged: ['A33:A65', 'B33:B48', 'B49:B54', 'C42:E42', 'C48:E48', 'C49:E49', 'A67:A72'],
    notMerged: 'B33:B41',
    printArea: '$A$1:$G$77',
  },
];

const edit = ([address, value]: readonly [string, string | number]): CellEdit => {
  const at = parseAddress(address);
  if (!at) throw new Error(`no cell ${address}`);
  return { ...at, value };
};

function filledIn({ file, sheet, below, groupColumns, indicator, more }: Filled): Uint8Array {
  const newRows = [1, 2, 3, 4, 5, 6, 7].map((index) => below + index);
  const rows = { insertions: [{ below: below - 1, count: 7, groupColumns }], removals: [] };
  const cells = [
    ...newRows.flatMap((row) => Object.entries(indicator).map(([column, value]) => edit([`${column}${row}`, value]))),
    ...Object.entries(more).map(edit),
  ];
  return patch(officialBytes(file), [{ sheet, rows, cells, results: [] }]);
}

const saved = forms.map(filledIn);
const bytesOf = (form: Filled): Uint8Array => saved[forms.indexOf(form)] ?? new Uint8Array();

describe.each(forms)('$file with seven more indicators', (form) => {
  test('has its groups, labels and print area around them', () => {
    const [sheet] = read(bytesOf(form)).sheets;
    const merges = cellsIn(sheet)
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => [row, column, row + rowSpan - 1, column + columnSpan - 1]);
    for (const merged of form.merged) {
      const [from, to] = merged.split(':').map((address) => parseAddress(address));
      expect(merges, merged).toContainEqual([from?.row, from?.column, to?.row, to?.column]);
    }
    for (const [address, value] of Object.entries(form.more)) expect(cellAt(sheet, address).value).toBe(value);
  });

  test.skipIf(!hasOpenpyxl)('openpyxl sees the same (skipped where it is not installed)', () => {
    const asked = askOpenpyxl(
      bytesOf(form),
      `[sheet.print_area, [str(m) for m in sheet.merged_cells.ranges], [str(f.sqref) for f in sheet.conditional_formatting], [str(v.sqref) for v in sheet.data_validations.dataValidation]]`,
    ) as [string[], string[], string[], string[]];
    expect(asked[0]).toEqual([form.printArea]);
    expect(asked[1]).toEqual(expect.arrayContaining([...form.merged]));
    expect(asked[1]).not.toContain(form.notMerged);
    // of the five only the self-evaluation of a department has any
    const isFirst = form === forms[0];
    expect(asked.slice(2)).toEqual(isFirst ? [['H16:H40'], ['G16:G40']] : [[], []]);
  });
});

describe.skipIf(!hasLibreOffice)('LibreOffice (skipped where it is not installed)', () => {
  let calculated: readonly Workbook[] = [];
  beforeAll(() => {
    calculated = savedAgainByLibreOffice(saved).map((file) => read(file));
  }, 120_000);

  test.each(forms.map((form, index) => [form.file, form.shows, index] as const))('%s', (_file, shows, index) => {
    const sheet = calculated[index]?.sheets[0];
    const shown = Object.fromEntries(Object.keys(shows).map((address) => [address, cellAt(sheet, address).value]));
    expect(shown).toEqual(shows);
  });
});
