/**
 * Saving changes nothing in a workbook but what the user changed: for every workbook of the corpus, whatever wrote it,
 * told by an analyser that shares no code with the program.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRowChanges } from '../../shared/sheet/edits';
import type { SheetEdits } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { corpus } from '../support/oddities';
import { differingParts } from '../workbook/support/analysis';
import { analyse, columnNumber } from '../workbook/support/analyser';
import type { AnalysedSheet, Analysis } from '../workbook/support/analyser';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { differences } from '../workbook/support/differences';
import { editsOf, freeEdits } from '../workbook/support/free-edits';
import type { FreeEdits } from '../workbook/support/free-edits';
import { tableHeadings } from '../workbook/support/table-headings';

const seed = 20_260_101;

describe.each(corpus)('$name', ({ bytes }) => {
  test('opened and saved it is the same file, also when every cell is written as it is', () => {
    const asItIs = read(bytes).sheets.map((sheet): SheetEdits => ({
      sheet: sheet.name,
      rows: noRowChanges,
      cells: cellsOf(sheet).filter(({ formula }) => formula === undefined),
      results: cellsOf(sheet).flatMap((cell) => (cell.formula === undefined ? [] : [{ ...cell, result: cell.value }])),
    }));
    expect(patch(bytes, [])).toBe(bytes);
    expect(patch(bytes, asItIs)).toBe(bytes);
  });

  test('saved with edits it differs in the edited cells alone', () => {
    const before = analyse(bytes);
    const headings = tableHeadings(bytes);
    const anyEdits = freeEdits(before.sheets, (sheet) => headings.get(sheet.part) ?? []);
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const sheet = sheetOf(before, edits);
        const saved = patch(bytes, [editsOf(edits, sheet)]);
        const after = analyse(saved);
        expect(differences(before, after).sort()).toEqual(expectedDifferences(edits, sheet).sort());
        expectWritten(edits, sheet, sheetOf(after, edits));
        expect(after.asksForCalculation).toBe(before.asksForCalculation || hasFormulas(before));
        expectUntouchedParts(bytes, saved, sheet, before.asksForCalculation !== after.asksForCalculation);
      }),
      { numRuns: 10, seed },
    );
  });
});

function sheetOf(analysis: Analysis, { sheet }: FreeEdits): AnalysedSheet {
  const found = analysis.sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

const hasFormulas = ({ sheets }: Analysis): boolean =>
  sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));

/** An empty text empties a cell. */
const held = (value: unknown): unknown => (value === '' ? null : value);

const rowOf = (address: string): number => Number(address.replace(/\D+/, ''));

/** Edited cells whose value is another one, and rows that are new. */
function expectedDifferences({ cells, results }: FreeEdits, sheet: AnalysedSheet): string[] {
  const changed = Object.entries({ ...cells, ...results })
    .filter(([address, value]) => (sheet.cells.get(address)?.value ?? null) !== held(value))
    .map(([address]) => address);
  const rows = new Set(changed.map(rowOf).filter((row) => !sheet.rows.has(row)));
  return [...changed, ...[...rows].map((row) => `row ${row}`)].map((each) => `${sheet.name}!${each}`);
}

function expectWritten({ cells, results }: FreeEdits, old: AnalysedSheet, fresh: AnalysedSheet): void {
  for (const [address, value] of Object.entries({ ...cells, ...results })) {
    const [was, cell] = [old.cells.get(address), fresh.cells.get(address)];
    expect(cell?.value ?? null, address).toEqual(held(value));
    expect(cell?.formula ?? null, address).toBe(was?.formula ?? null);
    const usual = old.usualStyle(rowOf(address), columnNumber(address.replace(/\d+/, '')));
    expect(cell?.style, address).toBe(was?.style ?? usual);
  }
  const added = Object.keys(cells).filter((address) => !old.cells.has(address));
  expect(fresh.dimension === null ? null : corners(fresh.dimension)).toEqual(
    old.dimension === null ? null : corners(old.dimension, ...added),
  );
}

/** The smallest range around ranges: top, left, bottom, right. */
function corners(...ranges: readonly string[]): number[] {
  const cells = ranges.flatMap((range) => range.split(':'));
  const columns = cells.map((address) => columnNumber(address.replace(/\d+/, '')));
  const rows = cells.map(rowOf);
  return [Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)];
}

/** Only the sheet, the shared strings, and the workbook part when it now asks for calculation. */
function expectUntouchedParts(before: Uint8Array, after: Uint8Array, sheet: AnalysedSheet, asksNow: boolean): void {
  const touched = differingParts(before, after).filter((name) => !/sharedStrings\.xml$/i.test(name));
  expect(touched.sort()).toEqual([sheet.part, ...(asksNow ? ['xl/workbook.xml'] : [])].sort());
}
