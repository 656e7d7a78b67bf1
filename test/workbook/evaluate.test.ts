import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../shared/document/document';
import { addressOf, parseAddress } from '../../shared/sheet/address';
import type { SheetResults } from '../../shared/sheet/edits';
import type { Cell, DefinedName, Sheet, Workbook } from '../../shared/sheet/sheet';
import { createEvaluator } from '../../shared/workbook/evaluate';
import { read } from '../../shared/workbook/read';
import { official, packageOf, selfEvaluation } from './support/fixtures';
import { withCells } from '../support/cells';
import { cellRows } from '../../shared/sheet/sheet-cells';

const wasm = readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'));
const evaluator = createEvaluator(new Uint8Array(wasm));

const blank = read(packageOf('<sheetData/>'));
const [template] = blank.sheets;

type Content = CellValue | { readonly formula: string; readonly old?: CellValue; readonly array?: true };

function sheetOf(name: string, contents: Readonly<Record<string, Content>>): Sheet {
  if (!template) throw new Error('no sheet');
  const cells = Object.entries(contents).map(([address, content]): Cell => {
    const at = parseAddress(address);
    if (!at) throw new Error(address);
    const formula = typeof content === 'object' && content !== null ? content : null;
    return {
      ...at,
      rowSpan: 1,
      columnSpan: 1,
      value: formula ? (formula.old ?? null) : (content as CellValue),
      text: '',
      style: 0,
      ...(formula ? { formula: formula.formula, ...(formula.array ? { arrayFormula: true } : {}) } : {}),
    };
  });
  return { ...template, name, rows: cellRows(cells) };
}

const workbookOf = (sheets: readonly Sheet[], definedNames: readonly DefinedName[] = []): Workbook => ({
  ...blank,
  sheets,
  definedNames,
});

const byAddress = (results: readonly SheetResults[], sheet = 0): Record<string, CellValue> =>
  Object.fromEntries((results[sheet]?.results ?? []).map((each) => [addressOf(each.row, each.column), each.result]));

/** results of formulas in column B beside values in column A */
function resultsOf(values: readonly CellValue[], formulas: readonly string[], names: readonly DefinedName[] = []) {
  const contents: Record<string, Content> = {};
  values.forEach((value, row) => (contents[`A${row + 1}`] = value));
  formulas.forEach((formula, row) => (contents[`B${row + 1}`] = { formula, old: '旧' }));
  const results = byAddress(evaluator.evaluate(workbookOf([sheetOf('表', contents)], names)));
  return formulas.map((_formula, row) => results[`B${row + 1}`]);
}

/** the workbook with other values in some cells of its first sheet */
const withValues = (workbook: Workbook, values: Readonly<Record<string, CellValue>>): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) =>
    withCells(sheet, (cell) => {
      const value = index === 0 ? values[addressOf(cell.row, cell.column)] : undefined;
      return value === undefined ? cell : { ...cell, value };
    }),
  ),
});

describe('the formulas of the official self-evaluation form', () => {
  const workbook = read(official(selfEvaluation));
  const fill = (values: Readonly<Record<string, CellValue>>) =>
    byAddress(evaluator.evaluate(withValues(workbook, values)));

  test('are blank where nothing is filled in', () => {
    expect(fill({})).toMatchObject({ G5: '', I5: '', G34: 10, H34: 0 });
  });
  test('give 执行率, 得分 and 总分', () => {
    expect(fill({ E5: 3, F5: 1, G16: 50, G33: 40.5, H16: 48 })).toMatchObject({
      G5: 1 / 3,
      I5: 3.33,
      G34: 100.5,
      H34: 51.33,
    });
  });
  test('follow a value that is taken away again', () => {
    expect(fill({ E5: 2, F5: 1 })).toMatchObject({ G5: 0.5 });
    expect(fill({ F5: 1 })).toMatchObject({ G5: '', I5: '' });
  });
  test('only count sheets that have formulas', () => {
    expect(evaluator.evaluate(workbook).map(({ sheet }) => sheet)).toEqual(['附件2']);
  });
});

describe('values as the engine takes them', () => {
  test('texts that look like numbers, formulas or dates stay texts', () => {
    expect(
      resultsOf(['12%', '=1+1', "'a", '2024-01-02', 'TRUE', true, 5], ['COUNT(A1:A7)', 'A2&A3', 'A4', 'N(A5)', 'A6']),
    ).toEqual([1, "=1+1'a", '2024-01-02', 0, true]);
  });
  test('numbers come out with all their digits, dates as numbers', () => {
    expect(resultsOf([2], ['A1/3', '123456789.123456*10', '1E20/3', 'DATE(2024,1,2)', '2E-7/3'])).toEqual([
      2 / 3,
      1234567891.23456,
      1e20 / 3,
      45293,
      2e-7 / 3,
    ]);
  });
  test('errors are texts', () => {
    expect(resultsOf([0], ['1/A1', 'VLOOKUP(9,A1:A2,1,FALSE)'])).toEqual(['#DIV/0!', '#N/A']);
  });
  test('halves are rounded up as Excel does', () => {
    const rounded = ['ROUND(1.005,2)', 'ROUND(0.145,2)', 'ROUND(-8.575,2)', 'ROUND(SUM(A1:A2)/2,2)', 'ROUND(1.004,2)'];
    expect(resultsOf([2.01, 0.02], rounded)).toEqual([1.01, 0.15, -8.58, 1.02, 1]);
  });
});

describe('names', () => {
  const name = (refersTo: string): DefinedName => ({ name: '指标分值', sheet: null, refersTo });
  test('in Chinese, with a quoted sheet', () => {
    expect(resultsOf([1, 2], ['SUM(指标分值)'], [name("'表'!$A$1:$A$2")])).toEqual([3]);
  });
  test('that stand for a number', () => {
    expect(resultsOf([4], ['A1*指标分值'], [name('0.5')])).toEqual([2]);
  });
  test('with references that mean another cell everywhere are left alone', () => {
    expect(resultsOf([4], ['指标分值+1'], [name('表!A1')])).toEqual([undefined]);
  });
});

describe('what the engine cannot calculate keeps its old result', () => {
  const unknown = [
    'PHONETIC(A1)',
    '[1]表!A1',
    'SUM(表:表2!A1)',
    '表1[金额]',
    'SUM(',
    'TEXT(45000,"yyyy年m月")',
    'A1:A2',
  ];
  test.each(unknown)('%s', (formula) => {
    expect(resultsOf([1, 2], [formula])).toEqual([undefined]);
  });
  test('and what depends on it counts with that', () => {
    const sheet = sheetOf('表', {
      B1: { formula: 'PHONETIC(A1)', old: 5 },
      B2: { formula: 'IFERROR(B1*2,0)', old: 0 },
      B3: { formula: 'A9:A10', old: 7 },
      B4: { formula: 'IFERROR(B3+1,0)' },
    });
    expect(byAddress(evaluator.evaluate(workbookOf([sheet])))).toEqual({ B2: 10, B4: 8 });
  });
  test('array formulas', () => {
    const sheet = sheetOf('表', { B1: { formula: 'SUM(A1:A2*2)', old: 9, array: true }, B2: { formula: 'B1+1' } });
    expect(byAddress(evaluator.evaluate(workbookOf([sheet])))).toEqual({ B2: 10 });
  });
  test('workbooks that count days from 1904', () => {
    const sheet = sheetOf('表', { B1: { formula: '1+1' } });
    expect(evaluator.evaluate({ ...workbookOf([sheet]), date1904: true })).toEqual([]);
  });
});

test('formulas reach other sheets, also those with blanks and quotes in their names', () => {
  const sheets = [
    sheetOf("甲's 表", { A1: 3, B1: { formula: '汇总!A1+1' } }),
    sheetOf('汇总', { A1: { formula: "'甲''s 表'!A1*2" } }),
  ];
  const results = evaluator.evaluate(workbookOf(sheets));
  expect([byAddress(results, 0), byAddress(results, 1)]).toEqual([{ B1: 7 }, { A1: 6 }]);
});

test('formulas that it cannot calculate are told, so that their old results can be marked', () => {
  const sheet = sheetOf('表', {
    A1: 2,
    B1: { formula: 'A1*2', old: 1 },
    B2: { formula: 'CUBEVALUE("x","y")', old: 7 },
    B3: { formula: '[1]外部!A1', old: 8 },
  });
  const [results] = evaluator.evaluate(workbookOf([sheet]));
  expect(results?.results).toEqual([{ row: 0, column: 1, result: 4 }]);
  expect(results?.stale).toEqual([
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ]);
});
