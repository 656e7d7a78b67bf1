/** Everything the cells of the grid draw from, made from a sheet at once and never changed. */
import type { Level } from '../../shared/forms/rules';
import { edgesOf, type EdgeFinder } from '../../shared/sheet/borders';
import { cellIndex, type CellIndex } from '../../shared/sheet/cell-index';
import { plainStyle } from '../../shared/sheet/plain-style';
import type { Cell, Range, Sheet, Style } from '../../shared/sheet/sheet';
import { geometryOf, type Geometry } from './geometry';

/** The level of a finding, or that the user explained it. */
export type MarkLevel = Level | 'explained';

export interface MarkSentence {
  readonly level: MarkLevel;
  readonly text: string;
}

/** One mark for all that is to be said of a cell. */
export interface Mark {
  /** the gravest of the sentences */
  readonly level: MarkLevel;
  /** the gravest first */
  readonly sentences: readonly MarkSentence[];
}

/** What a level is called, for those who do not see its colour or shape. */
export const levelNames: Readonly<Record<MarkLevel, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
  explained: '已说明',
};

/** Marks by `row:column` of the anchor, 0-based. */
export type Marks = ReadonlyMap<string, Mark>;

/** What could stand in an empty cell; shown greyed, as it is not in the document. */
export interface Proposal {
  readonly text: string;
  /** how it comes about, as a sentence */
  readonly explain: string;
}

/** By `row:column` of the anchor, 0-based. */
export type Proposals = ReadonlyMap<string, Proposal>;

export const markKey = (cell: { readonly row: number; readonly column: number }): string =>
  `${cell.row}:${cell.column}`;

/** The 0-based place that a key of Marks names. */
export function markedPlace(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(':').map(Number);
  return { row, column };
}

export interface Scene {
  readonly sheet: Sheet;
  readonly styles: readonly Style[];
  readonly marks: Marks;
  readonly proposals: Proposals;
  readonly index: CellIndex;
  readonly geometry: Geometry;
  readonly edges: EdgeFinder;
}

export function sceneOf(sheet: Sheet, styles: readonly Style[], marks: Marks, proposals: Proposals): Scene {
  return {
    sheet,
    styles,
    marks,
    proposals,
    index: cellIndex(sheet),
    geometry: sheetGeometry(sheet),
    edges: edgesOf(sheet, styles),
  };
}

/** What a cell shows besides its content: a cell with another addition is drawn anew. '' for none. */
export const additionTo = ({ marks, proposals }: Scene, key: string): string =>
  [marks.get(key)?.level, proposals.get(key)?.text].filter(Boolean).join(' ');

/** Keys of all cells that show something besides their content. */
export const keysOfAdditions = ({ marks, proposals }: Scene): readonly string[] => [
  ...marks.keys(),
  ...proposals.keys(),
];

type Sized = Pick<Sheet, 'rowHeights' | 'columnWidths' | 'frozenRows' | 'frozenColumns'>;

const geometries = new WeakMap<Sized['rowHeights'], { readonly of: Sized; readonly geometry: Geometry }>();

/** Most edits change no size. */
function sheetGeometry(sheet: Sized): Geometry {
  const known = geometries.get(sheet.rowHeights);
  const isSame =
    known?.of.columnWidths === sheet.columnWidths &&
    known.of.frozenRows === sheet.frozenRows &&
    known.of.frozenColumns === sheet.frozenColumns;
  if (isSame) return known.geometry;
  const geometry = geometryOf(sheet);
  geometries.set(sheet.rowHeights, { of: sheet, geometry });
  return geometry;
}

/** The cell at a place; a blank one that cannot be edited where the sheet has none. */
export function cellAt(scene: Scene, row: number, column: number): Cell {
  return scene.index.at(row, column) ?? { row, column, rowSpan: 1, columnSpan: 1, value: null, text: '', style: -1 };
}

export const styleOf = (scene: Scene, cell: Cell): Style => scene.styles[cell.style] ?? plainStyle;

/** A cell is editable when an edit of it changes something. */
export const isEditable = (cell: Cell): boolean => cell.path !== undefined && cell.locked === undefined;

/**
 * Columns over which one row of a cell is drawn by the grid cell at `column`: the visible part of the merge on its
 * side of the frozen border. null: another column draws it.
 */
export function drawnColumns({ sheet, geometry }: Scene, cell: Cell, column: number): Range | null {
  const frozen = geometry.frozenColumns;
  const end = cell.column + cell.columnSpan;
  const from = column < frozen ? cell.column : Math.max(cell.column, frozen);
  const to = column < frozen ? Math.min(end, frozen) : end;
  let first = from;
  while (first < to && (sheet.columnWidths[first] ?? 0) === 0) first++;
  if (first !== column) return null;
  return { top: cell.row, bottom: cell.row + cell.rowSpan - 1, left: first, right: to - 1 };
}

/** How far text that neither wraps nor fits may run over empty neighbours, px beyond the cell; merged cells clip. */
export function overflow(scene: Scene, cell: Cell, align: string): { left: number; right: number } {
  const style = styleOf(scene, cell);
  const stays =
    cell.text === '' || style.wrap || style.rotation !== 0 || cell.rowSpan > 1 || typeof cell.value === 'number';
  if (stays || cell.columnSpan > 1) return { left: 0, right: 0 };
  const room = (by: 1 | -1): number => {
    let width = 0;
    for (let column = cell.column + by; column >= 0 && column < scene.sheet.columnCount; column += by) {
      const neighbour = cellAt(scene, cell.row, column);
      if (neighbour.text !== '' || neighbour.rowSpan > 1 || neighbour.columnSpan > 1) break;
      width += scene.sheet.columnWidths[column] ?? 0;
    }
    return width;
  };
  return { left: align === 'left' ? 0 : room(-1), right: align === 'right' ? 0 : room(1) };
}
