/** Which cells of a sheet carry a finding, or an old result, for the grid's corner marks. */
import type { Issue } from '../shared/document/issue';
import type { Level } from '../shared/forms/rules';
import type { SheetResults } from '../shared/sheet/edits';
import type { View } from '../shared/sheet/view';

export interface Mark {
  readonly level: Level;
  readonly sentence: string;
}

const rank: Readonly<Record<Level, number>> = { error: 2, warning: 1, hint: 0 };

const staleSentence = '此公式在这里不能重新计算，显示的是文件中原来的结果；请在 Excel 或 WPS 中打开后核对。';

/** Keyed `row:column` (0-based) of the cell; a cell with several findings shows all sentences and the gravest colour. */
export function marksOf(view: View, sheet: number, results: readonly SheetResults[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const name = view.workbook.sheets[sheet]?.name;
  for (const { row, column } of results.flatMap((each) => (each.sheet === name ? (each.stale ?? []) : []))) {
    marks.set(`${row}:${column}`, { level: 'hint', sentence: staleSentence });
  }
  for (const issue of view.check.findings) {
    for (const key of cellsOf(view, issue, sheet)) {
      const there = marks.get(key);
      marks.set(
        key,
        there
          ? {
              level: rank[there.level] >= rank[issue.level] ? there.level : issue.level,
              sentence: `${there.sentence}\n${issue.message}`,
            }
          : { level: issue.level, sentence: issue.message },
      );
    }
  }
  return marks;
}

/** Only the cell to jump to is marked: a sum over twenty cells would colour the whole column. */
function cellsOf(view: View, issue: Issue, sheet: number): string[] {
  const path = issue.paths[0];
  const position = path && view.positionOf(path);
  return position && position.sheet === sheet ? [`${position.row}:${position.column}`] : [];
}
