/** 部门整体支出绩效评价基础数据表, Hunan 附件1 (2022). Four columns; three years of spending, one 专项 project a line. */
import { baseDataChecks } from './base-data-checks';
import { header, label, line, place, row, rows, title, column } from './definition';
import type { FormDefinition, PaperCell, PaperRow, TableBlock } from './definition';
import { ratio, valueOf } from './expression';
import { hunan2022 } from './profile';

const moneyColumns = ['before', 'budget', 'actual'] as const;

/** label · 上年决算数 · 本年预算数 · 本年决算数 */
const money = (id: string, text: string): PaperCell[] => [
  label(text),
  ...moneyColumns.map((moneyColumn) => place(`${id}.${moneyColumn}`, 'amount')),
];

const moneyRow = (id: string, text: string): PaperRow => row(27, ...money(id, text));

const projects: TableBlock = {
  kind: 'table',
  id: 'projects',
  head: money('spend.special', '　　　　　2、专项资金（一个项目一行）'),
  columns: [
    column('name', '专项资金', 'name'),
    column('before', '上年决算数', 'amount'),
    column('budget', '本年预算数', 'amount'),
    column('actual', '本年决算数', 'amount'),
  ],
  start: [{}, {}, {}, {}],
  headerHeight: 27,
  rowHeight: 27,
};

export const hunanDepartmentBaseData: FormDefinition = {
  id: 'hunan-department-base-data',
  version: 1,
  title: '部门整体支出绩效评价基础数据表',
  origin: '湖南省 2022 年度',
  unit: '万元',
  // the proportions of the official workbook (34, 18, 18, 18), a little wider: its longest labels stand in one line
  widths: [38, 20, 20, 20],
  orientation: 'portrait',
  pageHeader: '财政部门监制',
  blocks: [
    rows(
      row(36, title('{year}年度部门整体支出绩效评价基础数据表', 4)),
      row(
        27,
        label('财政供养人员情况（人）', 1, 2),
        ...['编制数', '{year}年实际在职人数', '控制率'].map((text) => header(text)),
      ),
      row(27, place('posts', 'count'), place('staff', 'count'), place('staff.rate', 'percent')),
      row(
        27,
        ...['经费控制情况（万元）', '{lastYear}年决算数', '{year}年预算数', '{year}年决算数'].map((text) =>
          header(text),
        ),
      ),
      moneyRow('spend.total', '支出总额'),
      moneyRow('spend.basic', '基本支出'),
      moneyRow('spend.office', '　　其中：公用经费'),
      moneyRow('spend.project', '项目支出'),
      moneyRow('spend.operation', '　　其中：1、运行维护经费'),
    ),
    projects,
    rows(
      moneyRow('official.total', '三公经费'),
      moneyRow('official.cars', '　1、公务用车购置和维护经费'),
      moneyRow('official.carPurchase', '　　其中：公车购置'),
      moneyRow('official.carOperation', '　　　　　公车运行维护'),
      moneyRow('official.abroad', '　2、出国经费'),
      moneyRow('official.reception', '　3、公务接待'),
      moneyRow('procurement', '政府采购金额'),
      row(
        27,
        label('楼堂馆所控制情况（{year}年完工项目）', 1, 2),
        ...['批复规模（㎡）', '实际规模（㎡）', '规模控制率'].map((text) => header(text)),
      ),
      // as on the official paper not calculated, and kept as typed: its cell there has no percent format
      row(27, place('area.approved', 'count'), place('area.actual', 'count'), place('area.rate', 'indicator')),
      row(80, label('厉行节约保障措施'), place('thrift', 'text', 3)),
      row(27, line('说明：“项目支出”需要填报基本支出以外的所有项目支出情况。', 4)),
      row(27, line('填表人：　填报日期：　联系电话：　单位负责人签字：', 4)),
    ),
  ],
  formulas: [{ place: 'staff.rate', is: ratio(valueOf('staff'), valueOf('posts')), decimals: 4 }],
  checks: baseDataChecks(moneyColumns),
  profile: hunan2022,
};
