/** C12: an indicator that stands under two 二级指标, by its name or by what it measures, is counted twice. */
import { comparable } from '../known-indicator';
import { findQuantities } from '../quantities';
import { halfWidth } from '../values';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

/** Shorter names, such as 其他, say nothing by themselves. */
const shortestName = 4;
/** A shorter clause, such as 完成全年任务, is said of many things. */
const shortestClause = 8;
const saidOfMany = /完成|要求|任务|目标|按照|按时|及时|按期|运转|规定|计划|进一步|不断/;
const longest = 2000;

/** What an indicator is told by: its name, and what its 指标值 counts or does, without numbers. */
interface Marks {
  readonly texts: readonly string[];
}

const known = new WeakMap<IndicatorRow, Marks>();

function marksOf(row: IndicatorRow): Marks {
  const before = known.get(row);
  if (before) return before;
  const name = row.name.length >= shortestName ? [comparable(row.name)] : [];
  const made = { texts: [...new Set([...name, ...clausesOf(row)])] };
  known.set(row, made);
  return made;
}

/** 举办各种类型的技能培训班5期 → 举办各种类型的技能培训班; only of a text that is more than a value. */
function clausesOf({ target }: IndicatorRow): readonly string[] {
  if (target.value.kind !== 'prose' && target.value.kind !== 'words') return [];
  const plain = halfWidth(target.text).slice(0, longest);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of findQuantities(plain)) {
    parts.push(plain.slice(from, start));
    from = end;
  }
  return [...parts, plain.slice(from)]
    .join('\n')
    .split(/[,，。;；:：!?\n]/)
    .map((clause) => clause.replace(/[\s、“”"'()]|共计|合计|累计|总计/g, ''))
    .filter((clause) => clause.length >= shortestClause && !saidOfMany.test(clause));
}

export const namedOnce: TableRule = ({ check, rows }) => {
  const named = rows.filter(
    ({ name, isNotApplicable, target }) => name.length >= shortestName && !isNotApplicable && target.text !== '',
  );
  if (named.length < 2) return notRun(['三级指标']);
  return ran(
    alike(named).map((same) => {
      const groups = [...new Set(same.map(({ level2 }) => level2))];
      return finding(
        check,
        `“${same[0]?.name ?? ''}”重复列在${groups.map((level2) => `“${level2}”`).join('、')}`,
        same.map(({ level2, name, target }) => `${level2}：${name}（${target.text}）`).join('；'),
        same.map((row) => row.path(row.columns.name)),
      );
    }),
  );
};

/** Rows that share a mark with each other, directly or through a third, in groups of several 二级指标. */
function alike(rows: readonly IndicatorRow[]): readonly (readonly IndicatorRow[])[] {
  const byMark = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    for (const mark of marksOf(row).texts) {
      const same = byMark.get(mark);
      if (same) same.push(row);
      else byMark.set(mark, [row]);
    }
  }
  const groupOf = new Map<IndicatorRow, Set<IndicatorRow>>();
  for (const same of byMark.values()) {
    if (new Set(same.map(({ level2 }) => level2)).size < 2) continue;
    const joined = new Set<IndicatorRow>();
    for (const row of same) for (const each of groupOf.get(row) ?? [row]) joined.add(each);
    for (const row of joined) groupOf.set(row, joined);
  }
  return [...new Set(groupOf.values())].map((group) => rows.filter((row) => group.has(row)));
}
