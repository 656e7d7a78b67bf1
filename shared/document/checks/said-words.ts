/** Which pairs of characters the indicators of a form say, to tell whether a project or a goal is among them. */
import type { TableBlock } from '../../forms/definition';
import type { FormKey, TableRow } from '../document';
import { RowMemo } from '../row-memo';

/** What any project, goal and indicator of a unit may say. */
const general =
  /开展|积极|深入|大力|广泛|切实|扎实|加强|抓好|做好|做实|筑牢|畅通|构建|推进|推动|组织|进一步|全面|认真|贯彻|落实|完成|工作|活动|专项|经费|资金|费用|工会|工资|人员|职工|企业|项目|工程|全区|全市|全县|年度|各类|各种|等|费$/g;

/** Words for the same. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/评比|评优/g, '评选'],
  [/大赛|比赛/g, '竞赛'],
];

/** The pairs of neighbouring characters that tell a text from others; each once. */
export function tellingPairs(text: string): readonly string[] {
  const own = alike
    .reduce((changed, [word, same]) => changed.replace(word, same), text)
    .replace(/[“”"'\s]/g, ' ')
    .replace(general, ' ');
  const pairs = new Set<string>();
  for (const run of own.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let index = 0; index + 2 <= run.length; index++) pairs.add(run.slice(index, index + 2));
  }
  return [...pairs];
}

/** How often each pair is said in the rows of one table; kept from edit to edit, for one edit changes one row. */
interface Said {
  readonly memo: RowMemo<TableRow, readonly string[]>;
  readonly counts: Map<string, number>;
}

const known = new WeakMap<TableBlock, Map<FormKey, Said>>();

/** Whether any row of the table says a pair, in whatever column. */
export function saidIn(block: TableBlock, key: FormKey, rows: readonly TableRow[]): (pair: string) => boolean {
  let byKey = known.get(block);
  if (!byKey) known.set(block, (byKey = new Map()));
  let said = byKey.get(key);
  if (!said) byKey.set(key, (said = { memo: new RowMemo(), counts: new Map() }));
  const { memo, counts } = said;
  const { removed, added } = memo.update(rows, ({ values }) =>
    tellingPairs(
      Object.values(values)
        .filter((value) => typeof value === 'string')
        .join('\n'),
    ),
  );
  for (const pair of removed.flat()) counts.set(pair, (counts.get(pair) ?? 0) - 1);
  for (const pair of added.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => (counts.get(pair) ?? 0) > 0;
}

/** Below this share of its pairs a text is not meant: 企业退休劳模荣誉津贴 by a 劳模满意度. */
const leastShare = 0.3;

/** Whether enough of it is said; true for a text that nothing tells from others. */
export function isSaid(text: string, said: (pair: string) => boolean): boolean {
  const pairs = tellingPairs(text);
  return pairs.length === 0 || pairs.filter(said).length >= pairs.length * leastShare;
}
