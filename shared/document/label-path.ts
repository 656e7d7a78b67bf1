/** What a cell of a form is called, from its group down to its column: 产出指标 › 数量指标 › 指标1 › 分值. */
import { assertNever } from '../assert-never';
import { definitionOf } from '../forms/catalogue';
import type { ColumnId } from '../forms/ids';
import { valueAt } from './document';
import type { Document, Path } from './document';
import { placeLabels } from './place-names';
import { tableBlock } from './form-definition';

/** [] for a cell that no form knows. */
export function labelPath(document: Document, path: Path): readonly string[] {
  switch (path.kind) {
    case 'looseCell':
      return [];
    case 'place': {
      const definition = definitionOf(document.forms[path.form]?.definition ?? '');
      return definition ? placeLabels(definition, path.place) : [];
    }
    case 'tableCell':
      return tableLabels(document, path);
    default:
      return assertNever(path);
  }
}

/** The groups of the row, its name and the headings of the column; of a group or name cell what stands before it. */
function tableLabels(document: Document, path: Extract<Path, { kind: 'tableCell' }>): readonly string[] {
  const columns = tableBlock(document, path.form, path.table)?.columns ?? [];
  const textIn = (column: ColumnId): string => String(valueAt(document, { ...path, column }) ?? '');
  const name = columns.find(({ group, value }) => !group && (value === 'text' || value === 'name'));
  const before = columns.filter((column) => column.group || column === name);
  const own = columns.findIndex(({ id }) => id === path.column);
  const labels = before.filter((column) => columns.indexOf(column) < own).map(({ id }) => textIn(id));
  return [...labels, columns[own]?.under ?? '', columns[own]?.label ?? '']
    .map(inOneLine)
    .filter((label) => label !== '');
}

const inOneLine = (text: string): string => text.replace(/\s+/g, '').replace(/[：:]$/, '');
