/** The projects of a table with what was spent on each. */
import { placedQuantities } from '../../forms/report-quantities';
import { tablesOf } from '../../forms/tables';
import { makeFigure, rowCell } from '../make-figure';
import type { TableBeside } from '../tables-beside';
import { parted, quoted } from './written';
import type { Written } from './written';

/** The column of what was spent, as the forms name it. */
const spentColumn = 'actual';

/** [] where no table lists projects. */
export function tellProjects(tables: readonly TableBeside[]): readonly Written[] {
  const each = tables
    .filter(({ file, definition }) => file === null && says(definition.id))
    .flatMap((table) =>
      tablesOf(table.definition)
        .filter(({ columns }) => columns.some(({ id, value }) => id === spentColumn && value === 'amount'))
        .flatMap(({ id }) =>
          (table.form.tables[id] ?? []).flatMap((row): readonly (readonly Written[])[] => {
            const name = String(row.values['name'] ?? '').trim();
            const cell = rowCell(table, id, row.id, spentColumn);
            const figure = name === '' ? null : makeFigure({ kind: 'cell', cell }, tables);
            return figure ? [[`${quoted(name)}支出`, figure]] : [];
          }),
        ),
    );
  return parted(each, '、', '。');
}

/** Whether a form says 项目支出 at all. */
const says = (form: string): boolean =>
  placedQuantities.some(({ id, places }) => id === 'spent.project' && places[form] !== undefined);
