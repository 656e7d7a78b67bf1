/** Rules on every text that was entered: what other programs left in it, and the fix. */
import { tablesOf } from '../../forms/tables';
import type { TextCheck } from '../../forms/check-declaration';
import type { FormDefinition, TableBlock } from '../../forms/definition';
import type { PlaceId, TableId } from '../../forms/ids';
import type { Change } from '../change';
import { isForNumbers } from '../cleaning/plain-number';
import type { CellValue, FormDocument, FormKey, Path, TableRow } from '../document';
import type { Surroundings } from '../evaluate-expression';
import { RowMemo } from '../row-memo';
import type { EnteredCell } from './entered-cells';
import { enteredCells, enteredPlaces, nameOfCell, nameOfPlace } from './entered-cells';
import { finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import { mergedStains, stainsOf } from './stains';
import type { CalledCell, Stain } from './stains';

/** What there was to look at, and what was found. */
interface Looked {
  readonly texts: boolean;
  readonly numbers: boolean;
  readonly stains: readonly Stain[];
}

export function runTexts(check: TextCheck, around: Surroundings): Outcome {
  const { texts, numbers, stains } = lookedAt(around);
  const isNumeric = check.test === 'plainNumber';
  if (!(isNumeric ? numbers : texts)) return notRun([isNumeric ? '填写的数字' : '填写的文字']);
  return ran(
    stains
      .filter(({ test }) => test === check.test)
      .map(({ name, paths, value, explain }) => ({
        ...finding(check, `${name}${check.problem}`, explain, paths),
        fix: { label: check.fix, changes: paths.map((path): Change => ({ kind: 'set', path, value })) },
      })),
  );
}

/** All rules look at the same form, one after the other. */
const lastLooked = new WeakMap<FormDocument, { readonly around: Surroundings; readonly looked: Looked }>();

function lookedAt(around: Surroundings): Looked {
  const last = lastLooked.get(around.form);
  if (last && last.around.definition === around.definition && last.around.key === around.key) return last.looked;
  const looked = look(around);
  lastLooked.set(around.form, { around, looked });
  return looked;
}

function look({ definition, key, form }: Surroundings): Looked {
  const before = memoOf(definition, key);
  const tables = tablesOf(definition);
  const parts = [
    ...enteredPlaces(definition, form).map((cell) => lookAtPlace(before, definition, key, cell)),
    ...tables.map((block) => lookAtTable(before, block, key, form.tables[block.id] ?? [])),
  ];
  return {
    texts: parts.some(({ texts }) => texts),
    numbers: parts.some(({ numbers }) => numbers),
    stains: parts.flatMap(({ stains }) => stains),
  };
}

/** A text that did not change is not cleaned again: every key would clean all long texts of the form. */
interface Memo {
  readonly places: Map<PlaceId, { readonly value: CellValue; readonly looked: Looked }>;
  readonly tables: Map<TableId, RowMemo<TableRow, Looked>>;
}

const memos = new WeakMap<FormDefinition, Map<FormKey, Memo>>();

function memoOf(definition: FormDefinition, key: FormKey): Memo {
  let byKey = memos.get(definition);
  if (!byKey) memos.set(definition, (byKey = new Map()));
  let memo = byKey.get(key);
  if (!memo) byKey.set(key, (memo = { places: new Map(), tables: new Map() }));
  return memo;
}

function lookAtPlace({ places }: Memo, definition: FormDefinition, form: FormKey, cell: EnteredCell): Looked {
  const before = places.get(cell.id);
  if (before && before.value === cell.value) return before.looked;
  const path: Path = { kind: 'place', form, place: cell.id };
  const now = lookAtCells([cell], () => ({ name: nameOfPlace(definition, cell.id), path }));
  places.set(cell.id, { value: cell.value, looked: now });
  return now;
}

function lookAtTable({ tables }: Memo, block: TableBlock, form: FormKey, rows: readonly TableRow[]): Looked {
  let memo = tables.get(block.id);
  if (!memo) tables.set(block.id, (memo = new RowMemo()));
  memo.update(rows, (row) =>
    lookAtCells(enteredCells(block, row), ({ id: column }) => ({
      name: nameOfCell(block, row, column),
      path: { kind: 'tableCell', form, table: block.id, row: row.id, column },
    })),
  );
  const { results } = memo;
  return {
    texts: results.some(({ texts }) => texts),
    numbers: results.some(({ numbers }) => numbers),
    stains: results.some(({ stains }) => stains.length > 0)
      ? mergedStains(
          block,
          results.map(({ stains }) => stains),
        )
      : [],
  };
}

const nothing: Looked = { texts: false, numbers: false, stains: [] };
const clean: Readonly<Record<'texts' | 'numbers' | 'both', Looked>> = {
  texts: { ...nothing, texts: true },
  numbers: { ...nothing, numbers: true },
  both: { texts: true, numbers: true, stains: [] },
};

function lookAtCells(cells: readonly EnteredCell[], called: (cell: EnteredCell) => CalledCell): Looked {
  // the groups of an indicator stand on the blank form
  const own = cells.filter(({ isGroup }) => !isGroup);
  const texts = own.some(({ value }) => typeof value === 'string');
  const numbers = own.some(({ kind }) => isForNumbers(kind));
  const stains = cells.flatMap((cell) => stainsOf(cell, called));
  if (stains.length > 0) return { texts: true, numbers, stains };
  // the same objects for thousands of rows
  return texts && numbers ? clean.both : texts ? clean.texts : numbers ? clean.numbers : nothing;
}
