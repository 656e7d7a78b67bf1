/**
 * The catalogue of 勾稽关系 and 审核要求: every rule by its number, with what it asks for. A profile may change a level or
 * leave a rule out; a form may say a title in its own words.
 */
export type Level = 'error' | 'warning' | 'hint';

export interface Rule {
  /** unless a profile says otherwise */
  readonly level: Level;
  /** what the rule asks for, in one sentence without figures of a document */
  readonly title: string;
  /** 文号、条款 or 填报说明 that the rule comes from */
  readonly source: string;
}

/** Source of the rules that only ask that tables agree with themselves and with each other. */
export const tableTies = '表内勾稽';
const formTies = '表间勾稽';
const reportTies = '报告内勾稽';
const filling = '填报说明';
const target = '财预〔2015〕88号';
const evaluation = '财预〔2020〕10号';
const monitoring = '财预〔2019〕136号';
const tidying = '文字整理';
const outline = '自评报告提纲';
const departments = '财预〔2013〕53号';

const rule = (level: Level, title: string, source: string): Rule => ({ level, title, source });

const listed = {
  A01: rule('error', '单位名称已填，各表一致', formTies),
  A02: rule('warning', '文字中说到的年度与本表年度一致', filling),
  A03: rule('error', '金额单位在表上写明，且只有一种', filling),
  A04: rule('warning', '填表人、填报日期、联系电话和负责人签字齐全', filling),
  A05: rule('warning', '自评在年度结束后填报，不晚于截止日期', filling),
  A06: rule('warning', '标题写明文种，与表相符', filling),
  A07: rule('warning', '没有的填0、无或不适用，不留空', filling),
  A08: rule('error', '文字中没有网页标签和 Word 标记', tidying),
  A09: rule('warning', '文字中没有看不见的字符', tidying),
  // 阿拉伯数字占半个汉字位置; and a SUM of Excel or WPS passes over a number that is text
  A10: rule('warning', '数字不夹全角字符和空格', 'GB/T 15835—2011'),
  A11: rule('warning', '应当填数字的格中填的是数字', filling),
  B01: rule('error', '资金总额＝各项资金之和', tableTies),
  B02: rule('error', '资金总额＝基本支出＋项目支出', tableTies),
  B03: rule('error', '收入总额＝支出总额', tableTies),
  B04: rule('error', '基本支出＝人员支出＋公用支出', tableTies),
  B05: rule('error', '资金来源合计＝资金结构合计', tableTies),
  B06: rule('error', '明细已填的，合计也要填', tableTies),
  B07: rule('error', '项目支出＝各项目之和', tableTies),
  B08: rule('error', '执行率＝执行数÷预算数', tableTies),
  B09: rule('warning', '执行率不超过100%', tableTies),
  B10: rule('error', '没有预算的不能有执行数', tableTies),
  B11: rule('error', '预算执行率得分＝分值×执行率，不超过分值', evaluation),
  B12: rule('warning', '金额最多两位小数', filling),
  B13: rule('error', '半年计划执行数不大于全年预算数', tableTies),
  B14: rule('warning', '预算执行率的半年指标值＝半年计划执行数÷全年预算数', tableTies),
  B15: rule('hint', '半年数的舍入方法一致', tableTies),
  B16: rule('error', '金额没有把元当作万元填写', tableTies),
  B17: rule('warning', '同一段文字中不混用元和万元', filling),
  B18: rule('warning', '自评表全年预算数与目标表年度预算一致', formTies),
  B19: rule('error', '自评表执行数＝决算数', formTies),
  B20: rule('error', '三公经费合计＝各项之和，没有的填0', tableTies),
  B21: rule('error', '结转结余＝收入－支出＋上年结转', tableTies),
  B22: rule('error', '基本支出＝工资福利＋商品和服务＋对个人和家庭的补助＋资本性支出', tableTies),
  B23: rule('error', '各类合计＝所属各项之和', tableTies),
  B24: rule('error', '支出合计＝各功能分类之和', tableTies),
  B25: rule('warning', '社会保障、卫生健康、住房保障支出不小于对应的缴费和公积金', formTies),
  B26: rule('warning', '成本指标的金额与所指的资金一致', tableTies),
  B27: rule('error', '基本支出中的三公类支出不大于三公经费', formTies),
  C01: rule('error', '分值合计（含预算执行率）等于满分', evaluation),
  C02: rule('warning', '各一级指标分值符合规定的权重', evaluation),
  C03: rule('error', '下级分值合计＝上级分值', tableTies),
  C04: rule('error', '在用的指标都有大于0的分值', evaluation),
  C05: rule('warning', '每个二级指标至少有一个三级指标，或填不适用', target),
  C06: rule('warning', '指标值是符号加数字加单位，或规定的定性用词', target),
  C07: rule('error', '定量指标写明计量单位', target),
  C08: rule('warning', '不用 \\ * _ - 代替填写内容', filling),
  C09: rule('warning', '一个指标只衡量一个数量', target),
  C10: rule('warning', '目标不写成已经完成的事', target),
  C11: rule('warning', '目标不写成疑问或性质，要写明达到什么', target),
  C12: rule('warning', '同一指标不重复列在不同的二级指标下', target),
  C13: rule('error', '同一事项的数量在表中处处一致', tableTies),
  C14: rule('warning', '三级指标归入对应的二级指标', target),
  C15: rule('warning', '满意度用≥和0—100%的百分数表示', target),
  C16: rule('error', '比率在0—100%之间', tableTies),
  C17: rule('error', '累计指标的半年值不大于全年值', tableTies),
  C18: rule('warning', '半年不考核的填不适用，不填0', filling),
  C19: rule('warning', '控制率、变动率用≤，完成率、覆盖率、满意度用≥', target),
  C20: rule('warning', '没有资金或业务的指标填不适用', filling),
  C21: rule('warning', '每个项目至少有一个绩效指标', target),
  C22: rule('hint', '年度目标的各项都有对应的绩效指标', target),
  C23: rule('error', '自评指标与批复的目标表一致', formTies),
  C24: rule('warning', '目标值不明显低于上年实际完成值', formTies),
  D01: rule('error', '得分在0与分值之间', evaluation),
  D02: rule('warning', '定量指标按完成比例计分', evaluation),
  D03: rule('error', '定性指标的得分在规定的档次内', evaluation),
  D04: rule('warning', '全部完成的指标不扣分', evaluation),
  D05: rule('error', '得分低于分值的，填写偏差原因及改进措施', evaluation),
  D06: rule('warning', '超额完成较多的，说明原因', evaluation),
  D07: rule('error', '总分的得分＝各指标得分＋预算执行率得分', tableTies),
  D08: rule('error', '总分的分值＝各指标分值＋预算执行率分值', tableTies),
  D09: rule('error', '评价等级与得分相符', evaluation),
  D10: rule('error', '总得分不超过执行率对应的上限', evaluation),
  D11: rule('warning', '得分率不明显高于执行率', evaluation),
  D12: rule('warning', '实际完成值是确定的数，不是范围', evaluation),
  D13: rule('warning', '全年完成情况写实际完成，不照抄目标', evaluation),
  D14: rule('warning', '预算执行率只计一次分', evaluation),
  D15: rule('hint', '是否类指标的实际完成值填是或否', filling),
  E01: rule('error', '报告中的整体支出与表中一致', formTies),
  E02: rule('error', '报告中的基本支出、人员支出、公用支出与表中一致', formTies),
  E03: rule('error', '报告中的项目支出与表中一致', formTies),
  E04: rule('error', '报告中的合计＝所列各项之和', reportTies),
  E05: rule('error', '报告中的项目支出预算与表中全年预算数一致', formTies),
  E06: rule('error', '报告中的编制人数、实有在职人数与表中一致', formTies),
  E07: rule('warning', '在职人员控制率不超过100%', departments),
  E08: rule('error', '同一事项的数量在报告和表中处处一致', formTies),
  E09: rule('error', '报告写明自评得分和等级，与表中一致', formTies),
  E10: rule('error', '报告中引用的指标完成值与表中一致', formTies),
  E11: rule('error', '报告中的三公经费与表中一致', formTies),
  E12: rule('error', '写明没有项目支出的，报告中不另有项目的支出', reportTies),
  E13: rule('warning', '报告中列举的支出不超过支出合计，或者写明资金来源', reportTies),
  E14: rule('error', '金额＝数量×标准', reportTies),
  E15: rule('warning', '同一事项前后用同一个计量单位', reportTies),
  E16: rule('hint', '完成情况写实际完成，不照抄目标', evaluation),
  E17: rule('warning', '部分不大于总体', tableTies),
  E18: rule('error', '年初预算＝各项预算之和', reportTies),
  E19: rule('warning', '绩效目标一节写明目标', evaluation),
  E20: rule('error', '报告中引用的数在表中存在', formTies),
  F01: rule('error', '提纲的各章齐全，次序一致', outline),
  F02: rule('warning', '编号连续、不重复，同级括号一致', 'GB/T 9704—2012'),
  F03: rule('error', '没有留下模板的填写说明', tidying),
  F04: rule('error', '没有留下 XX、某某等占位符号', tidying),
  F05: rule('hint', '没有重复的字词和标点', tidying),
  F06: rule('hint', '引号、括号成对', 'GB/T 15834—2011'),
  F07: rule('hint', '没有常见的错别字', tidying),
  F08: rule('hint', '词语中间没有空格，中文里用全角标点', tidying),
  F09: rule('hint', '一是、二是依次写全', tidying),
  F10: rule('warning', '金额写明单位', filling),
  F11: rule('warning', '占比、比重用百分数表示', filling),
  F12: rule('error', '上年为0的不写增长率，预算为0的不写执行率', reportTies),
  F13: rule('warning', '增加、减少、持平的说法与数字相符', reportTies),
  F14: rule('hint', '年度报告不用“截至目前”“今年以来”', tidying),
  F15: rule('hint', '首尾没有空格，段落之间没有空行', tidying),
  G01: rule('error', '目标表、监控表、自评表的指标一致', formTies),
  G02: rule('error', '上年决算数与上年的表一致', formTies),
  G03: rule('error', '汇总数＝下属单位之和', formTies),
  G04: rule('error', '各项目自评执行数之和＝部门项目支出执行数', formTies),
  G05: rule('warning', '监控期执行数不大于全年执行数', formTies),
  H01: rule('warning', '指标完成进度与时间进度相当', monitoring),
  H02: rule('error', '全年预计执行数不小于跟踪期执行数', monitoring),
  H03: rule('error', '不能确定完成目标的，在备注中说明原因和措施', monitoring),
  H04: rule('warning', '偏差较大的，填写偏差原因', monitoring),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof listed;

export const rules: Readonly<Record<RuleId, Rule>> = listed;

/** What a declared check takes from the catalogue. */
export const ruled = (id: RuleId): Rule & { readonly rule: RuleId } => ({ rule: id, ...rules[id] });

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(listed, text);
