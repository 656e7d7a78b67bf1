/** What 长沙市望城区总工会 published for 2023, transcribed from the page line by line, its texts with the tags they have there. */
import type { FormDocument } from '../../shared/document/document';

const published = (...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(' ');

/** 万元; 政府性基金拨款, 非税收入拨款 and 其他资金 are blank there, not 0 */
const amounts = { 'budget.total': 646.06, 'budget.general': 646.06, 'spend.basic': 493.06, 'spend.project': 153 };

const texts = {
  unit: '长沙市望城区总工会',
  duties: published(
    '(一)主要职责职能',
    '1、根据党的路线、方针、政策,党在各个时期的中心任务和工运方针,按照中华全国总工会、省总工会和市总工会确定的工会工作的指导方针和任务,围绕区委工作大局,结合我区实际,指导全区工会工作;',
    '2、依照法律和章程,组织和指导全区各级工会履行“维护、建设、参与、教育”等社会职能,贯彻执行长沙市望城区工会代表大会的决议,组织开展工会各项工作;',
    '3、对有关职工利益的重大问题进行调查研究,向区委、区政府及市总工会、省总工会和中华全国总工会反映职工群众的情绪、愿望和要求,并提出意见和建议,参与涉及职工切身利益的有关政策、措施和制度的制定,对侵犯职工权益的重大事件进行调查并提出处理意见,参与重大工伤事故的调查处理;',
    '4、指导全区各级工会自身建设和改革,不断完善工会的各项组织制度和民主制度,监督检查《中国工会章程》的贯彻执行情况,指导基层工会组织职工开展以职工代表大会,为基本制度的民主选举、民主决策、民主管理和民主监督工作,建立健全调整劳动关系,维护职工劳动权益的平等协商、集体合同制度;',
    '5、管理区总工会直属单位;做好工会干部的管理和培训等工作;',
    '6、负责全区基层工会经费的管理、审查、审计工作,研究制定工会组织兴办职工劳动福利事业的有关制度、规定;负责工会劳动福利事业发展的指导、协调工作;管理所属事业单位;',
    '7、承担区委、区人民政府和上级工会交办的其他事项。',
    '(二)机构设置情况',
    '纳入2022年度部门决算汇编范围的独立核算单位共1个,即长沙市望城区总工会本级,全额财政拨款,执行政府会计制度。下设职能处室共1个,即办公室职能处室。',
    '办公室职责:负责区总工会常委会部署工作的协调、督查和综合服务工作;负责纪检监察、组织、党建、机构编制、宣传、统战、精神文明建设工作;负责干部、人才人事、工资福利、社会保障、教育培训、出国(境)和退休人员管理等工作;负责会务、文书、机要、保密、信息、档案、信访、综合调研、财务管理、总务后勤、安全保卫等工作;负责协调安排各项工会业务工作,对重大工作进行督办。',
  ),
  goal: published(
    '一、围绕全区中心工作大局,工人阶级主力军的作用进一步发挥。1. 广泛开展劳动竞赛和技能比武。2. 大力弘扬劳模和工匠精神。3. 深入开展“薪火”培训工程。4. 开展女职工素质提升主题活动。5. 广泛开展职工文体活动。(二)、聚焦以职工为中心的服务体系,工会权益保障的机制进一步完善。1. 积极构建和谐劳动关系。2. 加强工会普惠性服务工作。3. 切实抓好职工劳动保护。(三)、巩固工会改革创新成果,基层工会的建设进一步夯实。1. 筑牢党工共建基础。党建带工建,核心在“带”。2. 开展各类创建评比活动。3. 畅通党工共建渠道。(四)、全面加强区总自身建设,全区工会工作的质量进一步提升。1. 加强工会经费审查工作。加强工会经费和专项资金的审查,完善工会“四位一体”的监督体系。2. 加强工会干部队伍建设。3. 服务区委中心工作。',
  ),
};

const quantity = { level1: '产出指标', level2: '数量指标' };
const quality = { level1: '产出指标', level2: '质量指标' };
const time = { level1: '产出指标', level2: '时效指标' };
const cost = { level1: '产出指标', level2: '成本指标' };
const economy = { level1: '效益指标', level2: '经济效益指标' };
const society = { level1: '效益指标', level2: '社会效益指标' };
const ecology = { level1: '效益指标', level2: '生态效益指标' };
const lasting = { level1: '效益指标', level2: '可持续影响指标' };
const satisfaction = { level1: '满意度指标', level2: '服务对象满意度指标' };

const union = '特定目标类-工会经费';

const indicators = [
  {
    ...quantity,
    project: union,
    content: '开展劳动竞赛和技能比武',
    target: '组织全区30家企业，200位能工巧匠参加了技能比武合劳动竞赛',
  },
  {
    ...quantity,
    project: union,
    content: '基层工会干部培训',
    target:
      '把基层工会干部培训作为重点，为基层工会干部提供菜单式、个性化培训，组织全区工会干部150人次参加上级工会开展的岗位轮训。',
  },
  { ...quantity, project: union, content: '举办培训班', target: '举办培训班5期，培训困难职工、农名工共计500多人' },
  {
    ...quality,
    project: union,
    content: '改善职工的劳动条件和工作环境',
    target: '今年全区计划新增30个工会户外劳动者服务站点，力争重点区域实现全覆盖。',
  },
  {
    ...quality,
    project: union,
    content: '加强工会普惠性服务工作',
    target:
      '开展工会“四送四助”活动，全年筹集资金60万元，救助困难职工750人次，形成特色鲜明、品质优良的工会服务帮扶工作品牌。',
  },
  {
    ...quality,
    project: union,
    content: '做好职工医疗(住院)互助金和患特殊疾病女职工保险金申报工作',
    target:
      '组织3万名参加在职职工纳入全市职工医疗(住院)互助计划，组织1.2万名女职工参加特殊疾病保障项目，及时做好职工医疗(住院)互助金和患特殊疾病女职工保险金申报工作。',
  },
  { ...time, project: union, content: '金秋助学', target: '2023年8月-10月，完成金秋爱心助学活动' },
  {
    ...time,
    project: union,
    content: '工会经费审查工作',
    target: '当年完成全区工会经费专项审计工作,对20家基层工会进行2022年工会经费的审查',
  },
  { ...cost, project: union, content: '工会经费项目支出', target: '153万元' },
  { ...cost, project: '人员类-住房公积金', content: '住房公积金支出', target: '38.59万元' },
  { ...cost, project: '公用经费', content: '公用经费支出', target: '24万元' },
  {
    ...economy,
    project: union,
    content: '深入开展“薪火”培训工程',
    target: '举办各种类型的技能培训班5期,培训困难职工、农名工共计500人,进一步推动全区产业工人队伍的发展和发 展。',
  },
  {
    ...society,
    project: union,
    content: '大力弘扬劳模和工匠精神',
    target: '积极做好做好湖南省、长沙市五一劳动奖、工人先锋号的推荐评选工作',
  },
  {
    ...society,
    project: union,
    content: '切实抓好职工劳动保护',
    target: '加强工会劳动保护工作,组织全区40家企业参加了“安康杯”竞赛活动,推动群众性安全生产工作常态化、长效化。',
  },
  {
    ...society,
    project: union,
    content: '深入开展“薪火”培训工程',
    target:
      '深化“一户一产业工人”培养工程的经验,继续创新“薪火”培训的形式,根据企业和广大职工的需求,将培训班以“送课上门”的形式开到企业里和广大职工身边,助力企业发展和职工就业。',
  },
  { ...ecology },
  {
    ...lasting,
    project: union,
    content: '开展各种类型技能培训班',
    target: '举办各种类型的技能培训班，培训困难职工、农名工人，进一步推动全区产业工人队伍的发展和建设。',
  },
  { ...satisfaction, project: union, content: '社会满意度', target: '95%' },
];

export const wangcheng2023: FormDocument = {
  definition: 'wangcheng-department-target',
  year: 2023,
  places: { ...texts, ...amounts },
  tables: { indicators: indicators.map((values, index) => ({ id: `r${index + 1}`, values })) },
};
