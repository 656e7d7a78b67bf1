/** Places whose words and value share a cell on paper, in a file that gives each a cell of its own: 资金总额： | 646.06. */
import { splitAtLead } from '../document/lead';
import type { PlacedCell } from '../document/paper-grid';
import type { CellIndex } from './cell-index';
import type { FoundLabels } from './find-labels';
import type { Cell } from './sheet';

interface ValueCell {
  readonly row: number;
  readonly column: number;
  readonly formula: boolean;
}

/** The cell that holds the value of a place; null where its words reach as far as the place does on paper. */
export type BesideLead = (placed: PlacedCell, words: Cell) => ValueCell | null;

/** null for a file that writes a value behind its words anywhere: a form does it one way throughout. */
export function cellsBesideLeads(found: FoundLabels, index: CellIndex): BesideLead | null {
  const cells = [...found.labels];
  const labels = new Set(found.labels.values());
  const sharesCell = cells.some(([{ content }, { value }]) => {
    const lead = content.kind === 'place' ? content.place.lead : undefined;
    return lead !== undefined && splitAtLead(String(value ?? ''), lead)?.rest !== '';
  });
  if (sharesCell) return null;
  const edge = Math.max(0, ...cells.map(([, { column, columnSpan }]) => column + columnSpan));

  return (placed, words) => {
    const next = placed.column + placed.columnSpan;
    const behind = cells.flatMap(([label, { column }]) =>
      label.column >= next && column > words.column ? column : [],
    );
    const column = words.column + words.columnSpan;
    if (column >= Math.min(edge, ...behind)) return null;
    const cell = index.at(words.row, column);
    if (cell && (labels.has(cell) || cell.row !== words.row)) return null;
    return { row: words.row, column, formula: cell?.formula !== undefined };
  };
}
