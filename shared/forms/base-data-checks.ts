/** The checks of 部门整体支出绩效评价基础数据表: its sums column by column, its rates, and parts that exceed their whole. */
import type { AtMostCheck, Check, EqualCheck, Named } from './check-declaration';
import { columnSum, either, number, orZero, ratio, sum, valueOf } from './expression';
import type { ColumnId, PlaceId } from './ids';
import { totalFilled } from './common-checks';
import { ruled, tableTies } from './rules';
import type { RuleId } from './rules';

/** The money columns of the form, as they are called in a sentence. */
const columnWords: Readonly<Record<ColumnId, string>> = {
  before: '上年决算数',
  budget: '本年预算数',
  actual: '本年决算数',
};

export const baseDataChecks = (moneyColumns: readonly ColumnId[]): Check[] => [
  ...moneyColumns.flatMap(totalsFilled),
  ...moneyColumns.flatMap(sumsOf),
  rateCheck('staff.rate', { name: '实际在职人数', of: 'staff' }, { name: '编制数', of: 'posts' }),
  rateCheck('area.rate', { name: '实际规模', of: 'area.actual' }, { name: '批复规模', of: 'area.approved' }),
  rateLimit('E07', '在职人员控制率', '财预〔2013〕53号', 'staff', 'posts', ['实际在职人数', '编制数']),
  // a fact that may have to be told, not a slip of the pen
  rateLimit('C16', '楼堂馆所规模控制率', tableTies, 'area.actual', 'area.approved', ['实际规模', '批复规模']),
];

/** B06: a line whose parts are filled is filled too. */
function totalsFilled(column: ColumnId): Check[] {
  const details: Readonly<Record<PlaceId, readonly PlaceId[]>> = {
    'spend.total': ['spend.basic', 'spend.project'],
    'spend.project': ['spend.operation', 'spend.special'],
    'official.total': ['official.cars', 'official.abroad', 'official.reception'],
    'official.cars': ['official.carPurchase', 'official.carOperation'],
  };
  return Object.entries(details).map(([total, parts]) => totalFilled(total, parts, column));
}

function sumsOf(column: ColumnId): Check[] {
  const named = (id: string, name: string): Named => ({ name, is: valueOf(`${id}.${column}`) });
  const equal = (
    rule: RuleId,
    title: string,
    [id, name]: readonly [string, string],
    parts: readonly Named[],
  ): EqualCheck => ({
    kind: 'equal',
    rule,
    level: 'error',
    title,
    source: tableTies,
    stated: { name: `${name}（${columnWords[column]}）`, is: valueOf(`${id}.${column}`) },
    due: { name: '各项之和', is: parts.length === 1 && parts[0] ? parts[0].is : sum(...parts.map(({ is }) => is)) },
    parts,
    compared: 'sum',
    show: 'amount',
    at: `${id}.${column}`,
    baseMissing: 'notRun',
  });
  const atMost = (part: Named, whole: Named, at: string): AtMostCheck => ({
    kind: 'atMost',
    ...ruled('E17'),
    title: '部分不大于总体：公用经费不大于基本支出，三公经费不大于支出总额',
    left: { ...part, name: `${part.name}（${columnWords[column]}）` },
    limit: whole,
    parts: [part, whole],
    show: 'amount',
    at: `${at}.${column}`,
  });
  const eachProject = columnSum('projects', column);
  // The line 专项资金 heads its projects and is mostly left blank; so is 运行维护经费 where there is none.
  const special = either(valueOf(`spend.special.${column}`), eachProject);
  const ofProjects = sum(orZero(valueOf(`spend.operation.${column}`)), special);
  return [
    equal(
      'B02',
      '支出总额＝基本支出＋项目支出',
      ['spend.total', '支出总额'],
      [named('spend.basic', '基本支出'), named('spend.project', '项目支出')],
    ),
    equal(
      'B07',
      '项目支出＝运行维护经费＋专项资金，专项资金＝各项目之和',
      ['spend.project', '项目支出'],
      [{ name: '运行维护经费和专项资金', is: ofProjects }],
    ),
    equal('B07', '专项资金＝各项目之和', ['spend.special', '专项资金'], [{ name: '各项目', is: eachProject }]),
    equal(
      'B20',
      '三公经费＝公车购置＋公车运行维护＋出国经费＋公务接待，没有的填0',
      ['official.total', '三公经费'],
      [
        named('official.carPurchase', '公车购置'),
        named('official.carOperation', '公车运行维护'),
        named('official.abroad', '出国经费'),
        named('official.reception', '公务接待'),
      ],
    ),
    equal(
      'B23',
      '公务用车购置和维护经费＝公车购置＋公车运行维护',
      ['official.cars', '公务用车购置和维护经费'],
      [named('official.carPurchase', '公车购置'), named('official.carOperation', '公车运行维护')],
    ),
    atMost(named('spend.office', '公用经费'), named('spend.basic', '基本支出'), 'spend.office'),
    atMost(named('official.total', '三公经费'), named('spend.total', '支出总额'), 'official.total'),
  ];
}

interface Figure {
  readonly name: string;
  readonly of: PlaceId;
}

function rateCheck(rate: PlaceId, above: Figure, below: Figure): EqualCheck {
  return {
    kind: 'equal',
    ...ruled('B08'),
    title: '控制率＝实际数÷编制数或批复数',
    stated: { name: '控制率', is: valueOf(rate) },
    due: { name: `${above.name}÷${below.name}`, is: ratio(valueOf(above.of), valueOf(below.of)) },
    parts: [above, below].map(({ name, of }) => ({ name, is: valueOf(of) })),
    // as the official workbook prints it
    compared: 'wholePercent',
    show: 'percent',
    at: rate,
    baseMissing: 'notRun',
  };
}

function rateLimit(
  rule: RuleId,
  name: string,
  source: string,
  above: PlaceId,
  below: PlaceId,
  [aboveName, belowName]: readonly [string, string],
): AtMostCheck {
  return {
    kind: 'atMost',
    rule,
    level: 'warning',
    title: `${name}（${aboveName}÷${belowName}）不超过100%`,
    source,
    left: { name, is: ratio(valueOf(above), valueOf(below)) },
    limit: { name: '上限', is: number(1) },
    parts: [
      { name: aboveName, is: valueOf(above) },
      { name: belowName, is: valueOf(below) },
    ],
    show: 'percent',
    at: above,
  };
}
