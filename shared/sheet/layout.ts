/** A form and its document → the workbook that shows them: one protected sheet, places open, formulas in computed places. */
import { assertNever } from '../assert-never';
import type { FormDocument, FormKey, Path, TableRow } from '../document/document';
import type { FormDefinition, Formula, PaperMargins, PlaceCell, TableColumn } from '../forms/definition';
import type { PlaceId, TableId } from '../forms/ids';
import type { RowCondition } from '../forms/expression';
import { addressOf } from './address';
import { formulaText } from './formula-text';
import type { Addresses } from './formula-text';
import { computedStyles, layoutStyles, openStyles, styleIdOf, stylesOf } from './layout-styles';
import type { StyleName } from './layout-styles';
import { formatValue } from './number-format';
import { withLead } from '../document/lead';
import { inYear } from '../forms/label-year';
import { blankToNull, paperGrid } from '../document/paper-grid';
import type { PlacedCell } from '../document/paper-grid';
import { plainPage } from './plain-page';
import { cellRows } from './sheet-cells';
import type { Cell, PageSetup, Range, Sheet, Validation, Workbook } from './sheet';

const printedSentence = '这里是表样印定的内容，不需要填写';
const computedSentence = '由表内数据自动计算';

/** Excel's own rounding from characters to px, for the 7 px digits of 宋体 11 and Calibri 11. */
const columnPixels = (characters: number): number => Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
const rowPixels = (points: number): number => Math.round((points * 4) / 3);

/**
 * `shown`: the completed document (complete.ts), so that computed places carry their values.
 * `key` goes into the paths of the cells.
 */
export function layout(definition: FormDefinition, key: FormKey, shown: FormDocument): Workbook {
  const grid = paperGrid(definition, shown);
  const formulas = new Map(definition.formulas.map((formula) => [formula.place, formula]));
  const addresses = addressesOf(grid.cells);
  const cells = grid.cells.map((placed) => cellOf(placed, { key, shown, formulas, addresses }));
  const sheet: Sheet = {
    name: definition.title.slice(0, 31),
    visibility: 'visible',
    rowCount: grid.heights.length,
    columnCount: definition.widths.length,
    columnWidths: definition.widths.map(columnPixels),
    rowHeights: grid.heights.map(rowPixels),
    rows: cellRows(cells, grid.heights.length),
    frozenRows: titleRows(grid.cells),
    frozenColumns: 0,
    showGridLines: true,
    protected: true,
    validations: validationsOf(definition, grid.cells),
    conditionalFormats: [],
    page: pageSetup(definition, titleRows(grid.cells)),
  };
  return { sheets: [sheet], styles: stylesOf(definition), definedNames: [], date1904: false };
}

interface Context {
  readonly key: FormKey;
  readonly shown: FormDocument;
  readonly formulas: ReadonlyMap<PlaceId, Formula>;
  readonly addresses: Addresses;
}

function cellOf(placed: PlacedCell, context: Context): Cell {
  const { content } = placed;
  switch (content.kind) {
    case 'label':
      return printedCell(placed, inYear(content.label.text, context.shown.year), content.label.look);
    case 'columnHead':
      return printedCell(placed, content.column.label, 'header');
    case 'place':
      return placeCell(placed, content.place, context);
    case 'tableCell':
      return tableCell(placed, content, context.key);
    default:
      return assertNever(content);
  }
}

function cellAt(placed: PlacedCell, value: Cell['value'], style: StyleName): Cell {
  const { row, column, rowSpan, columnSpan } = placed;
  const id = styleIdOf(style);
  const text = formatValue(value, layoutStyles[id]?.numberFormat ?? 'General', false);
  return { row, column, rowSpan, columnSpan, value, text, style: id };
}

const printedCell = (placed: PlacedCell, value: string | number, style: StyleName): Cell => ({
  ...cellAt(placed, value === '' ? null : value, style),
  locked: printedSentence,
});

const leadStyles = { framed: 'entry', subtitle: 'yearLine', line: 'openLine' } as const satisfies Record<
  string,
  StyleName
>;

function placeCell(placed: PlacedCell, place: PlaceCell, { key, shown, formulas, addresses }: Context): Cell {
  if (place.preset !== undefined) return printedCell(placed, place.preset, place.shaded ? 'computed' : 'label');
  const value = shown.places[place.id] ?? null;
  const formula = formulas.get(place.id);
  if (!formula) {
    const path: Path = { kind: 'place', form: key, place: place.id };
    if (place.lead !== undefined) {
      const words = withLead(place.lead, value, place.value, place.trail);
      return { ...cellAt(placed, words, leadStyles[place.look ?? 'framed']), path };
    }
    return { ...cellAt(placed, value, openStyles[place.value]), path };
  }
  return {
    ...cellAt(placed, value, computedStyles[place.value]),
    formula: formulaText(formula.is, formula.decimals, addresses),
    computed: true,
    locked: computedSentence,
  };
}

function tableCell(
  placed: PlacedCell,
  { table, column, rows }: { table: TableId; column: TableColumn; rows: readonly TableRow[] },
  form: FormKey,
): Cell {
  const paths = rows.map((row): Path => ({ kind: 'tableCell', form, table, row: row.id, column: column.id }));
  const cell = cellAt(placed, blankToNull(rows[0]?.values[column.id]), openStyles[column.value]);
  const [path] = paths;
  return { ...cell, ...(path && { path }), ...(paths.length > 1 && { paths }) };
}

function addressesOf(cells: readonly PlacedCell[]): Addresses {
  const places = new Map<PlaceId, string>();
  for (const { row, column, content } of cells) {
    if (content.kind === 'place') places.set(content.place.id, addressOf(row, column));
  }
  return {
    place: (id) => {
      const address = places.get(id);
      if (address === undefined) throw new Error(`the form has no place ${id}`);
      return address;
    },
    column: (table, column, where) => columnRanges(cells, table, column, where),
  };
}

/** Neighbouring rows are one range. */
function columnRanges(
  cells: readonly PlacedCell[],
  table: TableId,
  columnId: string,
  where: RowCondition | undefined,
): readonly string[] {
  const runs: { first: number; last: number; column: number }[] = [];
  for (const { row, column, content } of cells) {
    if (content.kind !== 'tableCell' || content.table !== table || content.column.id !== columnId) continue;
    if (where && content.rows[0]?.values[where.column] !== where.equals) continue;
    const run = runs.at(-1);
    if (run && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row, column });
  }
  return runs.map(({ first, last, column }) =>
    first === last ? addressOf(first, column) : `${addressOf(first, column)}:${addressOf(last, column)}`,
  );
}

/** Lists of the official words for group columns and of the choices of others; other words may be typed all the same. */
function validationsOf(definition: FormDefinition, cells: readonly PlacedCell[]): Validation[] {
  return definition.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.columns.flatMap((column): Validation[] => {
      const official = column.group ? block.start.flatMap((row) => row[column.id] || []) : [];
      const choices = [...new Set(column.choices ?? official)];
      const ranges = cells.flatMap((placed): Range[] => {
        const { content } = placed;
        const here = content.kind === 'tableCell' && content.table === block.id && content.column.id === column.id;
        return here ? [{ top: placed.row, left: placed.column, bottom: placed.row, right: placed.column }] : [];
      });
      return ranges.length > 0 && choices.length > 0 ? [{ ranges, kind: 'list', choices }] : [];
    });
  });
}

/** How many rows the title and the lines below it take; a report's title stands on its first page only. */
const titleRows = (cells: readonly PlacedCell[]): number =>
  cells.findIndex(({ content }) => {
    const look = content.kind === 'label' ? content.label.look : content.kind === 'place' && content.place.look;
    return look !== 'title' && look !== 'subtitle';
  });

const officialMargins: PaperMargins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.71 };

/** A4 as the official workbooks are printed; the rows of a table's title are repeated. */
const pageSetup = ({ orientation, margins, pageHeader }: FormDefinition, repeated: number): PageSetup => ({
  ...plainPage,
  orientation,
  margins: { ...(margins ?? officialMargins), header: 0.5, footer: 0.5 },
  fit: { width: 1, height: 0 },
  centeredHorizontally: true,
  header: pageHeader === undefined ? '' : `&R${pageHeader}`,
  footer: '&C第 &P 页 共 &N 页',
  titleRows: repeated > 0 ? { first: 0, last: repeated - 1 } : null,
});
