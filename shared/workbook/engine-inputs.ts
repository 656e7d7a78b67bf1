/** The values that formulas are calculated from, handed over to the engine's model: only those that changed. */
import type { Model } from '@ironcalc/wasm';
import type { CellValue } from '../document/document';
import type { EvaluatedWorkbook } from './evaluate';

/** Rows and columns are counted from 0, sheets too. */
export interface EnginePlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export const placeKey = ({ sheet, row, column }: EnginePlace): string => `${sheet},${row},${column}`;

interface PlacedInput extends EnginePlace {
  readonly value: CellValue;
}

export interface EngineInputs {
  /** `calculated`: keys of the places that hold a formula of the model, whose values are not put in. */
  setAll(given: EvaluatedWorkbook, calculated: ReadonlySet<string>): void;
  /** After an edit most cells are the same objects: a long table is not gone through as a whole. */
  setChanged(given: EvaluatedWorkbook, calculated: ReadonlySet<string>): void;
}

export function engineInputs(model: Model): EngineInputs {
  const inputs = new Map<string, string>();
  let last: EvaluatedWorkbook | null = null;

  const set = ({ sheet, row, column }: EnginePlace, input: string): void => {
    const key = placeKey({ sheet, row, column });
    if ((inputs.get(key) ?? '') === input) return;
    if (input === '') {
      model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
      inputs.delete(key);
    } else {
      model.setUserInput(sheet, row + 1, column + 1, input);
      inputs.set(key, input);
    }
  };

  const setAll: EngineInputs['setAll'] = (given, calculated) => {
    last = given;
    const left = new Set(inputs.keys());
    for (const { value, ...place } of allInputs(given)) {
      const key = placeKey(place);
      const input = inputText(value);
      if (calculated.has(key) || input === '') continue;
      left.delete(key);
      set(place, input);
    }
    for (const key of left) {
      const [sheet = 0, row = 0, column = 0] = key.split(',').map(Number);
      set({ sheet, row, column }, '');
    }
  };

  return {
    setAll,
    setChanged: (given, calculated) => {
      const changed = last && changedInputs(last, given);
      if (!changed) return setAll(given, calculated);
      last = given;
      for (const { value, ...place } of changed) {
        if (!calculated.has(placeKey(place))) set(place, inputText(value));
      }
    },
  };
}

function* allInputs({ sheets }: EvaluatedWorkbook): Generator<PlacedInput> {
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [row, { cells }] of rows.entries()) {
      for (const { column, value } of cells) yield { sheet, row, column, value };
    }
  }
}

/** null when rows were put in or taken out: their cells do not stand in the same places. */
function changedInputs(before: EvaluatedWorkbook, now: EvaluatedWorkbook): readonly PlacedInput[] | null {
  const changed: PlacedInput[] = [];
  for (const [sheet, { rows }] of now.sheets.entries()) {
    const old = before.sheets[sheet]?.rows ?? [];
    if (old.length !== rows.length) return null;
    for (const [row, { cells }] of rows.entries()) {
      const was = old[row]?.cells ?? [];
      if (was === cells) continue;
      const gone = was.filter(({ column }) => !cells.some((cell) => cell.column === column));
      for (const { column } of gone) changed.push({ sheet, row, column, value: null });
      for (const { column, value } of cells) changed.push({ sheet, row, column, value });
    }
  }
  return changed;
}

/** The apostrophe keeps a text that looks like a number, a date or a formula a text. */
function inputText(value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `'${value}`;
}
