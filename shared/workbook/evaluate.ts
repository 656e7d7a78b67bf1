/**
 * Fresh results of a workbook's formulas, calculated by IronCalc (WebAssembly).
 * Its public calls give numbers as shown (9 digits); `=cell&""` on a hidden helper sheet gives all of them. Formulas it
 * cannot calculate are put in as their old result, so that what depends on them is still right, and left out.
 */
import { initSync, Model } from '@ironcalc/wasm';
import type { CellValue } from '../document/document';
import { addressOf } from '../sheet/address';
import type { FormulaResult, SheetResults } from '../sheet/edits';
import type { DefinedName, RowCell } from '../sheet/sheet';
import { engineFormula, functionsOf } from './engine-formula';
import { engineInputs, placeKey } from './engine-inputs';
import { formatCells } from './evaluate-formats';
import type { FormattedSheet } from './format-formulas';

/** What the evaluator reads of a cell. */
export type InputCell = Pick<RowCell, 'column' | 'value' | 'formula' | 'arrayFormula'>;

export interface InputRow {
  readonly cells: readonly InputCell[];
}

/** A Workbook is one; so is what the page hands to its worker (input-changes.ts). */
export interface EvaluatedWorkbook {
  readonly sheets: readonly (FormattedSheet & { readonly rows: readonly InputRow[] })[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

export interface Evaluator {
  /**
   * One entry per sheet with formulas or conditional formats; places as in the workbook given. Keeps its model: a workbook that differs only
   * in values costs as much as the values that differ. [] for workbooks that count days from 1904.
   */
  evaluate(workbook: EvaluatedWorkbook): SheetResults[];
}

/** `wasm`: the bytes of @ironcalc/wasm/wasm_bg.wasm. */
export function createEvaluator(wasm: Uint8Array): Evaluator {
  initSync({ module: wasm });
  const knowsFunction = functionProbe();
  let model: EngineModel | null = null;
  return {
    evaluate: (workbook) => {
      if (workbook.date1904) return [];
      const shape = shapeOf(workbook);
      if (model?.shape !== shape) {
        model?.close();
        model = null;
        model = buildModel(workbook, shape, knowsFunction);
      }
      return model.results(workbook);
    },
  };
}

/** What a model is built for: sheets, names and formulas; values come and go. */
const shapeOf = (workbook: EvaluatedWorkbook): string =>
  JSON.stringify([
    workbook.sheets.map(({ name, rows, rowCount, columnCount, conditionalFormats }) => [
      name,
      conditionalFormats.length > 0 && [rowCount, columnCount, conditionalFormats],
      formulasIn(rows).map(({ row, cell }) => [row, cell.column, cell.formula]),
    ]),
    workbook.definedNames,
  ]);

type InputFormula = InputCell & { readonly formula: string };

const isFormula = (cell: InputCell): cell is InputFormula => cell.formula !== undefined;

const formulasIn = (rows: readonly InputRow[]): { readonly row: number; readonly cell: InputFormula }[] =>
  rows.flatMap(({ cells }, row) => cells.filter(isFormula).map((cell) => ({ row, cell })));

/** An unknown function gives #NAME? even without arguments; any other answer means it is known. */
function functionProbe(): (name: string) => boolean {
  const known = new Map<string, boolean>();
  let scratch: Model | null = null;
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    scratch ??= newModel();
    scratch.setUserInput(0, 1, 1, `=${name}()`);
    const shown = scratch.getFormattedCellValue(0, 1, 1);
    const knows = shown !== '#NAME?' && shown !== '#N/IMPL!';
    known.set(name, knows);
    return knows;
  };
}

const newModel = (): Model => new Model('jibiao', 'en', 'UTC', 'en');

interface EngineModel {
  readonly shape: string;
  results(workbook: EvaluatedWorkbook): SheetResults[];
  close(): void;
}

/** A formula and its helper cell. */
interface EngineCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** 0-based row in the helper sheet */
  readonly helper: number;
}

/** Answers that say "not by me" instead of being a result. */
const notCalculated = ['#NAME?', '#ERROR!', '#N/IMPL!', '#SPILL!', '#CIRC!', '#CALC!'];
/** The engine's TEXT refuses formats with Chinese in them, so its error is not Excel's. */
const doubtful = (formula: string, shown: string): boolean =>
  shown === '#VALUE!' && functionsOf(formula).includes('TEXT');

/** as getCellType of the engine numbers them */
const cellType = { number: 1, text: 2, boolean: 4, error: 16 } as const;

function buildModel(workbook: EvaluatedWorkbook, shape: string, knowsFunction: (name: string) => boolean): EngineModel {
  const model = newModel();
  model.pauseEvaluation();
  workbook.sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  const helperSheet = workbook.sheets.length;
  model.newSheet();
  const inputs = engineInputs(model);
  const known: EngineCell[] = [];
  const formulas = workbook.sheets.map(({ rows }) => formulasIn(rows));
  formulas.forEach((ofSheet, sheet) => {
    for (const { row, cell } of ofSheet) {
      const formula = cell.arrayFormula
        ? null
        : engineFormula(cell.formula, { definedNames: workbook.definedNames, sheet });
      if (formula === null || !functionsOf(formula).every(knowsFunction)) continue;
      known.push({ sheet, row, column: cell.column, formula, helper: known.length });
    }
  });
  /** Told apart when the model is built and when a formula turns out not to be calculable, not with every edit. */
  const toldApart = (calculated: readonly EngineCell[]) => {
    const keys = new Set(calculated.map(placeKey));
    const stale = formulas.map((ofSheet, sheet) =>
      ofSheet.flatMap(({ row, cell: { column } }) =>
        keys.has(placeKey({ sheet, row, column })) ? [] : [{ row, column }],
      ),
    );
    return { calculated, keys, stale };
  };
  let now = toldApart(known);
  const formats = formatCells(model, workbook, helperSheet + 1, knowsFunction);
  const helperOf = ({ sheet, row, column }: EngineCell): string =>
    `='${workbook.sheets[sheet]?.name.replaceAll("'", "''") ?? ''}'!${addressOf(row, column)}&""`;
  const shown = ({ sheet, row, column }: EngineCell): string => model.getFormattedCellValue(sheet, row + 1, column + 1);

  const evaluate = (): void => {
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
    // The engine keeps every input for other users of a shared workbook; there are none.
    model.flushSendQueue();
  };

  for (const cell of known) {
    model.setUserInput(cell.sheet, cell.row + 1, cell.column + 1, `=${cell.formula}`);
    model.setUserInput(helperSheet, cell.helper + 1, 1, helperOf(cell));
  }

  /** A formula that turns out not to be calculable becomes its old result, and the rest is calculated once more. */
  const settle = (given: EvaluatedWorkbook): void => {
    evaluate();
    const failed = now.calculated.filter(
      (cell) => notCalculated.includes(shown(cell)) || doubtful(cell.formula, shown(cell)) || spills(model, cell),
    );
    if (failed.length === 0) return;
    now = toldApart(now.calculated.filter((cell) => !failed.includes(cell)));
    for (const { sheet, row, column } of failed) {
      model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
    }
    inputs.setAll(given, now.keys);
    settle(given);
  };

  const resultOf = (cell: EngineCell): CellValue => {
    const text = shown(cell);
    switch (model.getCellType(cell.sheet, cell.row + 1, cell.column + 1)) {
      case cellType.number: {
        const exact = Number(model.getFormattedCellValue(helperSheet, cell.helper + 1, 1));
        return Number.isFinite(exact) ? exact : text;
      }
      case cellType.boolean:
        return text === 'TRUE';
      default:
        return text;
    }
  };

  return {
    shape,
    results: (given) => {
      inputs.setChanged(given, now.keys);
      settle(given);
      return given.sheets.flatMap(({ name }, sheet) => {
        const results = now.calculated
          .filter((cell) => cell.sheet === sheet)
          .map((cell): FormulaResult => ({ row: cell.row, column: cell.column, result: resultOf(cell) }));
        const stale = now.stale[sheet] ?? [];
        const formatted = formats.holding(sheet);
        if (results.length + stale.length + formatted.length === 0) return [];
        return [
          { sheet: name, results, ...(stale.length > 0 && { stale }), ...(formatted.length > 0 && { formatted }) },
        ];
      });
    },
    close: () => model.free(),
  };
}

/** The engine lets a result of several cells run over its neighbours, where Excel's older formulas take one cell of it. */
function spills(model: Model, { sheet, row, column }: EngineCell): boolean {
  const structure = model.getCellArrayStructure(sheet, row + 1, column + 1);
  if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return false;
  const [width, height] = structure.DynamicAnchor;
  return width > 1 || height > 1;
}
