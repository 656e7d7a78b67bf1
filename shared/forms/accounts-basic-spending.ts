/**
 * 一般公共预算财政拨款基本支出决算明细表, 公开06表 of 部门决算公开: three lists side by side of the items of 部门预算支出
 * 经济分类, whose codes the places are named by. 人员经费 at the left, 公用经费 in the middle and at the right.
 */
import { amountOf, accountsHead, accountsNote, numbered } from './accounts-paper';
import type { AccountsLine } from './accounts-paper';
import { totalAgrees, totalFormula } from './accounts-sums';
import type { Total } from './accounts-sums';
import type { Check } from './check-declaration';
import { also, header, label, row, rows, title } from './definition';
import type { FormDefinition, PaperCell, PaperRow } from './definition';
import { withoutWeights } from './profile';

/** 科目编码 of three digits for a class, of five for an item of it; 科目名称, with other words that it is printed in. */
type Account = readonly [code: string, name: string, ...others: string[]];

const lines: readonly (readonly [left: Account | null, middle: Account, right: Account])[] = [
  [
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
    ['307', '债务利息及费用支出'],
  ],
  [
    ['30101', '基本工资'],
    ['30201', '办公费'],
    ['30701', '国内债务付息'],
  ],
  [
    ['30102', '津贴补贴'],
    ['30202', '印刷费'],
    ['30702', '国外债务付息'],
  ],
  [
    ['30103', '奖金'],
    ['30203', '咨询费'],
    ['30703', '国内债务发行费用'],
  ],
  [
    ['30106', '伙食补助费'],
    ['30204', '手续费'],
    ['30704', '国外债务发行费用'],
  ],
  [
    ['30107', '绩效工资'],
    ['30205', '水费'],
    ['310', '资本性支出'],
  ],
  [
    ['30108', '机关事业单位基本养老保险缴费'],
    ['30206', '电费'],
    ['31001', '房屋建筑物购建'],
  ],
  [
    ['30109', '职业年金缴费'],
    ['30207', '邮电费'],
    ['31002', '办公设备购置'],
  ],
  [
    ['30110', '职工基本医疗保险缴费'],
    ['30208', '取暖费'],
    ['31003', '专用设备购置'],
  ],
  [
    ['30111', '公务员医疗补助缴费'],
    ['30209', '物业管理费'],
    ['31005', '基础设施建设'],
  ],
  [
    ['30112', '其他社会保障缴费'],
    ['30211', '差旅费'],
    ['31006', '大型修缮'],
  ],
  [
    ['30113', '住房公积金'],
    ['30212', '因公出国（境）费用', '因公出国（境）费'],
    ['31007', '信息网络及软件购置更新'],
  ],
  [
    ['30114', '医疗费'],
    ['30213', '维修（护）费', '维修(护)费用'],
    ['31008', '物资储备'],
  ],
  [
    ['30199', '其他工资福利支出'],
    ['30214', '租赁费'],
    ['31009', '土地补偿'],
  ],
  [
    ['303', '对个人和家庭的补助', '对个人和家庭的补助支出'],
    ['30215', '会议费'],
    ['31010', '安置补助'],
  ],
  [
    ['30301', '离休费'],
    ['30216', '培训费'],
    ['31011', '地上附着物和青苗补偿'],
  ],
  [
    ['30302', '退休费'],
    ['30217', '公务接待费'],
    ['31012', '拆迁补偿'],
  ],
  [
    ['30303', '退职（役）费'],
    ['30218', '专用材料费'],
    ['31013', '公务用车购置'],
  ],
  [
    ['30304', '抚恤金'],
    ['30224', '被装购置费'],
    ['31019', '其他交通工具购置'],
  ],
  [
    ['30305', '生活补助'],
    ['30225', '专用燃料费'],
    ['31021', '文物和陈列品购置'],
  ],
  [
    ['30306', '救济费'],
    ['30226', '劳务费'],
    ['31022', '无形资产购置'],
  ],
  [
    ['30307', '医疗费补助'],
    ['30227', '委托业务费'],
    ['31099', '其他资本性支出'],
  ],
  [
    ['30308', '助学金'],
    ['30228', '工会经费'],
    ['399', '其他支出'],
  ],
  [
    ['30309', '奖励金'],
    ['30229', '福利费'],
    ['39907', '国家赔偿费用支出'],
  ],
  [
    ['30310', '个人农业生产补贴'],
    ['30231', '公务用车运行维护费'],
    ['39908', '对民间非营利组织和群众性自治组织补贴'],
  ],
  [
    ['30311', '代缴社会保险费'],
    ['30239', '其他交通费用'],
    ['39909', '经常性赠与'],
  ],
  [
    ['30399', '其他对个人和家庭的补助', '其他对个人和家庭的补助支出'],
    ['30240', '税金及附加费用'],
    ['39910', '资本性赠与'],
  ],
  [null, ['30299', '其他商品和服务支出'], ['39999', '其他支出']],
];

/** 其他支出 is a class and an item of it: only the code tells them apart. */
const nameOf = ([code, name]: Account): AccountsLine => ({ id: `economic.${code}`, name: `${name}（${code}）` });

const third = (account: Account | null): PaperCell[] => {
  if (account === null) return [label(''), label(''), label('')];
  const [code, name, ...others] = account;
  const { id, name: called } = nameOf(account);
  return [numbered(code), also(label(name), ...others), amountOf(id, called)];
};

const printedRow = (accounts: (typeof lines)[number]): PaperRow => row(16, ...accounts.flatMap(third));

const accounts = lines.flat().filter((account) => account !== null);
const isClass = ([code]: Account): boolean => code.length === 3;
const itemsOf = ([of]: Account): AccountsLine[] =>
  accounts.filter((each) => !isClass(each) && each[0].startsWith(of)).map(nameOf);

/** A class with its items. */
const classes = accounts.filter(isClass).map((each): Total => ({ total: nameOf(each), of: itemsOf(each) }));

const classLines = (...codes: readonly string[]): AccountsLine[] =>
  accounts.filter(([code]) => codes.includes(code)).map(nameOf);

const personnel: Total = { total: { id: 'total.personnel', name: '人员经费合计' }, of: classLines('301', '303') };
const office: Total = {
  total: { id: 'total.office', name: '公用经费合计' },
  of: classLines('302', '307', '310', '399'),
};

const checks: readonly Check[] = [
  ...classes.map((each) => totalAgrees('B23', '每类支出＝其各项目之和', each, '各项目')),
  ...[personnel, office].map((each) =>
    totalAgrees(
      'B22',
      '人员经费＝工资福利＋对个人和家庭的补助，公用经费＝商品和服务＋债务利息＋资本性＋其他支出',
      each,
      '各类支出',
    ),
  ),
];

const headings = [also(header('科目编码'), '科目代码'), header('科目名称'), also(header('决算数'), '金额')];

export const accountsBasicSpending: FormDefinition = {
  id: 'accounts-basic-spending',
  version: 1,
  title: '一般公共预算财政拨款基本支出决算明细表',
  origin: '部门决算公开 公开06表',
  unit: '万元',
  widths: [9, 30, 13, 9, 22, 13, 9, 38, 13],
  orientation: 'landscape',
  blocks: [
    rows(
      ...accountsHead(
        also(title('一般公共预算财政拨款基本支出决算明细表', 9), '一般公共预算财政拨款基本支出决算表'),
        '公开06表',
        [5, 2, 2],
      ),
      row(18, header('人员经费', 3), header('公用经费', 6)),
      row(18, ...headings, ...headings, ...headings),
      ...lines.map(printedRow),
      row(
        18,
        label('人员经费合计', 2),
        amountOf(personnel.total.id, personnel.total.name),
        label('公用经费合计', 5),
        amountOf(office.total.id, office.total.name),
      ),
      accountsNote('注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。', 9),
    ),
  ],
  formulas: [...classes, personnel, office].map(totalFormula),
  checks,
  profile: withoutWeights('accounts', '部门决算公开'),
};
