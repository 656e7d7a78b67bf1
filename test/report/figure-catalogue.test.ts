import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../../shared/document/document';
import { shownFigure } from '../../shared/report/figure-text';
import { figureCatalogue } from '../../shared/report/figure-catalogue';
import { yuelu2022 } from '../document/yuelu-2022';
import { changed, clean } from '../support/clean-self-evaluation';
import type { TableBeside } from '../../shared/report/tables-beside';
import { tableBeside } from './support/report-of-text';
import { yueluTables } from './support/yuelu-tables';

/** 整体支出全年执行数 299.59万元 */
const listed = (tables: readonly TableBeside[], group: string): readonly string[] =>
  figureCatalogue(tables)
    .filter(({ title }) => title === group)
    .flatMap(({ figures }) => figures.map(({ title, figure }) => `${title} ${figure.text}`));

const baseData = (places: FormDocument['places'], year = 2022): FormDocument => ({
  definition: 'hunan-department-base-data',
  year,
  places,
  tables: {
    projects: [
      { id: 'a', values: { name: '工资集体协商', before: 8, budget: 10, actual: 9.6 } },
      { id: 'b', values: { name: null, actual: null } },
    ],
  },
});

describe('The figures that can be put in beside 岳麓 2022', () => {
  it('begin with what reports quote; 合计, left blank, is the sum of its two parts', () => {
    expect(listed(yueluTables, '整体支出')).toEqual(['整体支出全年预算数 299.59万元', '整体支出全年执行数 299.59万元']);
    expect(listed(yueluTables, '基本支出')).toEqual([
      '基本支出全年预算数 254.85万元',
      '基本支出全年执行数 254.85万元',
      '基本支出执行率 100%',
    ]);
    expect(listed(yueluTables, '项目支出')).toEqual([
      '项目支出全年预算数 44.74万元',
      '项目支出全年执行数 44.74万元',
      '项目支出执行率 100%',
    ]);
    expect(listed(yueluTables, '人员')).toEqual(['人员编制 3', '实有人数 8']);
    expect(listed(yueluTables, '得分和等级')).toEqual(['自评得分 96', '评价等级 优']);
  });

  it('have each indicator by its name', () => {
    const indicators = listed(yueluTables, '指标');
    expect(indicators.slice(4, 8)).toEqual([
      '春节送温暖人次 实际完成值 474人',
      '春节送温暖人次 年度指标值 450人',
      '春节送温暖人次 得分 10',
      '春节送温暖人次 分值 10',
    ]);
    // 17 indicators of four cells; the row of \ is none
    expect(indicators.length).toBe(68);
  });

  it('count indicators, sum their scores, and say shares', () => {
    expect(listed(yueluTables, '计数')).toEqual(['指标个数 17', '得满分的指标个数 14', '扣分的指标个数 3']);
    expect(listed(yueluTables, '合计')).toEqual([
      '产出指标得分 66',
      '产出指标分值 70',
      '效益指标得分 20',
      '效益指标分值 20',
      '满意度指标得分 10',
      '满意度指标分值 10',
    ]);
    // 233.48 and 21.37 of 254.85; of the whole nothing, for its cell is blank
    expect(listed(yueluTables, '占比')).toEqual(['人员支出占基本支出的比重 91.61%', '公用支出占基本支出的比重 8.39%']);
    expect(listed(yueluTables, '增长')).toEqual([]);
  });

  it('end with every other number, none of them twice and none blank', () => {
    expect(listed(yueluTables, '部门整体支出绩效自评表')).toEqual([
      '资金来源 合计 得分 10',
      '资金来源 财政拨款 全年预算数 299.59万元',
      '资金来源 财政拨款 全年执行数 299.59万元',
      '资金来源 财政拨款 执行率 100%',
      '总分 分值 100',
    ]);
    const titles = figureCatalogue(yueluTables).flatMap(({ title, figures }) =>
      figures.map((each) => title + each.title),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are found by the words of prose too', () => {
    const [group] = figureCatalogue(yueluTables).filter(({ title }) => title === '公用支出');
    expect(group?.figures[0]?.keywords).toContain('日常公用经费');
  });

  it('show now what they will show in the text', () => {
    for (const { figures } of figureCatalogue(yueluTables))
      for (const { figure } of figures)
        expect(shownFigure(figure, yueluTables)).toEqual({ text: figure.text, lost: null });
  });
});

describe('The figures that can be put in beside other tables', () => {
  it('have the whole and the grade where the form has them', () => {
    const tables = [tableBeside(clean)];
    expect(listed(tables, '整体支出')).toEqual([
      '整体支出全年预算数 200万元',
      '整体支出全年执行数 190万元',
      '整体支出执行率 95%',
    ]);
    // 50 + 30 + 10 + 9.5
    expect(listed(tables, '得分和等级')).toEqual(['自评得分 99.5', '评价等级 优']);
    // 150 and 40 of 190
    expect(listed(tables, '占比')).toEqual(['基本支出占整体支出的比重 78.95%', '项目支出占整体支出的比重 21.05%']);
  });

  it('have the growth on 上年决算数 of the same paper, unless that is 0', () => {
    const tables = [
      tableBeside(
        baseData({
          'spend.total.before': 280,
          'spend.total.actual': 299.59,
          'official.total.before': 0,
          'official.total.actual': 0,
        }),
      ),
    ];
    // 19.59 ÷ 280 = 6.996 %
    expect(listed(tables, '增长')).toEqual(['支出总额比上年增长 7%']);
    expect(listed(tables, '三公经费')).toEqual(['三公经费 0万元']);
  });

  it('have the growth on a 对照文件 of the year before, and its figures with its name', () => {
    const last = tableBeside({ ...changed(yuelu2022, { 'structure.basic.spent': 250 }), year: 2021 }, '去年.xlsx');
    const older = tableBeside({ ...yuelu2022, year: 2019 }, '前年.xlsx');
    const tables = [...yueluTables, last, older];
    // 4.85 ÷ 250
    expect(listed(tables, '增长')).toContain('基本支出比上年增长（去年.xlsx） 1.94%');
    expect(listed(tables, '增长').some((each) => each.includes('前年.xlsx'))).toBe(false);
    expect(listed(tables, '基本支出')).toContain('基本支出全年执行数（去年.xlsx） 250万元');
    expect(listed(tables, '指标（去年.xlsx）')[0]).toBe('新建工会，新发展会员 实际完成值 100家/3612人');
  });

  it('have the amounts of each project', () => {
    expect(listed([tableBeside(baseData({}))], '部门整体支出绩效评价基础数据表')).toEqual([
      '工资集体协商 上年决算数 8万元',
      '工资集体协商 本年预算数 10万元',
      '工资集体协商 本年决算数 9.6万元',
    ]);
  });

  it('are none beside no table', () => {
    expect(figureCatalogue([])).toEqual([]);
  });
});
