/** The words of 一级指标 and 二级指标 that forms print or expect, by family of forms. */
import { officialIndicatorGroups } from './official-indicator-groups';
import { suzhouFixedIndicators } from './suzhou-indicators';
import type { FixedIndicator } from './suzhou-indicators';

/** 一级指标 → its 二级指标, in the order of the paper; [] where every unit writes its own. */
export type IndicatorGroups = Readonly<Record<string, readonly string[]>>;

function grouped(pairs: readonly { readonly level1: string; readonly level2: string }[]): IndicatorGroups {
  const groups: Record<string, string[]> = {};
  for (const { level1, level2 } of pairs) {
    const known = (groups[level1] ??= []);
    if (!known.includes(level2)) known.push(level2);
  }
  return groups;
}

const official = grouped(officialIndicatorGroups);

/** 财预〔2020〕10号 and the Hunan forms, which until about 2019 named 满意度 by 社会公众 too. */
const nationalGroups: IndicatorGroups = {
  ...official,
  满意度指标: [...(official['满意度指标'] ?? []), '社会公众或服务对象满意度指标'],
};

/** 财预〔2021〕101号: 成本指标 as a 一级指标 of its own. */
const costGroups: IndicatorGroups = { 成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'] };

/** 部门整体支出绩效评价指标评分表, Hunan about 2013–2020 (财预〔2013〕53号). */
const scoringGroups: IndicatorGroups = {
  投入: ['预算配置'],
  过程: ['预算执行', '预算管理'],
  产出及效率: ['职责履行', '履职效益'],
};

/** 苏州市市级部门整体预算绩效目标表 2023; 二级 of 履职 is the unit's own 职能. */
const suzhouGroups: IndicatorGroups = {
  ...grouped(suzhouFixedIndicators),
  履职: [],
  效益: ['社会效益', '经济效益', '生态效益', '可持续影响'],
  满意度: ['服务对象满意度'],
};

interface IndicatorFamily {
  readonly groups: IndicatorGroups;
  /** indicators that every unit fills */
  readonly fixed: readonly FixedIndicator[];
}

const national: IndicatorFamily = { groups: { ...nationalGroups, ...costGroups }, fixed: [] };
const families: readonly IndicatorFamily[] = [
  national,
  { groups: suzhouGroups, fixed: suzhouFixedIndicators },
  { groups: scoringGroups, fixed: [] },
];

/**
 * The family that a row belongs to: by its own 一级指标, else, and where several families have that word, by the 一级指标 that
 * its table prints; the national one when nothing tells.
 */
export function indicatorFamily(own: string, printed: readonly string[]): IndicatorFamily {
  const having = families.filter(({ groups }) => Object.hasOwn(groups, own));
  const known = ({ groups }: IndicatorFamily): number => printed.filter((word) => Object.hasOwn(groups, word)).length;
  return (having.length > 0 ? having : families).reduce(
    (best, family) => (known(family) > known(best) ? family : best),
    having[0] ?? national,
  );
}
