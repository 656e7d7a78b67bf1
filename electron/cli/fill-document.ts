/** DATA → changes of the document. Names whatever does not fit; knows which values only a formula can give. */
import type { Change } from '../../shared/document/change';
import { valueAt } from '../../shared/document/document';
import type { CellValue, Document, Path, TableRow } from '../../shared/document/document';
import { matchRows } from '../../shared/document/match-rows';
import type { MatchedRow } from '../../shared/document/match-rows';
import { nameBlankGroups } from '../../shared/document/name-blank-groups';
import { parseTyped, showValue } from '../../shared/document/values';
import type { AmountUnit, TableBlock, ValueKind } from '../../shared/forms/definition';
import type { TableId } from '../../shared/forms/ids';
import { addressOf, parseAddress } from '../../shared/sheet/address';
import { cellIndex } from '../../shared/sheet/cell-index';
import type { Recognition } from '../../shared/sheet/recognise';
import type { Cell } from '../../shared/sheet/sheet';
import type { View } from '../../shared/sheet/view';
import { CommandError } from './command';
import type { DataRow, FillData, FormData } from './fill-data';
import { tableOf, tablesOf } from '../../shared/forms/tables';
import { kindOfPlace } from './form-parts';

/** A value given for a cell that a formula fills: not written, only compared with the result. */
export interface Expected {
  readonly name: string;
  readonly path: Path;
  readonly value: CellValue;
  readonly kind: ValueKind;
}

export interface Filling {
  readonly changes: readonly Change[];
  readonly expected: readonly Expected[];
}

/** `view`: of the document as opened, formulas evaluated. Places and tables outside of `forms` are those of the first form. */
export function fillingOf(
  data: FillData,
  document: Document,
  view: View,
  recognitions: readonly Recognition[],
): Filling {
  const [first] = recognitions;
  const { places, tables } = data;
  if (!first && Object.keys(places).length + Object.keys(tables).length > 0) {
    throw new CommandError(
      '没有认出已知的表样，只能用 DATA 的 cells 按单元格填写，请把 places 和 tables 改写成 cells。',
    );
  }
  return joined([
    ...(first ? [formFilling({ places, tables }, document, view, first)] : []),
    ...Object.entries(data.forms).map(([key, own]) => {
      const recognition = recognitions.find((each) => each.key === key);
      if (!recognition) throw new CommandError(noSuchForm(key, recognitions));
      return formFilling(own, document, view, recognition);
    }),
    cellsFilling(data, view),
  ]);
}

function noSuchForm(key: string, recognitions: readonly Recognition[]): string {
  const known = recognitions.map((each) => each.key).join('、');
  return `这个工作簿中没有编号为“${key}”的表，${known === '' ? '没有认出已知的表样' : `可用的有：${known}`}。`;
}

const formFilling = (data: FormData, document: Document, view: View, recognition: Recognition): Filling =>
  joined([placesFilling(data, view, recognition), tablesFilling(data, document, view, recognition)]);

const typed = (value: CellValue, kind: ValueKind, unit: AmountUnit): CellValue =>
  typeof value === 'string' ? parseTyped(value, kind, unit) : value;

const nothing: Filling = { changes: [], expected: [] };

function placesFilling({ places }: FormData, view: View, { key, definition, binding }: Recognition): Filling {
  return joined(
    Object.entries(places).map(([id, given]) => {
      const kind = kindOfPlace(definition, id);
      if (!kind) {
        throw new CommandError(`“${definition.title}”没有编号为“${id}”的栏目，请用 jibiao inspect 查看可用的编号。`);
      }
      if (!binding.places[id]) throw new CommandError(`这个工作簿中没有“${id}”这一栏，请从 DATA 的 places 中去掉它。`);
      return oneFilling(id, { kind: 'place', form: key, place: id }, typed(given, kind, definition.unit), kind, view);
    }),
  );
}

const joined = (parts: readonly Filling[]): Filling => ({
  changes: parts.flatMap(({ changes }) => changes),
  expected: parts.flatMap(({ expected }) => expected),
});

/** An open cell is set; a formula is only compared; a locked cell must hold the value already. */
function oneFilling(name: string, path: Path, value: CellValue, kind: ValueKind, view: View): Filling {
  const cell = cellOf(view, path);
  if (!cell || cell.path) return { changes: [{ kind: 'set', path, value }], expected: [] };
  if (cell.formula !== undefined) return { changes: [], expected: [{ name, path, value, kind }] };
  if (sameShown(cell.value, value, kind) || sameShown(shownAt(view, path), value, kind)) return nothing;
  throw new CommandError(`“${name}”不能填写：${cell.locked ?? '此单元格不能修改'}，请从 DATA 中去掉它。`);
}

/** The value of a place that shares its cell with words. */
const shownAt = ({ forms }: View, path: Path): CellValue =>
  path.kind === 'place' ? (forms[path.form]?.shown.places[path.place] ?? null) : null;

function cellOf(view: View, path: Path): Cell | undefined {
  const position = view.positionOf(path);
  const sheet = position && view.workbook.sheets[position.sheet];
  return position && sheet ? cellIndex(sheet).at(position.row, position.column) : undefined;
}

/** As it stands on the paper: 1 and 100%, 96 and 96.00 are the same. */
export const sameShown = (one: CellValue, other: CellValue, kind: ValueKind): boolean =>
  showValue(one, kind).trim() === showValue(other, kind).trim();

function tablesFilling(data: FormData, document: Document, view: View, recognition: Recognition): Filling {
  const { key, definition, binding } = recognition;
  return joined(
    Object.entries(data.tables).map(([id, given]) => {
      const block = tableOf(definition, id);
      if (!block) {
        const known = tablesOf(definition).map((table) => table.id);
        throw new CommandError(`“${definition.title}”没有编号为“${id}”的表格，可用的有：${known.join('、')}。`);
      }
      const bound = binding.tables[id];
      if (!bound) throw new CommandError(`这个工作簿中没有“${id}”这个表格，请从 DATA 的 tables 中去掉它。`);
      given.forEach((row, index) => expectColumns(row, index, block, Object.keys(bound.columns)));
      const rows = document.forms[key]?.tables[id] ?? [];
      return tableFilling(recognition, block, rows, given, view);
    }),
  );
}

function expectColumns(row: DataRow, index: number, block: TableBlock, bound: readonly string[]): void {
  const columns = block.columns.map(({ id }) => id);
  const unknown = Object.keys(row).find((id) => !columns.includes(id));
  if (unknown !== undefined) {
    const where = `“${block.id}”第 ${index + 1} 行中的“${unknown}”`;
    throw new CommandError(`${where}不是这个表格的列，可用的有：${columns.join('、')}。`);
  }
  const missing = Object.keys(row).find((id) => !bound.includes(id));
  if (missing !== undefined) {
    throw new CommandError(`这个工作簿的“${block.id}”中没有“${missing}”这一列，请从 DATA 中去掉它。`);
  }
}

function tableFilling(
  { key: form, definition: { unit } }: Recognition,
  block: TableBlock,
  rows: readonly TableRow[],
  data: readonly DataRow[],
  view: View,
): Filling {
  const named = nameBlankGroups(block, rows, data);
  const matching = matchRows(block, named, data, (index) => `filled${index + 1}`);
  if (matching.kind === 'unknownGroup') {
    throw new CommandError(
      `“${block.id}”第 ${matching.index + 1} 行的分组“${matching.group}”在表中没有，请改用表中已有的分组：${groupsInWords(block, rows)}。`,
    );
  }
  const groupNames = named.flatMap(({ id, values }, index) =>
    block.columns.flatMap((column): Filling[] => {
      const value = values[column.id] ?? null;
      if (value === (rows[index]?.values[column.id] ?? null)) return [];
      const path: Path = { kind: 'tableCell', form, table: block.id, row: id, column: column.id };
      return [oneFilling(`${block.id} 第 ${index + 1} 行 ${column.id}`, path, value, column.value, view)];
    }),
  );
  return joined([
    ...groupNames,
    ...matching.rows.map((row, index): Filling => {
      if (row.added) return { changes: [insertion(form, block, row, index, unit)], expected: [] };
      const cells = Object.entries(row.data ?? {}).flatMap(([id, value]) => {
        const column = block.columns.find((each) => each.id === id && !each.group);
        return column ? [{ column, value: typed(value, column.value, unit) }] : [];
      });
      return joined(
        cells.map(({ column, value }) => {
          const path: Path = { kind: 'tableCell', form, table: block.id, row: row.id, column: column.id };
          return oneFilling(`${block.id} 第 ${index + 1} 行 ${column.id}`, path, value, column.value, view);
        }),
      );
    }),
  ]);
}

const groupsInWords = (block: TableBlock, rows: readonly TableRow[]): string => {
  const groups = block.columns.filter(({ group }) => group);
  const names = rows.map(({ values }) => groups.map(({ id }) => String(values[id] ?? '')).join(' · '));
  return [...new Set(names)].join('、');
};

/** Rows are inserted from the top down, so that `index` counts the new ones above. */
function insertion(form: string, block: TableBlock, row: MatchedRow<DataRow>, index: number, unit: AmountUnit): Change {
  const values: Record<string, CellValue> = { ...row.added };
  for (const { id, group, value: kind } of block.columns) {
    const value = typed(row.data?.[id] ?? null, kind, unit);
    if (!group && value !== null) values[id] = value;
  }
  const table: TableId = block.id;
  return { kind: 'insertRow', form, table, index, row: { id: row.id, values } };
}

function cellsFilling({ cells }: FillData, view: View): Filling {
  return {
    changes: Object.entries(cells).flatMap(([name, value]) =>
      pathsAt(name, value, view).map((path): Change => ({ kind: 'set', path, value })),
    ),
    expected: [],
  };
}

/** Sheet!B2 in the workbook as opened: `view` has no inserted rows. Inside a merged cell its first cell is meant. */
function pathsAt(name: string, value: CellValue, view: View): readonly Path[] {
  const { workbook } = view;
  const cut = name.lastIndexOf('!');
  const sheetName = name
    .slice(0, Math.max(cut, 0))
    .replace(/^'(.*)'$/s, (_all, inner: string) => inner.replaceAll("''", "'"));
  const at = cut < 0 ? null : parseAddress(name.slice(cut + 1));
  if (!at) throw new CommandError(`cells 中的“${name}”不是单元格地址，请写成“工作表名!B2”的样子。`);
  const sheet = workbook.sheets.find((each) => each.name === sheetName);
  if (!sheet) {
    const names = workbook.sheets.map((each) => each.name).join('、');
    throw new CommandError(`cells 中的“${name}”：没有名为“${sheetName}”的工作表，这个工作簿中有：${names}。`);
  }
  const cell = cellIndex(sheet).at(at.row, at.column);
  if (cell?.paths ?? cell?.path) return cell.paths ?? (cell.path ? [cell.path] : []);
  if (cell?.formula === undefined && (cell?.value ?? null) === value) return [];
  if (cell || sheet.protected) {
    throw new CommandError(`cells 中的“${name}”不能填写：${cell?.locked ?? '此单元格受保护'}，请从 DATA 中去掉它。`);
  }
  return [{ kind: 'looseCell', sheet: sheet.name, address: addressOf(at.row, at.column) }];
}

/** One line for each value that a formula does not give; as written by the user, such as total.weight 100. */
export const differences = (expected: readonly Expected[], document: Document): string[] =>
  expected.flatMap(({ name, path, value, kind }) =>
    sameShown(valueAt(document, path), value, kind) ? [] : [`${name} 由公式计算，未写入 ${showValue(value, kind)}`],
  );
