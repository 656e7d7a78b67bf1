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
import { furtherOfficeAccounts, officeAccounts, personnelAccounts } from './economic-classes';
import type { Account } from './economic-classes';
import { withoutWeights } from './profile';

/** 其他支出 is a class and an item of it: only the code tells them apart. */
const nameOf = ([code, name]: Account): AccountsLine => ({ id: `economic.${code}`, name: `${name}（${code}）` });

const third = (account: Account | undefined): PaperCell[] => {
  if (account === undefined) return [label(''), label(''), label('')];
  const [code, name, ...others] = account;
  const { id, name: called } = nameOf(account);
  return [numbered(code), also(label(name), ...others), amountOf(id, called)];
};

/** as they stand side by side */
const lists = [personnelAccounts, officeAccounts, furtherOfficeAccounts];

const printedRows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index): PaperRow =>
  row(12.5, ...lists.flatMap((list) => third(list[index]))),
);

const accounts = lists.flat();
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
  // small and close, so that its lines fit on one page
  widths: [8, 27, 12, 8, 19, 12, 8, 33, 12],
  orientation: 'landscape',
  fonts: { title: { name: '方正小标宋简体', size: 18, bold: false }, size: 9 },
  margins: { left: 0.59, right: 0.59, top: 0.59, bottom: 0.59 },
  blocks: [
    rows(
      ...accountsHead(
        also(title('一般公共预算财政拨款基本支出决算明细表', 9), '一般公共预算财政拨款基本支出决算表'),
        '公开06表',
        [5, 2, 2],
      ),
      row(15, header('人员经费', 3), header('公用经费', 6)),
      row(15, ...headings, ...headings, ...headings),
      ...printedRows,
      row(
        15,
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
