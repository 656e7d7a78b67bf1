/** Several forms below one another on one sheet: the sheet is parted where their titles stand. */
import type { FormDefinition } from '../forms/definition';
import { normaliseLabel } from './label-text';
import type { Matches } from './label-text';
import { paperRows } from './paper-rows';
import { cellsInRow, noCells } from './sheet-cells';
import { sheetTexts } from './sheet-texts';
import type { CellRow, Sheet } from './sheet';

/** 附件2, 附表3: stands above the title that it belongs to. */
const annex = /^附[件表录]?\d*$/;

/**
 * From each row with a title of a form to the next, as sheets whose other rows are blank, so that rows keep their numbers.
 * None where fewer than two titles stand; a text that only ends like a title may part a sheet wrongly, so who asks must
 * find a form in at least two of the bands.
 */
export function formBands(sheet: Sheet, catalogue: readonly FormDefinition[]): readonly Sheet[] {
  const titles = catalogue.flatMap(titlesOf);
  const rows = new Set<number>();
  for (const { cell, text } of sheetTexts(sheet)) if (titles.some((matches) => matches(text))) rows.add(cell.row);
  if (rows.size < 2) return [];
  const starts = [...rows].map((row) => withAnnex(sheet, row));
  return starts.map((start, index) => band(sheet, start, starts[index + 1] ?? sheet.rowCount));
}

const titlesOf = (definition: FormDefinition): Matches[] =>
  paperRows(definition)
    .flatMap(({ own }) => own)
    .flatMap(({ placed: { content }, matches }) =>
      content.kind === 'label' && ['title', 'reportTitle'].includes(content.label.look) ? [matches] : [],
    );

/** The first of the rows right above a title that are blank or name its annex only. */
function withAnnex(sheet: Sheet, title: number): number {
  let first = title;
  for (let row = title - 1; row >= 0; row--) {
    const filled = cellsInRow(sheet, row).filter(({ value }) => value !== null && value !== '');
    if (!filled.every(({ value }) => annex.test(normaliseLabel(String(value))))) break;
    if (filled.length > 0) first = row;
  }
  return first;
}

const band = (sheet: Sheet, start: number, end: number): Sheet => ({
  ...sheet,
  rowCount: end,
  rows: sheet.rows.slice(0, end).map((row, at): CellRow => (at < start ? noCells : row)),
});
