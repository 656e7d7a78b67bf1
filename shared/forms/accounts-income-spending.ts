/**
 * 收入支出决算总表, 公开01表 of 部门决算公开, with the lines that it has had since 2020: eight kinds of income, all 26
 * functional classes of spending (支出功能分类, whose codes the places are named by), 行次 1 to 62.
 */
import { amountOf, accountsHead, accountsNote, numbered } from './accounts-paper';
import type { AccountsLine } from './accounts-paper';
import { incomeSpendingChecks } from './accounts-income-spending-checks';
import { totalFormula } from './accounts-sums';
import type { Total } from './accounts-sums';
import { also, header, label, row, rows, title } from './definition';
import type { FormDefinition, LabelCell, PaperCell, PaperRow } from './definition';
import type { PlaceId } from './ids';
import { withoutWeights } from './profile';

/** A printed line: the place of its amount and its text, with other words that it is printed in. */
type Line = readonly [id: PlaceId, text: string, ...others: string[]];

const income: readonly Line[] = [
  ['income.general', '一、一般公共预算财政拨款收入'],
  ['income.fund', '二、政府性基金预算财政拨款收入'],
  ['income.stateCapital', '三、国有资本经营预算财政拨款收入'],
  ['income.superior', '四、上级补助收入'],
  ['income.undertakings', '五、事业收入'],
  ['income.business', '六、经营收入'],
  ['income.subordinates', '七、附属单位上缴收入'],
  ['income.other', '八、其他收入'],
];

const functionalClasses: readonly Line[] = [
  ['functional.201', '一、一般公共服务支出'],
  ['functional.202', '二、外交支出'],
  ['functional.203', '三、国防支出'],
  ['functional.204', '四、公共安全支出'],
  ['functional.205', '五、教育支出'],
  ['functional.206', '六、科学技术支出'],
  ['functional.207', '七、文化旅游体育与传媒支出'],
  ['functional.208', '八、社会保障和就业支出'],
  ['functional.210', '九、卫生健康支出'],
  ['functional.211', '十、节能环保支出'],
  ['functional.212', '十一、城乡社区支出'],
  ['functional.213', '十二、农林水支出'],
  ['functional.214', '十三、交通运输支出'],
  ['functional.215', '十四、资源勘探工业信息等支出', '十四、资源勘探信息等支出'],
  ['functional.216', '十五、商业服务业等支出'],
  ['functional.217', '十六、金融支出'],
  ['functional.219', '十七、援助其他地区支出'],
  ['functional.220', '十八、自然资源海洋气象等支出'],
  ['functional.221', '十九、住房保障支出'],
  ['functional.222', '二十、粮油物资储备支出'],
  ['functional.223', '二十一、国有资本经营预算支出'],
  ['functional.224', '二十二、灾害防治及应急管理支出'],
  ['functional.229', '二十三、其他支出'],
  ['functional.231', '二十四、债务还本支出'],
  ['functional.232', '二十五、债务付息支出'],
  ['functional.234', '二十六、抗疫特别国债安排的支出'],
];

const foot: readonly (readonly [left: Line | null, right: Line | null])[] = [
  [
    ['income.total', '本年收入合计'],
    ['spending.total', '本年支出合计'],
  ],
  [
    ['income.surplusUsed', '使用非财政拨款结余', '使用非财政拨款结余和专用结余', '用事业基金弥补收支差额'],
    ['spending.surplusDistributed', '结余分配'],
  ],
  [
    ['income.carriedIn', '年初结转和结余', '上年结转和结余'],
    ['spending.carriedOut', '年末结转和结余', '结转下年'],
  ],
  [null, null],
  [
    ['income.grandTotal', '总计', '收入总计'],
    ['spending.grandTotal', '总计', '支出总计'],
  ],
];

const printedLines = [
  ...functionalClasses.map((right, index): (typeof foot)[number] => [income[index] ?? null, right]),
  ...foot,
];

const itemCell = (line: Line | null): LabelCell => {
  if (line === null) return label('');
  const [, text, ...others] = line;
  return also(label(text), ...others, ...numberedOneLess(text));
};

const numerals = functionalClasses.map(([, text]) => text.replace(/、.*/, ''));

/** Until 2019, without lines for 国有资本经营预算, those below them counted one less: 三、上级补助收入. */
function numberedOneLess(text: string): string[] {
  const [, numeral, words] = /^(.+)、(.+)$/.exec(text) ?? [];
  const before = numerals[numerals.indexOf(numeral ?? '') - 1];
  return before === undefined || words === undefined ? [] : [`${before}、${words}`];
}

const nameOf = ([id, text]: Line): AccountsLine => {
  const words = text.replace(/^.+、/, '');
  return { id, name: id.endsWith('grandTotal') ? `${id.startsWith('income') ? '收入' : '支出'}${words}` : words };
};

const half = (line: Line | null, number: number): PaperCell[] => {
  const called = line && nameOf(line);
  return [itemCell(line), numbered(number), called ? amountOf(called.id, called.name) : label('')];
};

/** The right half goes on counting where the left one ends. */
const printedRow = ([left, right]: (typeof foot)[number], index: number): PaperRow =>
  row(17, ...half(left, index + 1), ...half(right, index + 1 + printedLines.length));

const lineOf = (id: PlaceId): AccountsLine => {
  const line = printedLines.flat().find((each) => each?.[0] === id);
  if (!line) throw new Error(`公开01表 has no line ${id}`);
  return nameOf(line);
};

const totals = {
  income: { total: lineOf('income.total'), of: income.map(nameOf) },
  spending: { total: lineOf('spending.total'), of: functionalClasses.map(nameOf) },
  incomeGrand: {
    total: lineOf('income.grandTotal'),
    of: ['income.total', 'income.surplusUsed', 'income.carriedIn'].map(lineOf),
  },
  spendingGrand: {
    total: lineOf('spending.grandTotal'),
    of: ['spending.total', 'spending.surplusDistributed', 'spending.carriedOut'].map(lineOf),
  },
} as const satisfies Record<string, Total>;

const headings = ['项目', '行次', '决算数'].map((text) =>
  text === '决算数' ? also(header(text), '金额') : header(text),
);

export const accountsIncomeSpending: FormDefinition = {
  id: 'accounts-income-spending',
  version: 1,
  title: '收入支出决算总表',
  origin: '部门决算公开 公开01表',
  unit: '万元',
  widths: [36, 6, 16, 36, 6, 16],
  orientation: 'portrait',
  blocks: [
    rows(
      ...accountsHead(title('收入支出决算总表', 6), '公开01表', [3, 1, 2]),
      row(18, header('收入', 3), header('支出', 3)),
      row(18, ...headings, ...headings),
      row(18, header('栏次'), header(''), numbered(1), header('栏次'), header(''), numbered(2)),
      ...printedLines.map(printedRow),
      accountsNote('注：本表反映部门本年度的总收支和年末结转结余情况。', 6),
    ),
  ],
  formulas: [totals.income, totals.spending, totals.incomeGrand, totals.spendingGrand].map(totalFormula),
  checks: incomeSpendingChecks(totals),
  profile: withoutWeights('accounts', '部门决算公开'),
};
