/** A sheet as its conditional formats make it look, where they hold. */
import type { FormattedCell } from './edits';
import { formatValue } from './number-format';
import { cellRow, noCells } from './sheet-cells';
import type { CellRow, ConditionalFormat, ConditionalLook, RowCell, Sheet, Style, StyleId } from './sheet';
import { noteSpecialCells, specialCells } from './special-rows';

/** The looks of a workbook with those that conditional formats make of them. */
export interface FormattedStyles {
  /** grows; those of the workbook come first */
  readonly all: readonly Style[];
  idOf(style: StyleId, look: ConditionalLook): StyleId;
}

const known = new WeakMap<readonly Style[], FormattedStyles>();

/** One list for the same workbook: the same look gets the same number. */
export function formattedStyles(styles: readonly Style[]): FormattedStyles {
  const there = known.get(styles);
  if (there) return there;
  let all = styles;
  const ids = new Map<string, StyleId>();
  const made: FormattedStyles = {
    get all() {
      return all;
    },
    idOf: (style, look) => {
      const key = `${style} ${JSON.stringify(look)}`;
      const id = ids.get(key) ?? all.length;
      const own = styles[style];
      if (!own || ids.has(key)) return ids.get(key) ?? style;
      ids.set(key, id);
      all = [...all, withLook(own, look)];
      return id;
    },
  };
  known.set(styles, made);
  return made;
}

const withLook = (style: Style, look: ConditionalLook): Style => {
  const { color, fill, bold, italic, underline, strike, left, right, top, bottom, numberFormat } = look;
  return {
    ...style,
    font: {
      ...style.font,
      ...(color !== undefined && { color }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(underline !== undefined && { underline }),
      ...(strike !== undefined && { strike }),
    },
    ...(fill !== undefined && { fill }),
    ...(left && { left }),
    ...(right && { right }),
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
};

/** What the formats that hold in a cell make together: the lowest priority wins, one with stopIfTrue is the last. */
function lookOf(formats: readonly ConditionalFormat[], holding: readonly number[]): ConditionalLook {
  const inOrder = holding.flatMap((index) => formats[index] ?? []).sort((one, other) => one.priority - other.priority);
  const last = inOrder.findIndex(({ stopIfTrue }) => stopIfTrue);
  const counted = last < 0 ? inOrder : inOrder.slice(0, last + 1);
  return counted.reduceRight<ConditionalLook>((look, format) => ({ ...look, ...format.look }), {});
}

/** The looks of some cells of a row, by column. */
type RowLooks = ReadonlyMap<number, ConditionalLook>;

interface LooksOfRows {
  readonly formats: readonly ConditionalFormat[];
  readonly byRow: ReadonlyMap<number, RowLooks>;
}

const knownLooks = new WeakMap<readonly FormattedCell[], LooksOfRows>();

/** Made once per answer of the evaluator: up to 5,000 cells, and every edit is shown before the next answer comes. */
function looksByRow(formatted: readonly FormattedCell[], formats: readonly ConditionalFormat[]): LooksOfRows['byRow'] {
  const there = knownLooks.get(formatted);
  if (there?.formats === formats) return there.byRow;
  const byRow = new Map<number, Map<number, ConditionalLook>>();
  for (const { row, column, formats: holding } of formatted) {
    const looks = byRow.get(row) ?? new Map<number, ConditionalLook>();
    byRow.set(row, looks.set(column, lookOf(formats, holding)));
  }
  knownLooks.set(formatted, { formats, byRow });
  return byRow;
}

interface Shown {
  readonly looks: RowLooks;
  readonly key: string;
  readonly row: CellRow;
}

/** By the row without formats: rows that look as before stay the same objects. */
const lastRows = new WeakMap<CellRow, Shown>();

export function showFormats(
  sheet: Sheet,
  formatted: readonly FormattedCell[],
  styles: FormattedStyles,
  date1904: boolean,
): Sheet {
  if (formatted.length === 0) return sheet;
  const rows = sheet.rows.slice();
  for (const [row, looks] of looksByRow(formatted, sheet.conditionalFormats)) {
    const own = rows[row] ?? noCells;
    if (own !== noCells) rows[row] = shownRow(own, looks, styles, date1904);
  }
  noteSpecialCells(rows, specialCells(sheet));
  return { ...sheet, rows };
}

function shownRow(own: CellRow, looks: RowLooks, styles: FormattedStyles, date1904: boolean): CellRow {
  const last = lastRows.get(own);
  if (last?.looks === looks) return last.row;
  const cells = own.cells.map((cell) => formattedCell(cell, looks.get(cell.column), styles, date1904));
  const key = cells.map(({ style }) => style).join();
  const row = last?.key === key ? last.row : cellRow(cells);
  lastRows.set(own, { looks, key, row });
  return row;
}

function formattedCell(
  cell: RowCell,
  look: ConditionalLook | undefined,
  styles: FormattedStyles,
  date1904: boolean,
): RowCell {
  if (!look) return cell;
  const style = styles.idOf(cell.style, look);
  return look.numberFormat === undefined
    ? { ...cell, style }
    : { ...cell, style, text: formatValue(cell.value, look.numberFormat, date1904) };
}
