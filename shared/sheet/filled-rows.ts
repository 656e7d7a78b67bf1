/** The bound cells of a form with the values that they show. */
import type { CellValue, FormDocument, TableRow } from '../document/document';
import { withLead } from '../document/lead';
import type { TableId } from '../forms/ids';
import type { BoundLead } from './binding';
import { positionIn } from './bound-cells';
import type { BoundRows, BoundTable } from './bound-cells';
import type { BoundCell, BoundRow } from './bound-row';
import { carryOver, madeOfNothing, remade } from './carry-over';
import type { Recognition } from './recognise';

export interface FilledCell extends BoundCell {
  readonly value: CellValue;
  /** a place that the form calculates */
  readonly calculated: boolean;
}

/** One row of the sheet; the same object as long as it shows the same, wherever it stands. */
export interface FilledRow extends Pick<BoundRow, 'left' | 'right'> {
  readonly cells: readonly FilledCell[];
}

/** By row of the sheet; nothing where no cell is bound. */
export type FilledRows = readonly (FilledRow | undefined)[];

interface LastTable {
  readonly bound: BoundTable['rows'];
  readonly rows: readonly TableRow[];
  readonly filled: readonly FilledRow[];
  /** those that are others than last time, if the table stands where it stood */
  readonly changed: readonly number[];
}

interface LastFilled {
  readonly bound: BoundRows;
  readonly tables: ReadonlyMap<TableId, LastTable>;
  readonly others: ReadonlyMap<BoundRow, FilledRow>;
  readonly filled: FilledRows;
}

const lastFilled = new WeakMap<Recognition, LastFilled>();

/** `form`: the completed document. The same list as last time when nothing differs. */
export function filledRows(recognition: Recognition, form: FormDocument, bound: BoundRows): FilledRows {
  const last = lastFilled.get(recognition);
  const calculated = new Set(recognition.definition.formulas.map(({ place }) => place));
  const fill = (own: BoundRow, row: TableRow | undefined, before: FilledRow | undefined): FilledRow => {
    const made = filledRow(own, form, row, calculated);
    return before && showsSame(made, before) ? before : made;
  };
  const tables = new Map(
    bound.tables.map((table): [TableId, LastTable] => {
      const rows = form.tables[table.id] ?? [];
      const old = last?.tables.get(table.id);
      const { results: filled, changed } = carryOver<FilledRow>(
        { first: table.rows, second: rows },
        old ? { first: old.bound, second: old.rows } : madeOfNothing,
        old?.filled ?? [],
        (index, before) => fill(table.rows[index] ?? nothingBound, rows[index], before),
      );
      return [table.id, { bound: table.rows, rows, filled, changed }];
    }),
  );
  const others = new Map(
    [...bound.others.values()].map((row): [BoundRow, FilledRow] => [row, fill(row, undefined, last?.others.get(row))]),
  );
  const filled = last?.bound === bound ? inSheetAgain(last, tables, others) : inSheet(bound, tables, others);
  lastFilled.set(recognition, { bound, tables, others, filled });
  return filled;
}

const lastTogether = new WeakMap<FilledRows, { readonly others: readonly FilledRows[]; readonly all: FilledRows }>();

/** The rows of all forms of a sheet. The same list as last time when all of theirs are the same. */
export function filledTogether([first = [], ...others]: readonly FilledRows[]): FilledRows {
  if (others.length === 0) return first;
  const last = lastTogether.get(first);
  if (last && last.others.every((rows, index) => rows === others[index])) return last.all;
  const all = first.map((row, at) =>
    others.reduce((one, rows) => {
      const other = rows[at];
      return one && other ? joined(one, other) : (one ?? other);
    }, row),
  );
  lastTogether.set(first, { others, all });
  return all;
}

const nothingBound: BoundRow = { cells: [], left: 0, right: -1 };

function inSheet(
  bound: BoundRows,
  tables: LastFilled['tables'],
  others: LastFilled['others'],
): (FilledRow | undefined)[] {
  const rows = new Array<FilledRow | undefined>(bound.rowCount).fill(undefined);
  for (const [row, own] of bound.others) rows[row] = others.get(own);
  for (const { id, sheetRows } of bound.tables) {
    const filled = tables.get(id)?.filled ?? [];
    for (let index = 0; index < sheetRows.length; index++) {
      const row = sheetRows[index] ?? 0;
      const there = rows[row];
      const own = filled[index];
      rows[row] = there && own ? joined(there, own) : own;
    }
  }
  return rows;
}

/** Where nothing moved, only rows that changed are put in. */
function inSheetAgain(last: LastFilled, tables: LastFilled['tables'], others: LastFilled['others']): FilledRows {
  const { bound } = last;
  const changed = [
    ...[...bound.others].flatMap(([row, own]) => (others.get(own) === last.others.get(own) ? [] : [row])),
    ...bound.tables.flatMap(({ id, sheetRows }) =>
      (tables.get(id)?.changed ?? []).flatMap((index) => sheetRows[index] ?? []),
    ),
  ];
  const filledAt = (row: number): FilledRow | undefined => {
    const other = bound.others.get(row);
    const there = other && others.get(other);
    const ofTables = bound.tables.flatMap(({ id, sheetRows }) => {
      const index = positionIn(sheetRows, row);
      return index === null ? [] : (tables.get(id)?.filled[index] ?? []);
    });
    return [...(there ? [there] : []), ...ofTables].reduce<FilledRow | undefined>(
      (all, own) => (all ? joined(all, own) : own),
      undefined,
    );
  };
  return remade(last.filled, changed, filledAt);
}

const joined = (one: FilledRow, other: FilledRow): FilledRow => ({
  cells: [...one.cells, ...other.cells],
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});

const filledRow = (
  { cells, left, right }: BoundRow,
  form: FormDocument,
  row: TableRow | undefined,
  calculated: ReadonlySet<string>,
): FilledRow => ({
  left,
  right,
  cells: cells.map((cell): FilledCell => {
    const { path } = cell;
    return {
      ...cell,
      value: valueOf(cell, form, row),
      calculated: path?.kind === 'place' && calculated.has(path.place),
    };
  }),
});

/** Paths are kept with the bound row, which stays the same object. */
const showsSame = (one: FilledRow, other: FilledRow): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every(({ path, value, continues }, index) => {
    const cell = other.cells[index];
    return cell?.path === path && cell.value === value && cell.continues === continues;
  });

function valueOf({ path, lead }: BoundCell, { places }: FormDocument, row: TableRow | undefined): CellValue {
  if (path?.kind === 'place') {
    const value = places[path.place] ?? null;
    return lead ? behindWords(lead, value) : value;
  }
  return path?.kind === 'tableCell' ? (row?.values[path.column] ?? null) : null;
}

/** The file's own way of writing a value is kept as long as the value is the file's. */
const behindWords = ({ words, trail = '', kind, written, value: read }: BoundLead, value: CellValue): string =>
  value === read ? words + written + trail : withLead(words, value, kind, trail);
