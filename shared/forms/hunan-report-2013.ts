/** 部门整体支出绩效自评报告, the older outline of Hunan: 岳麓区 2022 still follows it. */
import type { FormDefinition } from './definition';
import { withoutWeights } from './profile';
import { chapter, reportRows, reportWidths, section } from './report-outline';

export const hunanReport2013: FormDefinition = {
  id: 'hunan-report-2013',
  version: 1,
  title: '部门整体支出绩效自评报告',
  origin: '湖南省 2013 年起的提纲，七章',
  unit: '万元',
  widths: reportWidths,
  orientation: 'portrait',
  blocks: [
    reportRows(
      '{year}年度部门整体支出绩效自评报告',
      chapter(
        'overview',
        ['一、部门（单位）概况', '基本情况'],
        section('overview.basic', '（一）部门（单位）基本情况'),
        section('overview.scope', '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等'),
      ),
      chapter(
        'management',
        '二、部门（单位）整体支出管理及使用情况',
        section('basicSpending', ['（一）基本支出', '基本支出情况']),
        section(
          'specialSpending',
          ['（二）专项支出', '专项支出情况', '项目支出情况'],
          section('specialSpending.allocation', [
            '1、项目支出安排落实、总投入等情况分析',
            '专项资金安排落实、总投入等情况分析',
          ]),
          section('specialSpending.use', ['2、项目支出实际使用情况分析', '专项资金实际使用情况分析']),
          section('specialSpending.control', ['3、项目支出管理情况分析', '专项资金管理情况分析']),
        ),
      ),
      chapter(
        'organisation',
        ['三、部门（单位）专项组织实施情况', '项目组织实施情况'],
        section('organisation.arrangement', ['（一）专项组织情况分析', '项目组织情况分析']),
        section('organisation.management', ['（二）专项管理情况分析', '项目管理情况分析']),
      ),
      chapter('performance', '四、部门（单位）整体支出绩效情况'),
      chapter('problems', '五、存在的主要问题及原因分析'),
      chapter('improvements', '六、下一步改进措施和有关建议'),
      chapter('other', ['七、其他需要说明的情况', '其他说明事项']),
    ),
  ],
  formulas: [],
  checks: [],
  profile: withoutWeights('hunan-report-2013', '湖南省 2013 年起的自评报告提纲'),
};
