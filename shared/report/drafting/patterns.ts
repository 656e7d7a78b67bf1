/** The paragraphs that are offered in the chapters of all outlines, by the ids of their headings. */
import { said } from './pattern';
import type { DraftPattern } from './pattern';

export const draftPatterns: readonly DraftPattern[] = [
  {
    kind: 'sentences',
    title: '人员情况',
    headings: ['overview.basic'],
    sentences: [{ start: '本单位', phrases: [said('人员编制', 'posts', '人'), said('实有人数', 'staff', '人')] }],
  },
  {
    kind: 'sentences',
    title: '年度预算',
    headings: ['overview.goals'],
    sentences: [
      {
        start: '{year}',
        phrases: [said('整体支出全年预算数为', 'budget.total')],
        among: [said('基本支出', 'budget.basic'), said('项目支出', 'budget.project')],
      },
    ],
  },
  {
    kind: 'sentences',
    title: '整体支出规模',
    headings: ['overview.scope'],
    sentences: [
      {
        start: '{year}',
        phrases: [said('整体支出全年预算数为', 'budget.total'), said('整体支出全年执行数为', 'spent.total')],
        among: [said('基本支出', 'spent.basic'), said('项目支出', 'spent.project')],
      },
      { start: '', phrases: [said('整体支出执行率为', 'rate.total')] },
    ],
  },
  {
    kind: 'sentences',
    title: '基本支出',
    headings: ['basicSpending'],
    sentences: [
      {
        start: '{year}',
        phrases: [said('基本支出全年预算数为', 'budget.basic'), said('基本支出全年执行数为', 'spent.basic')],
        among: [said('人员支出', 'spent.people'), said('公用支出', 'spent.office')],
      },
      { start: '', phrases: [said('基本支出执行率为', 'rate.basic')] },
    ],
  },
  {
    kind: 'sentences',
    title: '“三公”经费',
    headings: ['basicSpending'],
    sentences: [
      {
        start: '{year}',
        phrases: [said('“三公”经费决算数为', 'official.total')],
        among: [
          said('因公出国（境）费', 'official.abroad'),
          said('公务用车购置费', 'official.carPurchase'),
          said('公务用车运行维护费', 'official.carOperation'),
          said('公务接待费', 'official.reception'),
        ],
      },
    ],
  },
  {
    kind: 'sentences',
    title: '项目支出',
    headings: ['projectSpending', 'specialSpending.allocation', 'specialSpending.use'],
    sentences: [
      {
        start: '{year}',
        phrases: [
          said('项目支出全年预算数为', 'budget.project'),
          said('项目支出全年执行数为', 'spent.project'),
          said('项目支出执行率为', 'rate.project'),
        ],
      },
    ],
  },
  {
    kind: 'projects',
    title: '各项目支出',
    headings: ['projectSpending', 'specialSpending.allocation', 'specialSpending.use'],
  },
  {
    kind: 'sentences',
    title: '自评得分和等级',
    headings: ['performance'],
    sentences: [
      { start: '{year}', phrases: [said('自评得分', 'score', '分'), said('评价等级为', 'grade')] },
      {
        start: '',
        phrases: [said('共设绩效指标', 'indicators.all', '个')],
        among: [said('得满分的', 'indicators.full', '个'), said('扣分的', 'indicators.deducted', '个')],
      },
    ],
  },
  { kind: 'indicators', title: '各类指标得分', headings: ['performance'], story: 'groupScores' },
  {
    kind: 'sentences',
    title: '资金使用',
    headings: ['performance'],
    sentences: [
      {
        start: '{year}',
        phrases: [
          said('整体支出全年预算数为', 'budget.total'),
          said('整体支出全年执行数为', 'spent.total'),
          said('整体支出执行率为', 'rate.total'),
        ],
      },
      {
        start: '',
        phrases: [said('基本支出', 'spent.basic')],
        among: [said('人员支出', 'spent.people'), said('公用支出', 'spent.office')],
      },
      { start: '', phrases: [said('项目支出', 'spent.project')] },
    ],
  },
  { kind: 'indicators', title: '指标完成情况', headings: ['performance'], story: 'achieved' },
  { kind: 'indicators', title: '扣分的指标', headings: ['problems'], story: 'deducted' },
  { kind: 'indicators', title: '扣分原因', headings: ['problems'], story: 'reasons' },
];
