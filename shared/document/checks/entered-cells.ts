/** The cells of a form that are filled in, what they are meant to hold, and what each is called in a sentence. */
import { tableOf, tablesOf } from '../../forms/tables';
import type { FormDefinition, TableBlock, TableColumn, ValueKind } from '../../forms/definition';
import type { PlaceId } from '../../forms/ids';
import { withoutMarkup } from '../cleaning/markup';
import { isForNumbers } from '../cleaning/plain-number';
import type { CellValue, FormDocument, Path, TableRow } from '../document';
import { noContent, paperGrid } from '../paper-grid';
import { placeName } from '../place-names';
import { isBlank } from '../values';

export interface EnteredCell {
  /** of the place or of the column */
  readonly id: string;
  readonly kind: ValueKind;
  readonly value: CellValue;
  /** the cell may be one with those of the rows above and below that say the same */
  readonly isGroup: boolean;
}

interface PlaceToFill {
  readonly id: PlaceId;
  readonly kind: ValueKind;
  readonly preset: CellValue;
  readonly isCalculated: boolean;
}

const places = new WeakMap<FormDefinition, readonly PlaceToFill[]>();

function placesOf(definition: FormDefinition): readonly PlaceToFill[] {
  const known = places.get(definition);
  if (known) return known;
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const found = paperGrid(definition, noContent).cells.flatMap(({ content }): PlaceToFill[] => {
    if (content.kind !== 'place') return [];
    const { id, value: kind, preset = null } = content.place;
    return [{ id, kind, preset, isCalculated: calculated.has(id) }];
  });
  places.set(definition, found);
  return found;
}

/** Without what the blank form prints or calculates there itself. */
export function enteredPlaces(definition: FormDefinition, form: FormDocument): readonly EnteredCell[] {
  return placesOf(definition).flatMap(({ id, kind, preset, isCalculated }): EnteredCell[] => {
    const value = form.places[id] ?? null;
    return isBlank(value) || value === preset || (isCalculated && typeof value === 'number')
      ? []
      : [{ id, kind, value, isGroup: false }];
  });
}

export function enteredCells({ columns }: TableBlock, { values }: TableRow): readonly EnteredCell[] {
  return columns.flatMap(({ id, value: kind, group }): EnteredCell[] => {
    const value = values[id] ?? null;
    return isBlank(value) || isPrintedNumber(value) ? [] : [{ id, kind, value, isGroup: group }];
  });
}

/** Whether anything is filled in that is counted: a form that is begun with words may still be blank. */
export function hasFigures(definition: FormDefinition, form: FormDocument): boolean {
  const isFigure = ({ kind }: EnteredCell): boolean => isForNumbers(kind);
  const tables = tablesOf(definition);
  return (
    enteredPlaces(definition, form).some((cell) => isFigure(cell) && cell.id !== definition.yearPlace) ||
    tables.some((block) => form.tables[block.id]?.some((row) => enteredCells(block, row).some(isFigure)))
  );
}

/** 指标1： stands on the blank form. */
const isPrintedNumber = (value: CellValue): boolean => typeof value === 'string' && /^指标\d*[：:]?$/.test(value);

export const nameOfPlace = (definition: FormDefinition, place: PlaceId): string => `“${placeName(definition, place)}”`;

/** “指标1：培训期数”的“年度指标值”; of a group or of the name itself the row is told by the group before it. */
export function nameOfCell({ columns }: TableBlock, { values }: TableRow, column: string): string {
  const own = columns.findIndex(({ id }) => id === column);
  const head = inLine(columns[own]?.label ?? column);
  const row = columns
    .slice(0, Math.max(own, 0))
    .filter(isNaming)
    .map(({ id }) => inLine(String(values[id] ?? '')))
    .findLast((text) => text !== '');
  return row === undefined ? `“${head}”` : `“${row}”的“${head}”`;
}

/** Of a place or a table cell of the form. */
export function nameOfPath(
  { definition, form }: { readonly definition: FormDefinition; readonly form: FormDocument },
  path: Path,
): string {
  if (path.kind === 'place') return nameOfPlace(definition, path.place);
  if (path.kind === 'looseCell') return `“${path.address}”`;
  const block = tableOf(definition, path.table);
  const row = form.tables[path.table]?.find(({ id }) => id === path.row);
  return block && row ? nameOfCell(block, row, path.column) : `“${path.column}”`;
}

const isNaming = ({ group, value }: TableColumn): boolean => group || value === 'text' || value === 'name';

/** Its own dirt would be hard to read in the sentence about it. */
const inLine = (text: string): string => {
  const line = (withoutMarkup(text)?.text ?? text).replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
};

const longestName = 24;
