/** One scanned worksheet → Sheet. */
import type { CellValue } from '../document/document';
import { parseAddress } from '../sheet/address';
import { formatValue } from '../sheet/number-format';
import type { Cell, DefinedName, Picture, Range, Sheet, Style, StyleId, Validation } from '../sheet/sheet';
import { cellRows } from '../sheet/sheet-cells';
import { cellFormulas } from './cell-formulas';
import type { CellFormula } from './cell-formulas';
import type { Comment } from './comments';
import { columnPixels, shownColumnPixels, usualColumnPixels } from './column-width';
import { readConditionalFormats } from './conditional-formats';
import { mergeIndex, readMerges } from './merges';
import type { MergeIndex } from './merges';
import { readOutline } from './outline';
import { readPageSetup } from './page-setup';
import { readProtection } from './protection';
import { automaticHeight, rowPixels } from './row-height';
import type { ScannedCell, ScannedSheet } from './scan';
import type { ScannedRows } from './scanned-rows';
import type { StyleSheet } from './styles';
import { child, children, isTrue, numberAttribute } from './xml';
import type { XmlElement } from './xml';
import { tooLarge } from './zip';

export interface SheetSource {
  readonly index: number;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly scan: ScannedSheet;
  readonly styleSheet: StyleSheet;
  readonly styles: StyleRegistry;
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** px of the widest digit of the default font */
  readonly digitWidth: number;
  /** by address */
  readonly comments: ReadonlyMap<string, Comment>;
  readonly validations: readonly Validation[];
  readonly pictures: readonly Picture[];
  readonly tableFrames: readonly Range[];
  valueOf(cell: ScannedCell): CellValue;
}

/** Styles of the workbook; merged cells add some, with the borders of their far edges. */
export interface StyleRegistry {
  of(style: StyleId): Style;
  /** a style with the right and bottom border of other styles */
  edged(style: StyleId, right: StyleId, bottom: StyleId): StyleId;
}

/** What a sheet shows at most: an official form is far below, a hostile file far above. */
const most = { rows: 20_000, columns: 500 };
/** Cells with something to show; the page keeps them all, and the largest forms seen have 50,000. */
const mostShown = 300_000;
/** More places than this are not filled with the style of their row or column. */
const mostFilledPlaces = 200_000;

export function readSheet(source: SheetSource): Sheet {
  const { scan } = source;
  const element = (name: string): XmlElement | undefined => scan.elements.find((each) => each.name === name);
  const merges = readMerges(scan).filter(({ top, left }) => top < most.rows && left < most.columns);
  const comments = placedComments(source.comments);
  const { rowCount, columnCount } = usedSize(source, merges, comments);
  const columns = readColumns(columnLists(scan), element('sheetFormatPr'), source.digitWidth, columnCount);
  const styleAt = styleFinder(scan.rows, columns.styles);
  const styledStretches = columns.styles.some((style) => style !== 0) || scan.rows.hasStyledRow;
  const cells = readCells(source, { merges, comments, rowCount, columnCount, styleAt, styledStretches });
  const heights = readRowHeights(source, element('sheetFormatPr'), rowCount, cells, columns.widths);
  const outline = readOutline(scan);
  const view = child(element('sheetViews'), 'sheetView');
  const pane = child(view, 'pane')?.attributes ?? {};
  const frozen = pane['state'] === 'frozen' || pane['state'] === 'frozenSplit';
  return {
    name: source.name,
    visibility: source.visibility,
    rowCount,
    columnCount,
    columnWidths: columns.widths,
    rowHeights: heights.heights,
    hiddenSizes: { columns: columns.hidden, rows: heights.hidden },
    digitWidth: source.digitWidth,
    rows: cellRows(cells, rowCount),
    frozenRows: frozen ? Math.min(numberAttribute(pane['ySplit'], 0), rowCount) : 0,
    frozenColumns: frozen ? Math.min(numberAttribute(pane['xSplit'], 0), columnCount) : 0,
    showGridLines: isTrue(view?.attributes['showGridLines'], true),
    ...readProtection(scan),
    ...(source.tableFrames.length > 0 && { tableFrames: source.tableFrames }),
    validations: source.validations,
    conditionalFormats: readConditionalFormats(scan, source.styleSheet),
    ...(source.pictures.length > 0 && { pictures: source.pictures }),
    ...(outline && { outline }),
    page: readPageSetup(scan, source.index, source.definedNames),
  };
}

interface PlacedComment extends Comment {
  readonly row: number;
  readonly column: number;
}

const placedComments = (comments: ReadonlyMap<string, Comment>): readonly PlacedComment[] =>
  [...comments].flatMap(([address, comment]) => {
    const at = parseAddress(address);
    return at && at.row < most.rows && at.column < most.columns ? [{ ...at, ...comment }] : [];
  });

/**
 * Used is what can be seen: values, formulas, comments, merges, fills and borders. At least one cell. Pictures do not
 * count: when the last rows are removed they stay, and the rows under them would have to come back.
 */
function usedSize(source: SheetSource, merges: readonly Range[], comments: readonly PlacedComment[]) {
  let bottom = 0;
  let right = 0;
  const use = (row: number, column: number): void => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  const visible = new Map<StyleId, boolean>();
  const isStyleVisible = (style: StyleId): boolean => {
    const known = visible.get(style) ?? isVisible(source.styles.of(style));
    visible.set(style, known);
    return known;
  };
  for (const cell of source.scan.rows.cells) {
    if (cell.row <= bottom && cell.column <= right) continue;
    const filled = cell.formula !== null || (cell.value ?? '') !== '' || (cell.inline ?? '') !== '';
    if (filled || isStyleVisible(cell.style)) use(cell.row, cell.column);
  }
  for (const merge of merges) use(merge.bottom, merge.right);
  for (const comment of comments) use(comment.row, comment.column);
  return { rowCount: Math.min(bottom + 1, most.rows), columnCount: Math.min(right + 1, most.columns) };
}

/** A blank cell of a title that is centred across columns is a part of its room. */
const isVisible = (style: Style): boolean =>
  style.fill !== null ||
  style.horizontal === 'centerContinuous' ||
  [style.left, style.right, style.top, style.bottom].some((line) => line !== null);

interface Columns {
  readonly widths: readonly number[];
  /** px of hidden columns once they are shown */
  readonly hidden: Readonly<Record<number, number>>;
  readonly styles: readonly StyleId[];
}

/** All <col>: the schema allows several lists. */
const columnLists = (scan: ScannedSheet): readonly XmlElement[] =>
  scan.elements.filter(({ name }) => name === 'cols').flatMap((cols) => children(cols, 'col'));

function readColumns(
  cols: readonly XmlElement[],
  format: XmlElement | undefined,
  digit: number,
  columnCount: number,
): Columns {
  const usual = usualColumnPixels(format?.attributes, digit);
  const hidden: Record<number, number> = {};
  const widths = Array.from({ length: columnCount }, () => usual);
  const styles = Array.from({ length: columnCount }, () => 0);
  for (const { attributes } of cols) {
    const first = Math.max(numberAttribute(attributes['min'], 1), 1) - 1;
    const last = Math.min(numberAttribute(attributes['max'], first + 1), columnCount) - 1;
    const width = attributes['width'];
    for (let column = first; column <= last; column++) {
      if (isTrue(attributes['hidden'])) widths[column] = 0;
      else if (width !== undefined) widths[column] = columnPixels(numberAttribute(width, 8.43), digit);
      if (widths[column] === 0) hidden[column] = shownColumnPixels(attributes, usual, digit);
      styles[column] = numberAttribute(attributes['style'], 0);
    }
  }
  return { widths, hidden, styles };
}

type StyleFinder = (row: number, column: number) => StyleId;

/** The cell's own style, else that of its row, else that of its column. */
function styleFinder(rows: ScannedRows, columnStyles: readonly StyleId[]): StyleFinder {
  return (row, column) => {
    const cell = rows.cell(row, column);
    return cell?.style ?? rows.withNumber(row)?.style ?? columnStyles[column] ?? 0;
  };
}

interface Placing {
  readonly merges: readonly Range[];
  readonly comments: readonly PlacedComment[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly styleAt: StyleFinder;
  /** a whole row or column has a style of its own */
  readonly styledStretches: boolean;
}

const placeKey = (row: number, column: number): number => row * 16_384 + column;

function readCells(source: SheetSource, placing: Placing): Cell[] {
  const { rowCount, columnCount, styleAt } = placing;
  const formulas = cellFormulas(source.scan);
  const merges = mergeIndex(placing.merges);
  const comments = new Map(placing.comments.map((comment) => [placeKey(comment.row, comment.column), comment]));
  const cells: Cell[] = [];
  /** places without a cell of their own in the file that have one by now */
  const added = new Set<number>();
  const place = (row: number, column: number, scanned: ScannedCell | undefined): void => {
    const merge = merges.at(row, column);
    const key = placeKey(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return;
    if (!scanned) {
      if (added.has(key) || source.scan.rows.cell(row, column)) return;
      added.add(key);
    }
    const style = scanned ? scanned.style : styleAt(row, column);
    const value = scanned ? source.valueOf(scanned) : null;
    const formula = scanned && formulas.get(scanned);
    const comment = comments.get(key);
    if (!merge && value === null && !formula && !comment && style === 0) return;
    const plain: Cell = {
      row,
      column,
      rowSpan: merge ? Math.min(merge.bottom, rowCount - 1) - row + 1 : 1,
      columnSpan: merge ? Math.min(merge.right, columnCount - 1) - column + 1 : 1,
      value,
      text: formatValue(value, source.styles.of(style).numberFormat, source.date1904),
      style: merge ? edgedStyle(source.styles, styleAt, style, merge) : style,
    };
    if (cells.length >= mostShown) throw tooLarge();
    cells.push(formula || comment ? { ...plain, ...formulaOf(formula), ...commentOf(comment) } : plain);
  };
  for (const cell of source.scan.rows.cells) {
    if (cell.row >= rowCount) break;
    if (cell.column < columnCount) place(cell.row, cell.column, cell);
  }
  for (const { top, left } of placing.merges) place(top, left, undefined);
  for (const { row, column } of placing.comments)
    if (row < rowCount && column < columnCount) place(row, column, undefined);
  if (placing.styledStretches && rowCount * columnCount <= mostFilledPlaces) fillPlaces(placing, merges, place);
  return added.size === 0 ? cells : cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

const formulaOf = (formula: CellFormula | undefined): Pick<Cell, 'formula' | 'arrayFormula'> =>
  formula ? { formula: formula.text, ...(formula.array ? { arrayFormula: true } : {}) } : {};

const commentOf = (comment: Comment | undefined): Pick<Cell, 'note' | 'conversation'> =>
  comment ? { note: comment.text, ...(comment.conversation ? { conversation: comment.conversation } : {}) } : {};

/** Places without a cell of their own show the style of their row or column. */
function fillPlaces(
  { rowCount, columnCount, styleAt }: Placing,
  merges: MergeIndex,
  place: (row: number, column: number, scanned: undefined) => void,
): void {
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (!merges.at(row, column) && styleAt(row, column) !== 0) place(row, column, undefined);
    }
  }
}

/** Every edge of a merge is drawn by the cell that stands there; the anchor knows the left and top one only. */
function edgedStyle(styles: StyleRegistry, styleAt: StyleFinder, style: StyleId, merge: Range): StyleId {
  const right = merge.right === merge.left ? style : styleAt(merge.top, merge.right);
  const bottom = merge.bottom === merge.top ? style : styleAt(merge.bottom, merge.left);
  return styles.edged(style, right, bottom);
}

function readRowHeights(
  source: SheetSource,
  format: XmlElement | undefined,
  rowCount: number,
  cells: readonly Cell[],
  widths: readonly number[],
): { readonly heights: readonly number[]; readonly hidden: Readonly<Record<number, number>> } {
  const { defaultRowHeight, zeroHeight } = format?.attributes ?? {};
  const usual = rowPixels(defaultRowHeight);
  const hiddenRows: Record<number, number> = {};
  const writtenHeight = (row: number): string | undefined => source.scan.rows.withNumber(row)?.tag().get('ht');
  /** cells of rows whose height follows from their texts */
  const single = new Map<number, Cell[]>();
  let row = -1;
  let isFree = false;
  for (const cell of cells) {
    if (cell.row !== row) isFree = writtenHeight(cell.row) === undefined;
    row = cell.row;
    if (!isFree || cell.text === '' || cell.rowSpan > 1 || cell.columnSpan > 1) continue;
    const list = single.get(cell.row);
    if (list) list.push(cell);
    else single.set(cell.row, [cell]);
  }
  const shownHeight = (row: number, ht: string | undefined): number => {
    const boxes = (single.get(row) ?? []).map((cell) => ({
      text: cell.text,
      style: source.styles.of(cell.style),
      width: widths[cell.column] ?? 0,
    }));
    return ht === undefined ? automaticHeight(boxes, usual) : rowPixels(ht);
  };
  const heights = Array.from({ length: rowCount }, (_, row) => {
    const found = source.scan.rows.withNumber(row)?.tag();
    const ht = found?.get('ht');
    const hidden = found?.get('hidden');
    const height = shownHeight(row, ht);
    const isHidden = height === 0 || isTrue(hidden, isTrue(zeroHeight) && ht === undefined);
    if (isHidden) hiddenRows[row] = height || usual;
    return isHidden ? 0 : height;
  });
  return { heights, hidden: hiddenRows };
}
