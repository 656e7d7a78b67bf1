/** C14 where indicators serve a 重点工作: one whose words are those of another 重点工作 stands in the wrong place. */
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

const work = 'work';

/** Four characters in common, such as 困难职工, are no accident. */
const inCommon = 4;

const han = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');

const piecesOf = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, index) => text.slice(index, index + length));

/** the words that any duty may have */
const general = /工作|职工|工会|情况|人数|次数|管理|建设|开展|组织|服务/g;

export const servesItsWork: TableRule = ({ check, rows }) => {
  const asked = rows.filter((row) => row.name !== '' && row.text(work) !== '' && row.target.text !== '');
  const works = [...new Set(asked.map((row) => row.text(work)))];
  if (works.length < 2) return notRun(['两项以上重点工作的指标']);
  const worksOf = new Map<string, Set<string>>();
  for (const each of works) {
    for (const piece of piecesOf(han(each), inCommon)) worksOf.set(piece, (worksOf.get(piece) ?? new Set()).add(each));
  }
  return ran(
    asked.flatMap((row) => {
      const others = new Set(piecesOf(han(row.name), inCommon).flatMap((piece) => [...(worksOf.get(piece) ?? [])]));
      const [other] = others;
      if (other === undefined || others.size > 1 || others.has(row.text(work)) || sharesWord(row)) return [];
      return [
        finding(
          check,
          `“${row.called}”应归入“${other}”，现在“${row.text(work)}”`,
          `${row.level1} › ${row.text(work)}：${row.called}`,
          [row.path(work), row.path(row.columns.name)],
        ),
      ];
    }),
  );
};

/** Whether its own 重点工作 or duty says any of its words. */
function sharesWord(row: IndicatorRow): boolean {
  const own = han(row.text(work) + row.level2).replace(general, '\n');
  return piecesOf(han(row.name).replace(general, '\n'), 2).some((pair) => !pair.includes('\n') && own.includes(pair));
}
