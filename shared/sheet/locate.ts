/** From the labels found on a sheet to the cells beside and below them: where each place and table cell stands. */
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { Binding, BoundPlace, BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { CellIndex } from './cell-index';
import type { FoundLabels } from './find-labels';
import { oneLine } from './label-text';
import { locateTable } from './locate-table';
import type { PaperContent, PlacedCell } from '../document/paper-grid';
import { isPrintedNumber, paperRows } from './paper-rows';
import type { PaperRowLabels } from './paper-rows';
import { cellsBesideLeads } from './cells-beside-leads';
import { leadInWords, placeBehindLead } from './place-behind-lead';
import { sideBySide } from './side-by-side';
import type { SideBySide } from './side-by-side';
import type { Cell, Sheet } from './sheet';

export interface Located {
  readonly binding: Binding;
  /** labels of places and table columns that have no cell in this file */
  readonly unbound: readonly string[];
}

interface Position {
  readonly row: number;
  readonly column: number;
}

export function locate(definition: FormDefinition, sheet: Sheet, found: FoundLabels): Located {
  const rows = paperRows(definition);
  const { labelOf } = sideBySide(definition);
  const index = cellIndex(sheet);
  const labelCells = new Set(found.labels.values());
  const besideLeads = cellsBesideLeads(found, index);
  const places: Record<PlaceId, BoundPlace> = {};
  const unbound: string[] = [];
  for (const paperRow of rows) {
    const positions = new Map<PlacedCell, Position>();
    for (const placed of paperRow.cells) {
      const { content } = placed;
      if (content.kind !== 'place' || placed.row !== paperRow.row) continue;
      const heading = headingOf(rows, placed);
      const label = content.place.name ?? labelInWords(rows, paperRow, placed, heading);
      const { lead, trail } = content.place;
      if (lead !== undefined) {
        const at = found.labels.get(placed);
        const words = [label, leadInWords(lead, trail)].filter((each) => each !== '').join(' ');
        const beside = at && besideLeads?.(placed, at);
        if (beside) places[content.place.id] = { ...beside, label: words };
        else if (at) places[content.place.id] = placeBehindLead(at, content.place, lead, definition.unit, words);
        else unbound.push(words);
        continue;
      }
      const position = anchorAt(
        index,
        positionOf(placed, { rows, paperRow, heading, found, positions, sheet, index, labelOf }),
      );
      const cell = position && index.at(position.row, position.column);
      // nothing can be put where the file has no rows
      if (!position || position.row >= sheet.rowCount || (cell && labelCells.has(cell))) {
        unbound.push(label);
        continue;
      }
      positions.set(placed, position);
      places[content.place.id] = { ...position, label, formula: cell?.formula !== undefined };
    }
  }

  const tables: Record<string, BoundTable> = {};
  for (const block of definition.blocks) {
    if (block.kind !== 'table') continue;
    const { table, missing } = locateTable(block, rows, sheet, found, places);
    if (table) tables[block.id] = table;
    unbound.push(...missing);
  }
  return { binding: { places, tables }, unbound };
}

/** The nearest label above with the same columns, in a row of labels only; the title and the line below it are none. */
function headingOf(rows: readonly PaperRowLabels[], placed: PlacedCell): PlacedCell | null {
  for (let row = placed.row - 1; row >= 0; row--) {
    const above = rows[row];
    if (!above?.labelsOnly) continue;
    const label = above.own.find(
      ({ placed: { column, columnSpan, content } }) =>
        column === placed.column && columnSpan === placed.columnSpan && !isTitle(content),
    );
    if (label) return label.placed;
  }
  return null;
}

const isTitle = (content: PaperContent): boolean =>
  content.kind === 'label' && ['title', 'subtitle'].includes(content.label.look);

interface Surroundings {
  readonly rows: readonly PaperRowLabels[];
  readonly paperRow: PaperRowLabels;
  readonly heading: PlacedCell | null;
  readonly found: FoundLabels;
  /** places of this row that were located already */
  readonly positions: ReadonlyMap<PlacedCell, Position>;
  readonly sheet: Sheet;
  readonly index: CellIndex;
  readonly labelOf: SideBySide['labelOf'];
}

function positionOf(placed: PlacedCell, around: Surroundings): Position | null {
  const { heading, found } = around;
  const headingCell = heading && found.labels.get(heading);
  const row = sheetRowOf(placed, around, headingCell ?? null);
  if (row === null) return null;
  if (headingCell) return { row, column: headingCell.column };
  return afterNeighbour(placed, row, around);
}

/** A row without a text of its own stands below its heading, as far as on paper. */
function sheetRowOf(placed: PlacedCell, around: Surroundings, headingCell: Cell | null): number | null {
  const { paperRow, found, heading, rows, labelOf } = around;
  const inList = labelOf.get(placed);
  // the row of its neighbours may be that of another line of its list
  if (inList) return found.labels.get(inList.placed)?.row ?? null;
  if (paperRow.own.length > 0) return found.rows[paperRow.row] ?? null;
  if (!heading || !headingCell) return null;
  const row = rowBelow(headingCell, heading, placed, around);
  const next = rows.slice(paperRow.row).find(({ row: below }) => typeof found.rows[below] === 'number');
  const limit = next ? (found.rows[next.row] ?? null) : null;
  return limit === null || row < limit ? row : null;
}

/** A cell in between may take more rows in the file than on paper: the long text of a report. */
function rowBelow(headingCell: Cell, heading: PlacedCell, placed: PlacedCell, around: Surroundings): number {
  const { rows, index } = around;
  let row = headingCell.row + headingCell.rowSpan;
  for (let above = heading.row + heading.rowSpan; above < placed.row;) {
    const paperRow = rows[above];
    const onPaper = paperRow?.cells.find(({ column }) => column === heading.column);
    const there = index.at(row, headingCell.column);
    above += onPaper?.rowSpan ?? 1;
    if (paperRow && isWithoutNumbers(paperRow, row, around)) continue;
    row = there ? there.row + there.rowSpan : row + (onPaper?.rowSpan ?? 1);
  }
  return row;
}

/** A line of 栏次 on the paper that the file leaves out: its numbers do not stand in this row. */
function isWithoutNumbers({ cells }: PaperRowLabels, row: number, { sheet, index }: Surroundings): boolean {
  const numbers = cells.map(({ content }) => (content.kind === 'label' ? content.label.text : ''));
  if (!numbers.every(isPrintedNumber)) return false;
  const there = Array.from({ length: sheet.columnCount }, (_, column) => String(index.at(row, column)?.value ?? ''));
  return numbers.filter((number) => there.includes(number)).length * 2 < numbers.length;
}

/** The cell behind the label or place that precedes it on paper. */
function afterNeighbour(placed: PlacedCell, row: number, around: Surroundings): Position | null {
  const { paperRow, found, positions, sheet, index } = around;
  const before = paperRow.cells[paperRow.cells.indexOf(placed) - 1];
  if (!before) return null;
  const cell = found.labels.get(before);
  const place = positions.get(before);
  const placeSpan = place ? (index.at(place.row, place.column)?.columnSpan ?? 1) : 1;
  const first = cell ? cell.column + cell.columnSpan : place ? place.column + placeSpan : null;
  if (first === null) return null;
  // A column may have been put between a label and a wide place: the place is the merged cell.
  const ends = paperRow.own.flatMap((label) => found.labels.get(label.placed)?.column ?? []);
  const end = Math.min(sheet.columnCount, ...ends.filter((column) => column >= first));
  for (let column = first; placed.columnSpan > 1 && column < end; column++) {
    const candidate = index.at(row, column);
    if (candidate && candidate.column === column && candidate.columnSpan > 1) return { row, column };
  }
  return { row, column: first };
}

/** Inside a merged cell the value stands at its first cell. */
function anchorAt(index: CellIndex, position: Position | null): Position | null {
  const cell = position && index.at(position.row, position.column);
  return cell ? { row: cell.row, column: cell.column } : position;
}

/**
 * 资金来源 合计 全年预算数: the labels beside it that are not headings themselves, then its heading. Where all stand in the
 * row of the heading, the nearest names the place: 资金总额 全年预算数.
 */
function labelInWords(
  rows: readonly PaperRowLabels[],
  paperRow: PaperRowLabels,
  placed: PlacedCell,
  heading: PlacedCell | null,
): string {
  const isHeading = (label: PlacedCell): boolean => rows[label.row]?.labelsOnly === true;
  const all = [...paperRow.beside, ...paperRow.own]
    .filter((label) => label.placed.column < placed.column)
    .sort((a, b) => a.placed.column - b.placed.column);
  const named = all.filter((label) => !isHeading(label.placed));
  const left = named.length > 0 ? named : all.slice(-1);
  // In 人员编制 … 实有人数 … only the label next to the place names it.
  const cells = paperRow.cells;
  const lastPlace = cells.slice(0, cells.indexOf(placed)).findLast(({ content }) => content.kind === 'place');
  const near = heading ? left : left.filter((label) => label.placed.column > (lastPlace?.column ?? -1));
  const above = heading ? paperRowsLabel(rows, heading) : [];
  return [...near.map(({ text }) => oneLine(text)), ...above].join(' ');
}

const paperRowsLabel = (rows: readonly PaperRowLabels[], placed: PlacedCell): string[] =>
  (rows[placed.row]?.own ?? []).filter((label) => label.placed === placed).map(({ text }) => oneLine(text));
