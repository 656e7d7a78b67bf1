/** An opened workbook with the document in it: its own look, the document's values, rows put in and taken out as its tables changed. */
import type { Document, FormDocument, FormKey, Path } from '../document/document';
import { changesRows, noRowChanges } from './edits';
import type { RowChanges, SheetResults, SizeEdits } from './edits';
import { lockCells } from './lock-cells';
import { mirrorSheet } from './mirror-sheet';
import { placeForm } from './place-form';
import type { PlacedForm } from './place-form';
import type { Recognition } from './recognise';
import type { RowKeys } from './row-keys';
import { joinedRowChanges } from './shift-rows';
import { shiftWorkbook } from './shift-workbook';
import { formattedStyles } from './show-formats';
import type { RowChangesBySheet } from './shift-workbook';
import type { Workbook } from './sheet';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly recognitions: readonly Recognition[];
}

export interface Mirrored {
  readonly workbook: Workbook;
  readonly rowChanges: RowChangesBySheet;
  /** completed: computed places carry the file's formula result, else what was typed, else the form's calculation */
  readonly shown: Readonly<Record<FormKey, FormDocument>>;
  /** where a place or table cell is shown, formulas and locked cells included; null when nowhere */
  positionOf(path: Path): CellPosition | null;
  /** by index of the sheet */
  readonly rowKeys: readonly RowKeys[];
  /** sheet name → sizes that the user gave */
  readonly sizes: ReadonlyMap<string, SizeEdits>;
}

/** 0-based, in the workbook as shown; `sheet` is an index. */
export interface CellPosition {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** `results`: fresh ones of the workbook as shown. A formula without one shows the form's calculation, else the file's. */
export function mirror(opened: OpenedWorkbook, document: Document, results: readonly SheetResults[]): Mirrored {
  const { workbook, recognitions } = opened;
  const forms = recognitions.flatMap((recognition): PlacedForm[] => {
    const form = document.forms[recognition.key];
    const sheet = workbook.sheets[recognition.sheet];
    return form && sheet ? [placeForm(recognition, form, sheet)] : [];
  });
  const { base, rowChanges } = lockedBase(workbook, rowChangesOf(workbook, forms));
  const sheets = workbook.sheets.map((sheet, position) =>
    mirrorSheet(
      { opened: sheet, base: base.sheets[position] ?? sheet, styles: base.styles, date1904: base.date1904 },
      forms.filter(({ recognition }) => recognition.sheet === position),
      document,
      rowChanges.get(sheet.name) ?? noRowChanges,
      results,
    ),
  );
  return {
    workbook: { ...base, sheets: sheets.map(({ sheet }) => sheet), styles: formattedStyles(base.styles).all },
    rowChanges,
    shown: Object.fromEntries(sheets.flatMap(({ shown }) => shown)),
    positionOf: (path) => {
      if (path.kind === 'looseCell') return null;
      const position = forms.find(({ recognition }) => recognition.key === path.form)?.recognition.sheet ?? -1;
      const at = sheets[position]?.positionOf(path);
      return at ? { sheet: position, ...at } : null;
    },
    rowKeys: sheets.map(({ rowKeys }) => rowKeys),
    sizes: new Map(sheets.map(({ sheet, sizes }) => [sheet.name, sizes])),
  };
}

function rowChangesOf(workbook: Workbook, forms: readonly PlacedForm[]): RowChangesBySheet {
  const bySheet = new Map<string, RowChanges>();
  for (const { recognition, tables } of forms) {
    const name = workbook.sheets[recognition.sheet]?.name ?? '';
    const changes = Object.values(tables).filter(changesRows);
    if (changes.length > 0) bySheet.set(name, joinedRowChanges([bySheet.get(name) ?? noRowChanges, ...changes]));
  }
  return bySheet;
}

interface Base {
  readonly key: string;
  readonly rowChanges: RowChangesBySheet;
  readonly base: Workbook;
}

const lastBases = new WeakMap<Workbook, Base>();

/** Shifted and locked; typing changes neither, so the last one is kept, with the row changes it was made for. */
function lockedBase(workbook: Workbook, rowChanges: RowChangesBySheet): Base {
  const key = JSON.stringify([...rowChanges]);
  const last = lastBases.get(workbook);
  if (last?.key === key) return last;
  const shifted = shiftWorkbook(workbook, rowChanges);
  const sheets = shifted.sheets.map((sheet, position) =>
    lockCells(workbook.sheets[position] ?? sheet, sheet, shifted.styles, rowChanges.get(sheet.name) ?? noRowChanges),
  );
  const made: Base = { key, rowChanges, base: { ...shifted, sheets } };
  lastBases.set(workbook, made);
  return made;
}
