/** Texts that break a rule on texts: cell by cell, merged cells as one. */
import type { TextTest } from '../../forms/check-declaration';
import { cleaningChecks } from '../../forms/cleaning-checks';
import type { TableBlock } from '../../forms/definition';
import { cleanCell } from '../cleaning/clean-cell';
import type { CellValue, Path } from '../document';
import type { EnteredCell } from './entered-cells';

/** A text that breaks a rule. */
export interface Stain {
  readonly test: TextTest;
  /** of the cell, in a sentence */
  readonly name: string;
  /** one; of a merged group cell one for each row */
  readonly paths: readonly Path[];
  readonly text: string;
  readonly value: CellValue;
  readonly explain: string;
}

export interface CalledCell {
  /** in a sentence */
  readonly name: string;
  readonly path: Path;
}

/** What is wrong with the text of one cell, rule by rule. */
export function stainsOf(cell: EnteredCell, called: (cell: EnteredCell) => CalledCell): readonly Stain[] {
  const { value: text, kind } = cell;
  if (typeof text !== 'string') return [];
  const tests = isCaption(cell) ? captionTests : allTests;
  return tests.flatMap((test): Stain[] => {
    const mended = cleanCell(text, kind, test);
    if (!mended) return [];
    const { name, path } = called(cell);
    return [{ test, name, paths: [path], text, ...mended }];
  });
}

const allTests = cleaningChecks.map(({ test }) => test);
const captionTests: readonly TextTest[] = ['noMarkup', 'noInvisible'];

/** 产出 指标 in a narrow column is spaced as the bureau printed it. */
const isCaption = ({ isGroup, value }: EnteredCell): boolean =>
  isGroup && /^\s*(?:\p{Script=Han}\s*){1,16}指\s*标\s*$/u.test(String(value));

/** A group says the same in row after row and is one cell on the paper: one finding, mended in all of them. */
export function mergedStains({ columns }: TableBlock, rows: readonly (readonly Stain[])[]): readonly Stain[] {
  const groups = new Set(columns.filter(({ group }) => group).map(({ id }) => id));
  const merged: Stain[] = [];
  let open = new Map<string, number>();
  for (const stains of rows) {
    const next = new Map<string, number>();
    for (const stain of stains) {
      const [path] = stain.paths;
      const column = path?.kind === 'tableCell' ? path.column : '';
      const run = groups.has(column) ? `${column} ${stain.test} ${stain.text}` : null;
      const at = run === null ? undefined : open.get(run);
      const above = at === undefined ? undefined : merged[at];
      if (at !== undefined && above) merged[at] = { ...above, paths: [...above.paths, ...stain.paths] };
      else merged.push(stain);
      if (run !== null) next.set(run, at ?? merged.length - 1);
    }
    open = next;
  }
  return merged;
}
