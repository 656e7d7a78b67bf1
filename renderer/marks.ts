/** Which cells of a sheet carry a finding, or an old result, for the grid's corner marks. */
import type { AnsweredFinding } from '../shared/document/answered-findings';
import type { SheetResults } from '../shared/sheet/edits';
import type { View } from '../shared/sheet/view';
import type { Mark, MarkLevel, MarkSentence } from './sheet-view/scene';

const rank: Readonly<Record<MarkLevel, number>> = { error: 0, warning: 1, hint: 2, explained: 3 };

const staleSentence = '此公式在这里不能重新计算，显示的是文件中原来的结果；请在 Excel 或 WPS 中打开后核对。';

/** Keyed `row:column` (0-based) of the cell; a cell with several findings shows all sentences and the gravest level. */
export function marksOf(view: View, sheet: number, results: readonly SheetResults[]): ReadonlyMap<string, Mark> {
  const sentences = new Map<string, MarkSentence[]>();
  const add = (key: string, sentence: MarkSentence): void => {
    const there = sentences.get(key);
    if (there) there.push(sentence);
    else sentences.set(key, [sentence]);
  };
  const name = view.workbook.sheets[sheet]?.name;
  for (const { row, column } of results.flatMap((each) => (each.sheet === name ? (each.stale ?? []) : []))) {
    add(`${row}:${column}`, { level: 'hint', text: staleSentence });
  }
  for (const answered of view.answers.findings) {
    const key = keyOf(view, answered, sheet);
    if (key !== null) add(key, sentenceOf(answered));
  }
  return new Map([...sentences].map(([key, all]) => [key, markOf(all)]));
}

function markOf(all: readonly MarkSentence[]): Mark {
  const sentences = all.toSorted((one, other) => rank[one.level] - rank[other.level]);
  return { level: sentences[0]?.level ?? 'hint', sentences };
}

/** What a mark says of a finding. */
export function sentenceOf({ finding, isExplained, explanation }: AnsweredFinding): MarkSentence {
  if (isExplained) return { level: 'explained', text: `${finding.message}。说明：${explanation?.text ?? ''}` };
  return { level: finding.level, text: explanation ? `${finding.message}（说明已过期）` : finding.message };
}

/** Only the cell to jump to is marked: a sum over twenty cells would colour the whole column. */
function keyOf(view: View, { finding: { paths } }: AnsweredFinding, sheet: number): string | null {
  const [path] = paths;
  const position = path && view.positionOf(path);
  return position && position.sheet === sheet ? `${position.row}:${position.column}` : null;
}
