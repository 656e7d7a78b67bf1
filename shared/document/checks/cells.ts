/** Rules on every cell that was filled in, in a place or in a table, each judged by itself. */
import { tablesOf } from '../../forms/tables';
import type { CellCheck } from '../../forms/check-declaration';
import type { FormDefinition, TableBlock } from '../../forms/definition';
import type { ColumnId, PlaceId, TableId } from '../../forms/ids';
import type { CellValue, Path, TableRow } from '../document';
import { cellTests } from './cell-tests';
import { enteredCells, enteredPlaces, nameOfCell, nameOfPlace } from './entered-cells';
import { JudgedRows } from './judged-rows';
import { agreed, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import type { CheckSurroundings } from './surroundings';

export function runCells(check: CellCheck, around: CheckSurroundings): Outcome {
  const { definition, form, key } = around;
  const rule = cellTests[check.test];
  const judged = judgedOf(check, around);
  const asked = { check, year: form.year, unit: definition.unit };

  const ofPlaces = enteredPlaces(definition, form).map((cell) => {
    const before = judged.places.get(cell.id);
    if (before && before.value === cell.value) return before.outcome;
    const path: Path = { kind: 'place', form: key, place: cell.id };
    const outcome = rule.judge({ ...asked, cell, name: () => nameOfPlace(definition, cell.id), path });
    judged.places.set(cell.id, { value: cell.value, outcome });
    return outcome;
  });

  const blocks = tablesOf(definition);
  const ofTables = blocks.map((block) => {
    const rows = judged.tableOf(block.id);
    const outcomes = rows.update(form.tables[block.id] ?? [], (row) => judgeRow(row, block));
    return { hasRun: rows.hasRun, outcomes };
  });

  const outcomes = [...ofPlaces, ...ofTables.flatMap((table) => table.outcomes)];
  const hasRun = outcomes.some((outcome) => outcome?.ran) || ofTables.some((table) => table.hasRun);
  return hasRun ? ran(outcomes.flatMap((outcome) => outcome?.findings ?? [])) : notRun(rule.missing(around));

  function judgeRow(row: TableRow, block: TableBlock): Outcome | null {
    const pathOf = (column: ColumnId): Path => ({ kind: 'tableCell', form: key, table: block.id, row: row.id, column });
    // a group is one cell with those of the rows around it, and said by the form
    const own = enteredCells(block, row).filter(({ isGroup }) => !isGroup);
    const each = own.flatMap((cell) => {
      const name = () => nameOfCell(block, row, cell.id);
      return rule.judge({ ...asked, cell, name, path: pathOf(cell.id) }) ?? [];
    });
    if (each.length === 0) return null;
    const findings = each.flatMap((outcome) => outcome.findings);
    return findings.length === 0 ? agreed : ran(findings);
  }
}

/** A cell that did not change is not judged again: every key would search all long texts of the form. */
class Judged {
  readonly places = new Map<PlaceId, { readonly value: CellValue; readonly outcome: Outcome | null }>();
  private readonly tables = new Map<TableId, JudgedRows>();

  tableOf(table: TableId): JudgedRows {
    let rows = this.tables.get(table);
    if (!rows) this.tables.set(table, (rows = new JudgedRows()));
    return rows;
  }
}

const allJudged = new WeakMap<CellCheck, WeakMap<FormDefinition, Map<string, Judged>>>();

/** By all that the rules know besides the cell. */
function judgedOf(check: CellCheck, { definition, key, form }: CheckSurroundings): Judged {
  let byDefinition = allJudged.get(check);
  if (!byDefinition) allJudged.set(check, (byDefinition = new WeakMap()));
  let byKey = byDefinition.get(definition);
  if (!byKey) byDefinition.set(definition, (byKey = new Map()));
  const name = `${form.year ?? ''} ${key}`;
  let judged = byKey.get(name);
  if (!judged) byKey.set(name, (judged = new Judged()));
  return judged;
}
