/** 部门整体支出绩效自评报告, the older outline of Hunan: 岳麓区 2022 still follows it. */
import { chapter, section } from './outline';
import type { ReportOutline } from './outline';

export const hunan2013: ReportOutline = {
  id: 'hunan-report-2013',
  version: 1,
  name: '部门整体支出绩效自评报告',
  title: '{year}年度{unit}部门整体支出绩效自评报告',
  origin: '湖南省 2013 年起的提纲，七章',
  chapters: [
    chapter(
      'overview',
      ['部门（单位）概况', '基本情况'],
      {},
      section('overview.basic', '部门（单位）基本情况', {
        belongs: '单位性质、主要职责、机构设置、编制人数和实有人数。',
        figures: ['posts', 'staff'],
      }),
      section('overview.scope', '部门（单位）整体支出规模、使用方向和主要内容、涉及范围等', {
        belongs: '全年整体支出多少，用在哪些方面。',
        figures: ['spent.total', 'budget.total', 'rate.total'],
      }),
    ),
    chapter(
      'management',
      '部门（单位）整体支出管理及使用情况',
      {},
      section('basicSpending', ['基本支出', '基本支出情况'], {
        belongs: '基本支出总额，人员经费和公用经费各多少、用于什么，“三公”经费的使用和管理。',
        figures: ['spent.basic', 'spent.people', 'spent.office', 'official.total'],
      }),
      section(
        'specialSpending',
        ['专项支出', '专项支出情况', '项目支出情况'],
        {},
        section(
          'specialSpending.allocation',
          ['项目支出安排落实、总投入等情况分析', '专项资金安排落实、总投入等情况分析'],
          {
            belongs: '项目支出预算多少、到位多少、用了多少，各个项目分别多少。',
            figures: ['budget.project', 'spent.project'],
          },
        ),
        section('specialSpending.use', ['项目支出实际使用情况分析', '专项资金实际使用情况分析'], {
          belongs: '各项目的钱实际用在哪里，与预算相差多少。',
          figures: ['spent.project', 'rate.project'],
        }),
        section('specialSpending.control', ['项目支出管理情况分析', '专项资金管理情况分析'], {
          belongs: '专项资金的管理制度和执行情况。',
        }),
      ),
    ),
    chapter(
      'organisation',
      ['部门（单位）专项组织实施情况', '项目组织实施情况'],
      {},
      section('organisation.arrangement', ['专项组织情况分析', '项目组织情况分析'], {
        belongs: '项目怎样组织：招投标、调整、验收等。',
      }),
      section('organisation.management', ['专项管理情况分析', '项目管理情况分析'], {
        belongs: '项目管理制度建设、日常检查监督等。',
      }),
    ),
    chapter('performance', '部门（单位）整体支出绩效情况', {
      belongs: '年度目标完成得怎样，各项绩效指标的实际完成值，自评得分和等级。',
      figures: ['score', 'grade', 'indicators.all', 'indicators.full'],
    }),
    chapter('problems', '存在的主要问题及原因分析', {
      belongs: '哪些指标没有完成或扣了分，原因是什么。',
      figures: ['indicators.deducted'],
    }),
    chapter('improvements', '下一步改进措施和有关建议', { belongs: '针对上面的问题，下一步怎么改。' }),
    chapter('other', ['其他需要说明的情况', '其他说明事项'], { belongs: '没有的写“无”。' }),
  ],
};
