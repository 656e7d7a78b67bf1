import { describe, expect, it } from 'vitest';
import { labelMatcher, normaliseLabel, oneLine, unitNamed, yearNamed, yearOf } from '../../shared/sheet/label-text';

const fits = (label: string, found: string, look: 'label' | 'title' | 'subtitle' | 'line' = 'label'): boolean =>
  labelMatcher(label, look)(normaliseLabel(found));

describe('Labels are compared as a reader would', () => {
  it.each([
    ['人员编制', '人 员　编\n制'],
    ['人员编制', '人员编制：'],
    ['（1）财政拨款', '(１) 财政拨款'],
    ['其中：人员支出', '其中:人员支出'],
    ['整体资金\n（万元）', '整体资金 (万元)'],
    ['整体资金\n（万元）', '整体资金'],
    ['执行率', '执行率（B/A）'],
    ['　2、出国经费', '2. 出国经费'],
    ['{lastYear}年决算数', '２０２１年度决算数'],
    ['{lastYear}年决算数', '上年决算数'],
    ['{year}年预算数', '20XX年预算数'],
    ['{year}年预算数', '　　年预算数'],
    ['楼堂馆所控制情况（{year}年完工项目）', '楼堂馆所控制情况(2031年完工项目)'],
    ['{months}执行数', '1－7月\n执行数'],
    ['{months}执行数', '１—10月执行数'],
    ['{months}执行数', '1月至7月份执行数'],
  ])('%j is found as %j', (label, found) => expect(fits(label, found)).toBe(true));

  it.each([
    ['人员编制', '实有人数'],
    ['得分', '得分合计'],
    ['（1）财政拨款', '（2）财政拨款'],
    ['合计', ''],
    ['　2、出国经费', '3、出国经费'],
    ['{year}年预算数', '2022年决算数'],
    ['{year}年预算数', '预算数'],
    ['{months}执行数', '全年执行数'],
    ['{months}执行数', '7月执行数'],
  ])('%j is not %j', (label, found) => expect(fits(label, found)).toBe(false));

  it('takes a title of any year, with a unit before it', () => {
    const title = '{year}年度部门整体支出绩效自评表';
    expect(fits(title, '长沙市岳麓区总工会2022年度部门整体支出绩效自评表', 'title')).toBe(true);
    expect(fits(title, '2022年度项目支出绩效自评表', 'title')).toBe(false);
  });

  it('takes a title with the year in brackets behind it', () => {
    expect(fits('绩效目标申报表', '绩效目标申报表（2023年度）', 'title')).toBe(true);
    expect(fits('绩效目标申报表', '岳麓区绩效目标申报表（参考模板）', 'title')).toBe(true);
  });

  it('does not take the short title of a project form for that of a department', () => {
    expect(fits('绩效目标申报表', '部门整体支出绩效目标申报表', 'title')).toBe(false);
    expect(fits('绩效目标申报表', '部门整体绩效目标申报表（2023年度）', 'title')).toBe(false);
  });

  it('takes the line of any year, in any brackets, or with the year still open', () => {
    const fitsYear = (found: string): boolean => fits('（{year}年度）', found, 'subtitle');
    for (const found of ['（2022年度）', '(2023 年度)', '〔2022〕年度', '（　　年度）', '2022年度']) {
      expect(fitsYear(found)).toBe(true);
    }
    expect(fitsYear('2022年度项目')).toBe(false);
    expect(fitsYear('（2022年）')).toBe(false);
  });

  it('finds a sign-off that is filled in already', () => {
    const line = '填表人：　　填报日期：　　联系电话：';
    expect(fits(line, '填表人：张三 填报日期：2023年3月1日 联系电话：8888', 'line')).toBe(true);
    expect(fits(line, '联系电话：8888 填表人：张三', 'line')).toBe(false);
  });

  it('tells this year from the one before by the latest year of the row', () => {
    expect(yearNamed('2021年决算数', 2022)).toBe('last');
    expect(yearNamed('2022年决算数', 2022)).toBe('this');
    expect(yearNamed('上年决算数', null)).toBe('last');
    expect(yearNamed('本年决算数', null)).toBe('this');
    expect(yearNamed('XX年决算数', 2022)).toBeNull();
  });

  it('reads the year of a title', () => {
    expect(yearOf('２０２２年度部门整体支出绩效自评表')).toBe(2022);
    expect(yearOf('2023 年 部门整体支出绩效自评表')).toBe(2023);
    expect(yearOf('〔2022〕年度')).toBe(2022);
    expect(yearOf('部门整体支出绩效自评表')).toBeNull();
  });

  it('reads the unit that a label names', () => {
    expect(unitNamed('项目资金\n（万元）')).toBe('万元');
    expect(unitNamed('项目资金(元)')).toBe('元');
    expect(unitNamed('资金（单位：元）')).toBe('元');
    expect(unitNamed('全年预算数（A）')).toBeNull();
  });

  it('writes a label in one line for lists', () => {
    expect(oneLine('整体资金\n（万元）')).toBe('整体资金（万元）');
    expect(oneLine('{lastYear}年\n决算数')).toBe('上年决算数');
  });
});
