/**
 * The fixed indicators of 苏州市市级部门整体预算绩效目标表 (2023), in its order. The published table of 苏州市总工会（本级）
 * shows three of them one group too low (非税收入预算完成率, 非税收入管理合规性, 资产管理制度健全性); here they stand in the
 * group that they belong to by meaning.
 */
export interface FixedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

const inGroup = (level1: string, level2: string, ...names: readonly string[]): FixedIndicator[] =>
  names.map((name) => ({ level1, level2, name }));

/** 决策 and 过程: every department fills the same rows. */
export const suzhouFixedIndicators: readonly FixedIndicator[] = [
  ...inGroup('决策', '计划制定', '工作计划制定健全性', '中长期规划制定健全性'),
  ...inGroup('决策', '目标设定', '绩效目标合理性', '绩效指标明确性'),
  ...inGroup('决策', '预算编制', '预算编制规范性', '预算编制科学性'),
  ...inGroup(
    '过程',
    '预算执行',
    '支付进度符合率',
    '预算执行率',
    '预算调整率',
    '公用经费控制率',
    '“三公经费”变动率',
    '政府采购执行率',
    '结转结余率',
    '预算偏差率',
    '非税收入预算完成率',
  ),
  ...inGroup(
    '过程',
    '预算管理',
    '预算管理制度健全性',
    '绩效管理覆盖率',
    '基础信息完善性',
    '预决算信息公开度',
    '资金使用合规性',
    '非税收入管理合规性',
  ),
  ...inGroup('过程', '资产管理', '固定资产利用率', '资产管理规范性', '资产管理制度健全性'),
  ...inGroup('过程', '项目管理', '项目管理制度健全性', '项目管理制度执行规范性'),
  ...inGroup('过程', '人员管理', '在职人员控制率', '人员管理制度执行有效性', '人员管理制度健全性'),
  ...inGroup('过程', '机构建设', '纪检监察工作有效性', '业务学习与培训及时完成率', '组织建设工作及时完成率'),
];
