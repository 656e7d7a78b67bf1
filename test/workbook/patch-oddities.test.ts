/** Edits of odd workbooks: what is refused, and what is written in the way of the file. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../shared/document/document';
import { parseAddress } from '../../shared/sheet/address';
import { noRowChanges } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { oddityBytes } from '../support/oddities';
import { analyse } from './support/analyser';
import { errorOf } from './support/error-of';
import { packageOf, partText } from './support/fixtures';

function written(bytes: Uint8Array, cells: Readonly<Record<string, CellValue>>): Uint8Array {
  const edits = Object.entries(cells).map(([address, value]) => ({
    ...(parseAddress(address) ?? { row: 0, column: 0 }),
    value,
  }));
  return patch(bytes, [{ sheet: read(bytes).sheets[0]?.name ?? '', rows: noRowChanges, cells: edits, results: [] }]);
}

const edited = (name: string, cells: Readonly<Record<string, CellValue>>): Uint8Array =>
  written(oddityBytes(name), cells);
const first = (bytes: Uint8Array) => {
  const [sheet] = analyse(bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('tables', () => {
  test('keep the texts of their headings and totals, which the part of the table repeats', () => {
    for (const [name, address] of [
      ['table.xlsx', 'A1'],
      ['table-with-totals.xlsx', 'D1'],
      ['table-with-totals.xlsx', 'D4'],
    ] as const) {
      const error = errorOf(() => edited(name, { [address]: '另一个标题' }));
      expect(error.code).toBe('unsupported');
      expect(error.message).toContain(address);
    }
  });

  test('take values between them', () => {
    expect(first(edited('table-with-totals.xlsx', { D2: '丙' })).cells.get('D2')?.value).toBe('丙');
  });
});

describe('formulas that fill several cells', () => {
  test('are not written into, also where the file has no cell for one of their results', () => {
    expect(errorOf(() => edited('dynamic-array.xlsx', { C3: 1 })).code).toBe('protected');
    const bytes = packageOf(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row></sheetData>',
    );
    expect(errorOf(() => written(bytes, { A3: 1 })).code).toBe('protected');
    expect(first(written(bytes, { A4: 1 })).cells.get('A4')?.value).toBe(1);
  });

  test('whose first cell is missing are not written over', () => {
    expect(errorOf(() => edited('empty-and-odd-cells.xlsx', { A22: 1 })).code).toBe('protected');
  });
});

test('an empty formula, as some exporters write into every cell, gives way to a value', () => {
  const cell = first(edited('empty-and-odd-cells.xlsx', { E22: 7 })).cells.get('E22');
  expect([cell?.value, cell?.formula]).toEqual([7, null]);
});

test('a cell with readings keeps its mark for them, an unchanged one its readings', () => {
  const saved = edited('rich-text-and-phonetics.xlsx', { A2: '人员支出', A6: '绩效指标（必填）' });
  expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A2" s="\d+" ph="1" t="s">/);
  expect(first(saved).cells.get('A6')?.rich).toBe(
    first(oddityBytes('rich-text-and-phonetics.xlsx')).cells.get('A6')?.rich,
  );
  expect(first(saved).cells.get('A6')?.rich).toContain('jixiao');
});

test('parts in UTF-16 stay in their byte order, parts with a byte order mark keep it', () => {
  const beginning = (bytes: Uint8Array, part: string): number[] => [...(unzipSync(bytes)[part] ?? [])].slice(0, 3);
  const wide = edited('utf-16-parts.xlsx', { B2: '新的文字' });
  expect(beginning(wide, 'xl/worksheets/sheet1.xml').slice(0, 2)).toEqual([0xff, 0xfe]);
  expect(beginning(wide, 'xl/sharedStrings.xml').slice(0, 2)).toEqual([0xfe, 0xff]);
  expect(first(wide).cells.get('B2')?.value).toBe('新的文字');
  expect(beginning(edited('byte-order-marks.xlsx', { B2: 1 }), 'xl/worksheets/sheet1.xml')).toEqual([0xef, 0xbb, 0xbf]);
});

test('a prefix of the file is used for what is new', () => {
  const text = partText(edited('prefixed-namespaces.xlsx', { C1: '新', B20: 1 }), 'xl/worksheets/sheet1.xml');
  expect(text).toMatch(/<x:c r="C1" t="s"><x:v>\d+<\/x:v><\/x:c>/);
  expect(text).toContain('<x:row r="20"><x:c r="B20"><x:v>1</x:v></x:c></x:row>');
});

test('the order of calculation stays as it is, and a calculation is asked for', () => {
  const saved = edited('calculation-chain.xlsx', { B2: 99 });
  expect(partText(saved, 'xl/calcChain.xml')).toBe(partText(oddityBytes('calculation-chain.xlsx'), 'xl/calcChain.xml'));
  expect(partText(saved, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>');
});

test('a strict file stays strict, a date in it that gets a number is no text any more', () => {
  const saved = edited('strict-open-xml.xlsx', { A12: 44_652 });
  expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('<c r="A12"><v>44652</v></c>');
  expect(partText(saved, 'xl/workbook.xml')).toContain('conformance="strict"');
});

describe('what is large costs little', () => {
  const milliseconds = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  test('50,000 merges, read and saved', () => {
    const merges = Array.from({ length: 50_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('');
    const bytes = packageOf(`<sheetData/><mergeCells count="50000">${merges}</mergeCells>`);
    expect(milliseconds(() => read(bytes))).toBeLessThan(3000);
    expect(milliseconds(() => written(bytes, { D1: 1 }))).toBeLessThan(6000);
  });

  test('rules, pictures and groups over a whole sheet stay single ranges', () => {
    const bytes = packageOf(
      '<cols><col min="1" max="16384" width="9" outlineLevel="1"/></cols><sheetData/>' +
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations><dataValidation type="list" sqref="A:XFD"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    );
    expect(milliseconds(() => read(bytes))).toBeLessThan(500);
    const [sheet] = read(bytes).sheets;
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    expect([sheet?.conditionalFormats[0]?.ranges, sheet?.validations[0]?.ranges]).toEqual([[whole], [whole]]);
    expect(sheet?.outline?.columns).toEqual([{ first: 0, last: 16_383, level: 1, collapsed: false }]);
  });
});
