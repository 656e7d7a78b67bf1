/** Commands: "can I?" and "do it" in one function. Each gives a transaction, or null where it does not apply. */
import { assertNever } from '../assert-never';
import { definitionOf } from '../forms/catalogue';
import { placeOf } from '../forms/places';
import type { Change } from './change';
import type { CellValue, Document, Path } from './document';
import { pathKey, valueAt } from './document';
import { tableBlock, unitOf } from './form-definition';
import { valueBehindLead } from './lead';
import { blankGroup, blankToNull, continuesGroup } from './paper-grid';
import type { Transaction } from './transaction';
import { parseLoose, parseTyped } from './values';

/** Types a text into the cells of `paths` (several for a merged group cell). null when nothing changes. */
export function setText(document: Document, paths: readonly Path[], text: string): Transaction | null {
  const changes = paths.flatMap((path): Change[] => {
    if (!isThere(document, path)) return [];
    const value = path.kind === 'looseCell' ? parseLoose(text, path.percent === true) : typedInto(document, path, text);
    return isHeld(document, path, value) ? [] : [{ kind: 'set', path, value: value ?? emptied(document, path) }];
  });
  const [first] = paths;
  return changes.length === 0 || !first ? null : { label: '输入', changes, joins: pathKey(first) };
}

/** Empties cells; null when all are empty already. */
export function clear(document: Document, paths: readonly Path[]): Transaction | null {
  const changes = paths
    .filter((path) => !isHeld(document, path, null))
    .map((path): Change => ({ kind: 'set', path, value: emptied(document, path) }));
  return changes.length === 0 ? null : { label: '清除内容', changes };
}

/** What an emptied cell holds: a merged group cell stays one, to be filled in anew. */
function emptied(document: Document, path: Path): CellValue {
  if (path.kind !== 'tableCell') return null;
  const columns = tableBlock(document, path.form, path.table)?.columns.filter(({ group }) => group) ?? [];
  const depth = columns.findIndex(({ id }) => id === path.column);
  if (depth < 0) return null;
  const rows = document.forms[path.form]?.tables[path.table] ?? [];
  const index = rows.findIndex(({ id }) => id === path.row);
  const continues = (at: number): boolean =>
    at > 0 &&
    at < rows.length &&
    columns.slice(0, depth + 1).every(({ id }) => continuesGroup(rows[at]?.values[id], rows[at - 1]?.values[id]));
  return !continues(index) && continues(index + 1) ? blankGroup : null;
}

/** False where a path leads nowhere, such as to a row that was removed meanwhile. */
function isThere(document: Document, path: Path): boolean {
  switch (path.kind) {
    case 'looseCell':
      return true;
    case 'place':
      return path.form in document.forms;
    case 'tableCell':
      return document.forms[path.form]?.tables[path.table]?.some((row) => row.id === path.row) ?? false;
    default:
      return assertNever(path);
  }
}

/** A loose cell that was never changed holds what the file holds, so any value typed there is a change. */
function isHeld(document: Document, path: Path, value: CellValue): boolean {
  if (path.kind !== 'looseCell') return blankToNull(valueAt(document, path)) === blankToNull(value);
  return document.cells[path.sheet]?.[path.address] === value;
}

/** The value that a text means in a place or a cell of a table. */
function typedInto(document: Document, path: Exclude<Path, { kind: 'looseCell' }>, text: string): CellValue {
  const unit = unitOf(document, path.form);
  switch (path.kind) {
    case 'place': {
      const definition = definitionOf(document.forms[path.form]?.definition ?? '');
      const { value: kind = 'text', lead, trail } = (definition && placeOf(definition, path.place)) ?? {};
      return lead === undefined ? parseTyped(text, kind, unit) : valueBehindLead(text, lead, kind, unit, trail);
    }
    case 'tableCell': {
      const columns = tableBlock(document, path.form, path.table)?.columns ?? [];
      return parseTyped(text, columns.find((column) => column.id === path.column)?.value ?? 'text', unit);
    }
    default:
      return assertNever(path);
  }
}
