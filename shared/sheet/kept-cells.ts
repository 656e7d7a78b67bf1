/** Takes over the objects of an earlier row where its cells are the same, so that whoever draws them sees what changed. */
import type { Path } from '../document/document';
import { cellRow } from './sheet-cells';
import type { CellRow, RowCell } from './sheet';

/** `row` with every cell of `before` that is the same; `before` itself when all are. */
export function keptCells(row: CellRow, before: CellRow | undefined): CellRow {
  if (!before || row === before) return row;
  const cells = row.cells.map((cell, position) => {
    const old = before.cells[position];
    return old && isSameCell(old, cell) ? old : cell;
  });
  const isSame = cells.length === before.cells.length && cells.every((cell, at) => cell === before.cells[at]);
  return isSame ? before : cellRow(cells);
}

const isSameCell = (one: RowCell, other: RowCell): boolean =>
  one === other ||
  (one.column === other.column &&
    one.rowSpan === other.rowSpan &&
    one.columnSpan === other.columnSpan &&
    one.value === other.value &&
    one.text === other.text &&
    one.style === other.style &&
    one.formula === other.formula &&
    one.arrayFormula === other.arrayFormula &&
    one.note === other.note &&
    one.computed === other.computed &&
    one.locked === other.locked &&
    isSamePath(one.path, other.path) &&
    one.paths?.length === other.paths?.length &&
    (one.paths ?? []).every((path, index) => isSamePath(path, other.paths?.[index])));

function isSamePath(one: Path | undefined, other: Path | undefined): boolean {
  if (one === other) return true;
  if (one?.kind === 'tableCell' && other?.kind === 'tableCell')
    return one.row === other.row && one.column === other.column && one.table === other.table && one.form === other.form;
  if (one?.kind === 'looseCell' && other?.kind === 'looseCell')
    return one.address === other.address && one.sheet === other.sheet && one.percent === other.percent;
  return one?.kind === 'place' && other?.kind === 'place' && one.place === other.place && one.form === other.form;
}
