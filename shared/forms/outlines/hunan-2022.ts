/** 部门整体支出绩效自评报告, the newer outline of Hunan: ten chapters, one for each kind of budget (芦淞区 2022, 道县 2023). */
import { chapter, section } from './outline';
import type { ReportOutline } from './outline';

export const hunan2022: ReportOutline = {
  id: 'hunan-report-2022',
  version: 1,
  name: '部门整体支出绩效自评报告',
  title: '{year}年度{unit}部门整体支出绩效自评报告',
  origin: '湖南省 2022 年起的提纲，十章',
  chapters: [
    chapter(
      'overview',
      ['基本情况', '概况'],
      {},
      section('overview.basic', '部门基本情况', {
        belongs: '主要职能、机构设置、人员情况。',
        figures: ['posts', 'staff'],
      }),
      section('overview.goals', ['年度整体支出、专项资金绩效目标', '年度整体支出绩效目标'], {
        belongs: '年初设定的整体支出绩效目标和专项资金绩效目标，以及对应的预算。',
        figures: ['budget.total', 'budget.basic', 'budget.project'],
      }),
    ),
    chapter(
      'generalBudget',
      '一般公共预算支出情况',
      {},
      section('basicSpending', ['基本支出', '基本支出情况'], {
        belongs: '基本支出总额，人员经费和公用经费各多少、用于什么，“三公”经费决算。',
        figures: ['spent.basic', 'spent.people', 'spent.office', 'official.total'],
      }),
      section('projectSpending', ['项目支出', '项目支出情况', '专项支出情况'], {
        belongs: '项目支出合计和各个项目的支出；没有的写明没有。',
        figures: ['budget.project', 'spent.project', 'rate.project'],
      }),
    ),
    chapter('governmentFund', '政府性基金预算支出情况', { belongs: '没有的写“无”。' }),
    chapter('stateCapital', '国有资本经营预算支出情况', { belongs: '没有的写“无”。' }),
    chapter('socialInsurance', '社会保险基金预算支出情况', { belongs: '没有的写“无”。' }),
    chapter('performance', ['部门整体支出绩效情况', '资金使用及绩效情况'], {
      belongs: '年度目标完成得怎样，各项绩效指标的实际完成值，自评得分和等级。',
      figures: ['score', 'grade', 'rate.total', 'indicators.all', 'indicators.full'],
    }),
    chapter('problems', '存在的问题及原因分析', {
      belongs: '哪些指标没有完成或扣了分，原因是什么。',
      figures: ['indicators.deducted'],
    }),
    chapter('improvements', ['下一步改进措施', '改进措施和有关建议'], { belongs: '针对上面的问题，下一步怎么改。' }),
    chapter('results', '绩效自评结果拟应用和公开情况', { belongs: '自评结果用在哪里，在哪里公开、何时公开。' }),
    chapter('other', ['其他需要说明的情况', '其他说明事项'], { belongs: '没有的写“无”。' }),
  ],
};
