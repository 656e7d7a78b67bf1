/**
 * 计量单位 of indicator values: those of the published samples, of the exports of 财政预算管理一体化, and the legal units that
 * budget units count in. 万 and 亿 are multipliers, not part of a unit.
 */
const unitsByKind = {
  rate: ['%', '‰', '百分点', '个百分点', '倍', '分'],
  money: ['元', '美元'],
  people: ['人', '人次', '名', '位', '户', '户次', '人天', '学时', '课时'],
  places: ['家', '家次', '个', '所', '处', '座', '间', '栋', '套', '村', '社区', '站'],
  happenings: ['次', '期', '场', '场次', '班次', '批', '批次', '届', '轮', '起', '例', '宗'],
  things: [
    ...[
      '份',
      '件',
      '项',
      '篇',
      '册',
      '本',
      '张',
      '条',
      '幅',
      '面',
      '块',
      '枚',
      '笔',
      '台',
      '辆',
      '艘',
      '架',
      '部',
      '支',
    ],
    ...['只', '头', '株', '棵', '盒', '箱', '袋', '台套', '件套', '组', '类', '种', '个次'],
  ],
  measures: [
    ...['米', '公里', '千米', '平方米', '平方公里', '㎡', 'm²', 'm2', '亩', '公顷', '立方米', 'm³', '升'],
    ...['吨', '公斤', '千克', '克', '千瓦时', '千瓦', '度', 'km', 'kg', 'm', 'GB', 'TB', 'MB'],
  ],
  time: ['年', '个月', '季', '个季度', '周', '天', '日', '工作日', '个工作日', '小时', '个小时', '分钟', '秒'],
} as const;

export const timeUnits: readonly string[] = unitsByKind.time;

/** Every unit that is understood behind a number, the longest first. */
export const knownUnits: readonly string[] = Object.values(unitsByKind)
  .flat()
  .sort((one, other) => other.length - one.length);

/** Units to offer behind a number, the likeliest first, by a word of the 二级指标. */
const likely: readonly (readonly [string, readonly string[]])[] = [
  ['满意度', ['%']],
  ['成本', ['万元', '元', '%', '元/人', '元/人次', '元/㎡']],
  ['时效', ['%', '天', '个工作日', '小时', '个月']],
  ['质量', ['%', '分', '项', '次']],
  ['数量', ['个', '人', '人次', '次', '家', '期', '场', '份', '项', '件', '户', '套', '篇', '天', '㎡', '万元']],
  ['效益', ['%', '万元', '人', '人次', '个', '家', '户', '吨']],
  ['影响', ['%', '年', '人', '个']],
];

const usual: readonly string[] = ['%', '人', '人次', '个', '家', '次', '期', '份', '项', '件', '天', '万元', '元'];

/** The likeliest for a 二级指标 first. */
export const offeredUnits = (level2: string): readonly string[] => [
  ...new Set([...(likely.find(([word]) => level2.includes(word))?.[1] ?? []), ...usual]),
];
