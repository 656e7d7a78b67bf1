import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../../../shared/document/document';
import type { HeadingId } from '../../../shared/forms/outlines/outline';
import { outlines } from '../../../shared/forms/outlines/outlines';
import type { OutlineHeading } from '../../../shared/forms/outlines/outline';
import { numberRules } from '../../../shared/report/checks/number-rules';
import { draftsFor } from '../../../shared/report/drafting/drafts';
import { draftPatterns } from '../../../shared/report/drafting/patterns';
import { figureTextOf } from '../../../shared/report/figure-text';
import { contentText } from '../../../shared/report/report-text';
import type { TableBeside } from '../../../shared/report/tables-beside';
import { yuelu2022 } from '../../document/yuelu-2022';
import { changed, clean, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { aroundReport, tableBeside } from '../support/report-of-text';
import { yueluTables } from '../support/yuelu-tables';

const idsFrom = (start: string) => {
  let count = 0;
  return () => `${start}${++count}`;
};

const draftsOf = (heading: HeadingId, tables: readonly TableBeside[], year: number | null) =>
  draftsFor(heading, { tables, year }, idsFrom('d'));

/** The texts of one draft, live figures as the tables show them. */
function written(
  title: string,
  heading: HeadingId,
  tables = yueluTables,
  year: number | null = 2022,
): readonly string[] {
  const draft = draftsOf(heading, tables, year).find((each) => each.title === title);
  return (draft?.blocks ?? []).map((block) =>
    block.kind === 'table' ? '' : contentText(block.content, figureTextOf(tables)),
  );
}
const missing = (title: string, heading: HeadingId, tables = yueluTables) =>
  draftsOf(heading, tables, 2022).find((each) => each.title === title)?.missing;

describe('Drafts beside 岳麓 2022', () => {
  it('say what the table says of people and money', () => {
    expect(written('人员情况', 'overview.basic')).toEqual(['本单位人员编制3人，实有人数8人。']);
    expect(written('整体支出规模', 'overview.scope')).toEqual([
      '2022年整体支出全年预算数为299.59万元，整体支出全年执行数为299.59万元，其中基本支出254.85万元、项目支出44.74万元。',
    ]);
    expect(written('基本支出', 'basicSpending')).toEqual([
      '2022年基本支出全年预算数为254.85万元，基本支出全年执行数为254.85万元，其中人员支出233.48万元、公用支出21.37万元。基本支出执行率为100%。',
    ]);
    expect(written('项目支出', 'projectSpending')).toEqual([
      '2022年项目支出全年预算数为44.74万元，项目支出全年执行数为44.74万元，项目支出执行率为100%。',
    ]);
  });

  it('leave out what is blank there, and say that it is missing', () => {
    expect(missing('整体支出规模', 'overview.scope')).toEqual(['整体支出执行率']);
    expect(written('自评得分和等级', 'performance')).toEqual([
      '2022年自评得分96分，评价等级为优。共设绩效指标17个，其中得满分的14个、扣分的3个。',
    ]);
    expect(missing('自评得分和等级', 'performance')).toEqual([]);
  });

  it('are not offered where nothing can be said: the table has no 三公经费 and no projects', () => {
    expect(draftsOf('basicSpending', yueluTables, 2022).map(({ title }) => title)).toEqual(['基本支出']);
    expect(draftsOf('projectSpending', yueluTables, 2022).map(({ title }) => title)).toEqual(['项目支出']);
    expect(draftsOf('improvements', yueluTables, 2022)).toEqual([]);
    expect(draftsOf('overview.scope', [], 2022)).toEqual([]);
  });

  it('tell each 二级指标 with what was wanted and reached, in the words of the table', () => {
    const told = written('指标完成情况', 'performance');
    expect(told.map((text) => text.slice(0, text.indexOf('：')))).toEqual([
      '数量指标',
      '质量指标',
      '时效指标',
      '成本指标',
      '经济效益指标',
      '社会效益指标',
      '可持续影响指标',
      '服务对象满意度指标',
    ]);
    expect(told[0]).toBe(
      '数量指标：“新建工会，新发展会员”年度指标值为100家/3500人，实际完成值为100家/3612人；' +
        '“春节送温暖人次”年度指标值为450人，实际完成值为474人；' +
        '“工资集体协商指导企业数及签订合同数”年度指标值为60家/120份，实际完成值为66家/127份；' +
        '“‘一户一产业’培训期数及培训职工人数”年度指标值为8期/320人，实际完成值为8期/326人。',
    );
  });

  it('tell the scores by 一级指标', () => {
    expect(written('各类指标得分', 'performance')).toEqual([
      '产出指标分值70分，得分66分；效益指标分值20分，得分20分；满意度指标分值10分，得分10分。',
    ]);
  });

  it('tell the indicators with points off; their reasons are missing, as in the table', () => {
    expect(written('扣分的指标', 'problems')).toEqual([
      '扣分的指标有3个：“保障单位机构正常运转、完成日常工作任务”扣2分、“年内完成日常工作任务”扣1分、“年内完成特定行政工作任务或事业发展目标”扣1分。',
    ]);
    expect(written('扣分原因', 'problems')[0]).toBe(
      '“保障单位机构正常运转、完成日常工作任务”扣2分，年度指标值为是否完成，实际完成值为已完成。',
    );
    expect(missing('扣分原因', 'problems')).toEqual([
      '“保障单位机构正常运转、完成日常工作任务”的偏差原因分析及改进措施',
      '“年内完成日常工作任务”的偏差原因分析及改进措施',
      '“年内完成特定行政工作任务或事业发展目标”的偏差原因分析及改进措施',
    ]);
  });
});

describe('Drafts beside other tables', () => {
  const reason = '台风影响，两场活动取消。';
  const deducted = indicator('产出指标', '质量指标', '指标1：活动场次', 50, {
    target: '10场',
    actual: '8场',
    score: 40,
    reason,
  });
  const spoilt = [tableBeside(withIndicators([deducted, ...cleanRows.slice(1)]))];

  it('quote a reason word for word, with no second full stop behind it', () => {
    expect(written('扣分原因', 'problems', spoilt, 2025)).toEqual([
      '“活动场次”扣10分，年度指标值为10场，实际完成值为8场。偏差原因分析及改进措施：台风影响，两场活动取消。',
    ]);
    expect(written('扣分的指标', 'problems', [tableBeside(clean)], 2025)).toEqual([]);
  });

  it('name the grade once all scores are there', () => {
    // 50 + 30 + 10 + 9.5
    expect(written('自评得分和等级', 'performance', [tableBeside(clean)], 2025)).toEqual([
      '2025年自评得分99.5分，评价等级为优。共设绩效指标3个，其中得满分的3个、扣分的0个。',
    ]);
    const half = withIndicators([...cleanRows, indicator('产出指标', '质量指标', '达标率', 5, { score: null })]);
    expect(written('自评得分和等级', 'performance', [tableBeside(half)], 2025)).toEqual([
      '2025年自评得分99.5分。共设绩效指标4个。',
    ]);
  });

  it('tell 三公 and the projects of the base data', () => {
    const form: FormDocument = {
      definition: 'hunan-department-base-data',
      year: 2022,
      places: { 'official.total.actual': 2.5, 'official.reception.actual': 2.5, 'official.abroad.actual': 0 },
      tables: {
        projects: [
          { id: 'a', values: { name: '两节慰问', actual: 15 } },
          { id: 'b', values: { name: '劳模管理', actual: null } },
          { id: 'c', values: { name: '夏送清凉', actual: 10.5 } },
        ],
      },
    };
    const tables = [tableBeside(form)];
    expect(written('“三公”经费', 'basicSpending', tables)).toEqual([
      '2022年“三公”经费决算数为2.5万元，其中因公出国（境）费0万元、公务接待费2.5万元。',
    ]);
    expect(written('各项目支出', 'projectSpending', tables)).toEqual([
      '“两节慰问”支出15万元、“夏送清凉”支出10.5万元。',
    ]);
  });

  it('quote only tables of the year of the report', () => {
    expect(draftsOf('basicSpending', yueluTables, 2023)).toEqual([]);
    expect(written('人员情况', 'overview.basic', yueluTables, null)).toEqual(['本单位人员编制3人，实有人数8人。']);
    expect(written('项目支出', 'projectSpending', yueluTables, null)[0]).toMatch(/^本年度项目支出/);
  });

  it('change with the tables they were drafted beside', () => {
    const [draft] = draftsOf('overview.basic', yueluTables, 2022);
    const [block] = draft?.blocks ?? [];
    const now = [tableBeside(changed(yuelu2022, { staff: 7 }))];
    expect(block?.kind === 'paragraph' && contentText(block.content, figureTextOf(now))).toBe(
      '本单位人员编制3人，实有人数7人。',
    );
  });

  it('give every block a name of its own', () => {
    const blocks = draftsOf('performance', yueluTables, 2022).flatMap((draft) => draft.blocks);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });
});

const headingsOf = (list: readonly OutlineHeading[]): readonly HeadingId[] =>
  list.flatMap(({ id, sections }) => [id, ...headingsOf(sections)]);

describe('A report of nothing but drafts', () => {
  /** What the rules on numbers find in it. */
  function faults(id: string, tables: readonly TableBeside[], year: number): readonly string[] {
    const outline = outlines.find((each) => each.id === id);
    const newId = idsFrom('b');
    const blocks = headingsOf(outline?.chapters ?? []).flatMap((heading) =>
      draftsFor(heading, { tables, year }, newId).flatMap((draft) => draft.blocks),
    );
    expect(blocks.length).toBeGreaterThan(9);
    const around = aroundReport({ outline: id, year, blocks }, tables);
    return numberRules.flatMap(({ run }) => run(around).findings.map(({ message }) => message));
  }

  it.each(['hunan-report-2013', 'hunan-report-2022'])('has no number that a rule finds fault with: %s', (id) => {
    expect(faults(id, [tableBeside(clean)], 2025)).toEqual([]);
    // the paper itself says that eight people have three posts
    expect(faults(id, yueluTables, 2022)).toEqual(['报告中在职人员8人超过编制3人，控制率266.67%']);
  });
});

describe('Patterns', () => {
  it('stand below headings that the outlines have', () => {
    const known = outlines.flatMap(({ chapters }) => headingsOf(chapters));
    expect(draftPatterns.flatMap((pattern) => pattern.headings).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('are told apart by their titles', () => {
    const titles = draftPatterns.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
