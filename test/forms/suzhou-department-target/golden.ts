/**
 * What 苏州市总工会（本级） published for 2023, every value read off by hand, its texts with the tags they were published
 * with. The published page shows some rows in a wrong place (merged cells that were flattened); here they stand where they
 * are meant: 其他资金 is income, 非税收入预算完成率 belongs to 预算执行, 非税收入管理合规性 to 预算管理, 资产管理制度健全性 to
 * 资产管理, and 困难职工帮扶及时性 to 健全困难职工家庭常态化帮扶机制.
 */
import type { CellValue } from '../../../shared/document/document';

type Values = Readonly<Record<string, CellValue>>;

const published = (...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(' ');

export const goldenYear = 2023;

export const goldenTexts = {
  unit: '苏州市总工会（本级）',
  duties: published(
    '苏州市总工会是苏州各级地方工会、产业工会的领导机关，受中共苏州市委和江苏省总工会领导。其机关主要职责是：',
    '（一）根据党的基本理论、基本路线、基本纲领和工运方针，围绕党和国家工作大局，贯彻执行市委、省总工会的工作方针，指导全市工会工作。',
    '（二）贯彻执行苏州市工会代表大会确定的方针、任务，依照法律和《中国工会章程》，组织和指导各级工会坚定不移地贯彻落实党的全心全意依靠工人阶级的根本指导方针，切实履行维护职工合法权益的基本职责，组织开展工会各项工作。',
    '（三）对有关职工合法权益的重大问题进行调查研究，向市委、市政府以及省总工会反映职工的思想、愿望和要求，提出意见和建议；参与涉及职工切身利益的政策、措施、制度和有关法规、规章制度的拟订；参与职工重大伤亡事故和严重职业危害的调查处理；维护女职工的特殊权益。',
    '（四）负责工会理论政策研究；制定工会的组织制度和民主制度，研究指导工会的自身建设和改革；指导开展以职工代表大会为基本形式的民主选举、民主决策、民主管理和民主监督工作，推动建立集体协商、集体合同制度和监督保证机制，完善劳动关系协调机制，提高职工的思想道德和科学文化技术素质。',
    '（五）协助县（市、区）党委和市直有关单位、部省属有关单位党组（党委）管理工会领导干部；监督、检查市总工会机关和直属单位党员干部党风廉政建设情况；研究制定工会干部的管理制度和培训规划，负责全市镇（街道）以上和各类开发区、市直有关单位、部省属有关单位的工会领导干部培训工作。',
    '（六）协助政府有关部门监督企事业单位的安全生产，以及指导职工生活、社会保障等方面的工作；组织和指导职工开展劳动和技能竞赛以及合理化建议、技术创新、技术协作活动。',
    '（七）会同市有关部门共同做好全国、省、市劳动模范和先进工作者的推荐、评选、表彰（命名）、培养工作，并负责日常管理；负责全国、省、市五一劳动奖章、奖状、工人先锋号获得者的推荐、评选、表彰（命名）和管理工作。',
    '（八）负责全市工会经费和工会资产的管理、审查、审计工作；研究制定工会组织兴办的职工劳动福利事业的有关制度和规定，并进行指导、协调。',
    '（九）负责市工会系统的对外交流，发展同港、澳、台工会的联系。（十）承担市委、市政府及省总工会交办的其他事项。',
  ),
  organisation: published(
    '①机构设置：市总工会机关内设11个职能部（处、室），为办公室（研究室、国际联络部）、组织部、宣传教育和网络工作部、权益保障部、劳动和经济工作部、基层工作部、法律工作部、女职工部（市总工会女职工委员会办公室）、财务资产管理部、审计处（市总工会经费审查委员会办公室）、产业工会办公室。另设机关党委，负责市总工会机关和直属单位的党群工作。②人员配置：机关行政编制37名，行政附属编制1名；实际用编人数行政人数37名，行政附属人数1名。',
  ),
  longTermGoal: published(
    '全面贯彻习近平新时代中国特色社会主义思想，特别是习近平总书记关于工人阶级和工会工作的重要论述精神，始终坚持全心全意依靠工人阶级方针，牢牢把握新时代工人运动主题，以满足职工日益增长的美好生活需要为目标，加强思想政治引领，创新建功立业载体，健全维权服务机制，夯实基层工作基础，深化工会改革创新，保持和增强工会组织的政治性先进性群众性，全面推进“党政满意、职工满意”工会建设再上新台阶，团结动员广大职工坚定不移跟党走。',
  ),
  annualGoal: published(
    '一、实施思想政治领航工程，担当凝心铸魂的政治责任，汇聚起广大职工团结奋斗的磅礴力量；二、实施创新建功聚力工程，扛起建功立业的时代使命，团结动员广大职工为苏州现代化建设增光添彩；三、实施服务创优暖心工程，履行维权服务的主责主业，让职工群众在稳步实现共同富裕道路上获得感幸福感安全感成色更足；四、实施扩面固本强基工程，树立大抓基层的鲜明导向，让工会成为职工群众想得起找得到靠得住的职工之家；五、实施改革建设提质工程，落实工会改革和建设的要求，充分发挥工会作为党联系职工群众的桥梁纽带作用。',
  ),
} as const satisfies Values;

/** 万元 */
export const goldenAmounts = {
  'income.total': 1363.41,
  'income.fiscal.subtotal': 1363.41,
  'income.fiscal.general': 1363.41,
  'income.fiscal.fund': 0,
  'income.fiscal.special': 0,
  'income.stateCapital': 0,
  'income.socialInsurance': 0,
  'income.carriedOver': 0,
  'income.other': 0,
  'spend.basic.half': 191.76,
  'spend.basic.full': 383.53,
  'spend.project.half': 656.57,
  'spend.project.full': 979.88,
} as const satisfies Values;

export const goldenPlaces: Values = { year: goldenYear, ...goldenTexts, ...goldenAmounts };

/** 万元 */
const projects: readonly Values[] = [
  { name: '退休人员体检费', half: 0, full: 7.5 },
  { name: '工会社工工资', half: 157.81, full: 315.61 },
  { name: '困难职工帮扶资金', half: 31.5, full: 50.71 },
  { name: '专项奖励表彰费', half: 0, full: 110 },
  { name: '企业退休劳模荣誉津贴', half: 72.26, full: 72.26 },
  { name: '劳模健康关爱工程', half: 0, full: 28.8 },
  { name: '劳模“三金”专项经费', half: 395, full: 395 },
];

const common: readonly Values[] = [
  { level1: '决策', level2: '计划制定', name: '工作计划制定健全性', half: '健全', full: '健全' },
  { level1: '决策', level2: '计划制定', name: '中长期规划制定健全性', half: '健全', full: '健全' },
  { level1: '决策', level2: '目标设定', name: '绩效目标合理性', half: '合理', full: '合理' },
  { level1: '决策', level2: '目标设定', name: '绩效指标明确性', half: '明确', full: '明确' },
  { level1: '决策', level2: '预算编制', name: '预算编制规范性', half: '规范', full: '规范' },
  { level1: '决策', level2: '预算编制', name: '预算编制科学性', half: '科学', full: '科学' },
  { level1: '过程', level2: '预算执行', name: '支付进度符合率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '预算执行', name: '预算执行率', half: '=62%', full: '=100%' },
  { level1: '过程', level2: '预算执行', name: '预算调整率', half: '=0%', full: '=0%' },
  { level1: '过程', level2: '预算执行', name: '公用经费控制率', half: '≤100%', full: '≤100%' },
  { level1: '过程', level2: '预算执行', name: '“三公经费”变动率', half: '≤0%', full: '≤0%' },
  { level1: '过程', level2: '预算执行', name: '政府采购执行率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '预算执行', name: '结转结余率', half: '=0%', full: '=0%' },
  { level1: '过程', level2: '预算执行', name: '预算偏差率', half: '=0%', full: '=0%' },
  { level1: '过程', level2: '预算执行', name: '非税收入预算完成率', half: '≥100%', full: '≥100%' },
  { level1: '过程', level2: '预算管理', name: '预算管理制度健全性', half: '健全', full: '健全' },
  { level1: '过程', level2: '预算管理', name: '绩效管理覆盖率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '预算管理', name: '基础信息完善性', half: '完善', full: '完善' },
  { level1: '过程', level2: '预算管理', name: '预决算信息公开度', half: '公开', full: '公开' },
  { level1: '过程', level2: '预算管理', name: '资金使用合规性', half: '合规', full: '合规' },
  { level1: '过程', level2: '预算管理', name: '非税收入管理合规性', half: '合规', full: '合规' },
  { level1: '过程', level2: '资产管理', name: '固定资产利用率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '资产管理', name: '资产管理规范性', half: '规范', full: '规范' },
  { level1: '过程', level2: '资产管理', name: '资产管理制度健全性', half: '健全', full: '健全' },
  { level1: '过程', level2: '项目管理', name: '项目管理制度健全性', half: '健全', full: '健全' },
  { level1: '过程', level2: '项目管理', name: '项目管理制度执行规范性', half: '规范', full: '规范' },
  { level1: '过程', level2: '人员管理', name: '在职人员控制率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '人员管理', name: '人员管理制度执行有效性', half: '有效', full: '有效' },
  { level1: '过程', level2: '人员管理', name: '人员管理制度健全性', half: '健全', full: '健全' },
  { level1: '过程', level2: '机构建设', name: '纪检监察工作有效性', half: '有效', full: '有效' },
  { level1: '过程', level2: '机构建设', name: '业务学习与培训及时完成率', half: '=100%', full: '=100%' },
  { level1: '过程', level2: '机构建设', name: '组织建设工作及时完成率', half: '=100%', full: '=100%' },
];

const modelWorkers = {
  level1: '履职',
  level2:
    '做好全国、省、市劳动模范和先进工作者的推荐、评选、表彰（命名）、培养工作，并负责日常管理；负责全国、省、市五一劳动奖章、奖状、工人先锋号获得者的推荐、评选、表彰（命名）和管理工作',
  work: '大力弘扬劳模精神、劳动精神、工匠精神',
};
const workersInNeed = {
  level1: '履职',
  level2: '切实履行维护职工合法权益的基本职责，组织开展工会各项工作。',
  work: '健全困难职工家庭常态化帮扶机制',
};
const ownReform = { level1: '履职', level2: '研究指导工会的自身建设和改革', work: '激发基层工会活力' };

const performance: readonly Values[] = [
  { ...modelWorkers, name: '评选五一劳动奖章人数', half: '=0人', full: '=300人' },
  { ...modelWorkers, name: '评选苏州时代工匠人数', half: '=0人', full: '=20人' },
  { ...modelWorkers, name: '劳模三金发放准确率', half: '=100%', full: '=100%' },
  { ...modelWorkers, name: '劳模三金发放及时性', half: '及时', full: '及时' },
  { ...modelWorkers, name: '劳模健康关爱工程愿检尽检率', half: '=0%', full: '=100%' },
  { ...workersInNeed, name: '帮扶发放标准符合度', half: '符合', full: '符合' },
  { ...workersInNeed, name: '困难职工帮扶及时性', half: '及时', full: '及时' },
  { ...ownReform, name: '社工工作质量达标率', half: '=0%', full: '=95%' },
];

const effects: readonly Values[] = [
  { level1: '效益', level2: '社会效益', name: '在档特困职工基本生活水平保障度', half: '保障', full: '保障' },
  { level1: '效益', level2: '社会效益', name: '劳模群体获得感提升度', half: '提升', full: '提升' },
  { level1: '满意度', level2: '服务对象满意度', name: '劳模满意度', half: '=85%', full: '=85%' },
  { level1: '满意度', level2: '服务对象满意度', name: '在档特困职工满意度', half: '=0%', full: '=85%' },
];

/** Rows as they follow each other on the form, every group named in each. */
export const goldenTables = { projects, common, performance, effects };
