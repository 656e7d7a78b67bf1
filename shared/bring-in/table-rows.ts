/**
 * Which row and column of a form's table each text of a source belongs to. Flattening merged cells moves texts to the left
 * or right and parts or joins rows, so that neither columns nor rows of the source are trusted alone: of all ways to read
 * the texts in their order, the one counts whose texts fit their columns best and that moves least.
 */
import type { AmountUnit, TableBlock, TableColumn } from '../forms/definition';
import { columnFit, vocabularyOf } from './fit';
import type { Piece } from './source-rows';

/** A column and where its heading stands in the source; null where no heading was found. */
export interface SourceColumn {
  readonly column: TableColumn;
  readonly at: number | null;
}

export interface ReadRow {
  readonly pieces: ReadonlyMap<TableColumn, Piece>;
  /** the row stands left or right of its headings */
  readonly moved: boolean;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** texts that fit no column */
  readonly left: readonly Piece[];
}

const weights = {
  /** as far from the text before it as their headings are */
  step: 1,
  /** a row begins below the heading of its first text */
  start: 1,
  /** a row of the form ends within a row of the source */
  wrapInside: -3,
  /** a row of the form goes on in the next row of the source */
  goOn: -4,
  /** a new row where the source tells nothing of rows */
  wrapBlindly: -0.3,
  leftOut: -2.5,
};
/** So many texts in succession may fit no column. */
const mostLeftOut = 3;
/** More texts than a form's table ever has; the rest stays as it is. */
const mostPieces = 20_000;

interface State {
  readonly score: number;
  /** piece and column before; -1 at the beginning */
  readonly before: number;
  readonly beforeColumn: number;
  readonly wraps: boolean;
}

/** `columns`: in the order of the source, where headings tell it. `pieces`: in reading order. */
export function readTableRows(
  block: TableBlock,
  columns: readonly SourceColumn[],
  pieces: readonly Piece[],
  unit: AmountUnit,
): ReadRows {
  const texts = pieces.slice(0, mostPieces);
  const vocabulary = vocabularyOf(block);
  const tellsRows = texts.some((piece, index) => piece.row === texts[index + 1]?.row);
  const states: State[][] = [];

  const stepScore = (from: number, fromColumn: number, to: number, toColumn: number): State => {
    const [piece, before] = [texts[to], texts[from]];
    const [here, there] = [columns[toColumn], columns[fromColumn]];
    const start = tellsRows && here && piece && here.at === piece.column ? weights.start : 0;
    const wrapped = (cost: number): State => ({
      score: cost + start,
      before: from,
      beforeColumn: fromColumn,
      wraps: true,
    });
    if (!piece || !before || !here || !there) return wrapped(0);
    const sameRow = piece.row === before.row;
    const wrap = wrapped(!tellsRows ? weights.wrapBlindly : sameRow ? weights.wrapInside : 0);
    if (toColumn <= fromColumn) return wrap;
    const distance = here.at !== null && there.at !== null ? here.at - there.at : toColumn - fromColumn;
    const step = !tellsRows
      ? 0
      : !sameRow
        ? weights.goOn
        : piece.column - before.column === distance
          ? weights.step
          : 0;
    return wrap.score > step ? wrap : { score: step, before: from, beforeColumn: fromColumn, wraps: false };
  };

  texts.forEach((piece, to) => {
    const row: State[] = [];
    columns.forEach(({ column }, toColumn) => {
      const fit = columnFit(piece.text, column, vocabulary, unit);
      let best = stepScore(-1, -1, to, toColumn);
      best = { ...best, score: best.score + to * weights.leftOut };
      for (let from = to - 1; from >= Math.max(0, to - 1 - mostLeftOut); from--) {
        const skipped = (to - 1 - from) * weights.leftOut;
        columns.forEach((_each, fromColumn) => {
          const step = stepScore(from, fromColumn, to, toColumn);
          const score = (states[from]?.[fromColumn]?.score ?? -Infinity) + step.score + skipped;
          if (score > best.score) best = { ...step, score };
        });
      }
      row.push({ ...best, score: best.score + fit });
    });
    states.push(row);
  });
  return rowsOnPath(columns, texts, pieces, bestPath(states, texts.length));
}

interface PathStep {
  readonly piece: number;
  readonly column: number;
  readonly wraps: boolean;
}

/** From the best last text back to the first. */
function bestPath(states: readonly (readonly State[])[], count: number): PathStep[] {
  let [piece, column, best] = [-1, -1, count * weights.leftOut];
  states.forEach((row, index) =>
    row.forEach(({ score }, at) => {
      const total = score + (count - 1 - index) * weights.leftOut;
      if (total > best) [piece, column, best] = [index, at, total];
    }),
  );
  const path: PathStep[] = [];
  while (piece >= 0) {
    const state = states[piece]?.[column];
    if (!state) break;
    path.push({ piece, column, wraps: state.wraps });
    [piece, column] = [state.before, state.beforeColumn];
  }
  return path.reverse();
}

function rowsOnPath(
  columns: readonly SourceColumn[],
  texts: readonly Piece[],
  pieces: readonly Piece[],
  path: readonly PathStep[],
): ReadRows {
  const rows: { readonly pieces: Map<TableColumn, Piece>; moved: boolean }[] = [];
  const placed = new Set<Piece>();
  for (const step of path) {
    const [piece, at] = [texts[step.piece], columns[step.column]];
    if (!piece || !at) continue;
    if (step.wraps) rows.push({ pieces: new Map(), moved: at.at !== null && at.at !== piece.column });
    rows.at(-1)?.pieces.set(at.column, piece);
    placed.add(piece);
  }
  return { rows, left: pieces.filter((piece) => !placed.has(piece)) };
}
