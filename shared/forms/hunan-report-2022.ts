/** 部门整体支出绩效自评报告, the newer outline of Hunan: ten chapters, one for each kind of budget (芦淞区 2022, 道县 2023). */
import type { FormDefinition } from './definition';
import { withoutWeights } from './profile';
import { chapter, reportRows, reportWidths, section } from './report-outline';

export const hunanReport2022: FormDefinition = {
  id: 'hunan-report-2022',
  version: 1,
  title: '部门整体支出绩效自评报告',
  origin: '湖南省 2022 年起的提纲，十章',
  unit: '万元',
  widths: reportWidths,
  orientation: 'portrait',
  blocks: [
    reportRows(
      '{year}年度部门整体支出绩效自评报告',
      chapter(
        'overview',
        ['一、基本情况', '概况'],
        section('overview.basic', '（一）部门基本情况'),
        section('overview.goals', ['（二）年度整体支出、专项资金绩效目标', '年度整体支出绩效目标']),
      ),
      chapter(
        'generalBudget',
        '二、一般公共预算支出情况',
        section('basicSpending', ['（一）基本支出', '基本支出情况']),
        section('projectSpending', ['（二）项目支出', '项目支出情况', '专项支出情况']),
      ),
      chapter('governmentFund', '三、政府性基金预算支出情况'),
      chapter('stateCapital', '四、国有资本经营预算支出情况'),
      chapter('socialInsurance', '五、社会保险基金预算支出情况'),
      chapter('performance', ['六、部门整体支出绩效情况', '资金使用及绩效情况']),
      chapter('problems', '七、存在的问题及原因分析'),
      chapter('improvements', ['八、下一步改进措施', '改进措施和有关建议']),
      chapter('results', '九、绩效自评结果拟应用和公开情况'),
      chapter('other', ['十、其他需要说明的情况', '其他说明事项']),
    ),
  ],
  formulas: [],
  checks: [],
  profile: withoutWeights('hunan-report-2022', '湖南省 2022 年起的自评报告提纲'),
};
