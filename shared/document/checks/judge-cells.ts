/** Rules that judge the 指标值 of a row cell by cell: half-year and full-year values, or one of them. */
import type { RowCheck } from '../../forms/check-declaration';
import type { Change } from '../change';
import type { Issue } from '../issue';
import type { IndicatorRow, ValueCell } from './indicator-row';
import { finding, ran } from './outcome';
import type { Outcome } from './outcome';

/** What is wrong with a value. */
export interface Complaint {
  /** said behind the name of the cell: 没有计量单位 */
  readonly says: string;
  readonly explain: string;
  /** the one certain way to mend it: what the button says, and the whole text that the cell will hold */
  readonly mend?: { readonly label: string; readonly text: string };
  /** less than the rule's own level: as good in the end, only not as clear */
  readonly isHint?: true;
}

/** `agreed` where the value is as it should be; null where the rule has nothing to say of it. */
export type Verdict = Complaint | 'agreed' | null;

/**
 * Equal texts of one row are told once, with the paths of them all. `nothing`: what the row gives when no cell could be
 * judged; the same object for thousands of rows.
 */
export function judgeCells(
  row: IndicatorRow,
  check: RowCheck,
  cells: readonly ValueCell[],
  judge: (cell: ValueCell) => Verdict,
  nothing: Outcome,
): Outcome {
  const judged = cells.flatMap((cell) => {
    const verdict = judge(cell);
    return verdict === null ? [] : [{ cell, verdict }];
  });
  if (judged.length === 0) return nothing;
  const wrong = judged.flatMap(({ cell, verdict }) => (verdict === 'agreed' ? [] : [{ cell, complaint: verdict }]));
  const texts = [...new Set(wrong.map(({ cell }) => cell.text))];
  return ran(
    texts.flatMap((text) => {
      const same = wrong.filter(({ cell }) => cell.text === text);
      const [first] = same;
      if (!first) return [];
      const { says, explain, mend, isHint } = first.complaint;
      const heads = same.map(({ cell }) => `“${cell.heading}”`).join('、');
      const paths = same.map(({ cell }) => cell.path);
      const found = finding(check, `“${row.called}”的${heads}${says}`, explain, paths);
      const told: Issue = isHint ? { ...found, level: 'hint' } : found;
      if (!mend) return [told];
      const changes = paths.map((path): Change => ({ kind: 'set', path, value: mend.text }));
      return [{ ...told, fix: { label: mend.label, changes } }];
    }),
  );
}
