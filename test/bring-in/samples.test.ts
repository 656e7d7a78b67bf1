/** The published documents, as copied from the web, against what stands in them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../../shared/bring-in/bring-in';
import { readText } from '../../shared/bring-in/read-text';
import { catalogue } from '../../shared/forms/catalogue';
import { goldenTexts, textsOf } from './support/report-lines';
import { suzhou2023 } from './suzhou-2023.golden';
import { wangcheng2023 } from './wangcheng-2023.golden';
import { yuelu2022Report } from './yuelu-2022-report.golden';
import { yuelu2022Text } from './yuelu-2022.golden';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');

describe('the self-evaluation of 岳麓, one cell a line', () => {
  const { forms, reports, rest } = bringIn(readText(sample('yuelu-2022')), catalogue);

  it('comes in with every place and every row', () => {
    expect(forms[0]?.form).toEqual(yuelu2022Text);
  });

  it('is followed by its report, paragraph for paragraph', () => {
    expect(forms.map(({ key }) => key)).toEqual(['hunan-department-self-evaluation']);
    expect(reports.map(({ report }) => textsOf(report, yuelu2022Report))).toEqual([goldenTexts(yuelu2022Report)]);
  });

  it('leaves nothing over, and has nothing to tell', () => {
    expect(rest).toEqual([]);
    expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    expect(forms.flatMap(({ issues }) => issues)).toEqual([]);
  });
});

describe('the target of 望城, label and amount in one cell', () => {
  const { forms, rest } = bringIn(readText(sample('wangcheng-2023')), catalogue);

  it('comes in with every place and every row, also the blank one of 生态效益指标', () => {
    expect(forms).toHaveLength(1);
    expect(forms[0]).toEqual({
      key: 'wangcheng-department-target',
      form: wangcheng2023,
      confidence: 1,
      unplaced: [],
      issues: [],
    });
  });

  it('is all that the text holds', () => {
    expect(rest).toEqual([]);
  });
});

describe('the target of 苏州, rows moved by merged cells that were flattened', () => {
  const { forms, rest } = bringIn(readText(sample('suzhou-2023')), catalogue);

  it('comes in with every place and every row', () => {
    expect(forms).toHaveLength(1);
    expect(forms[0]?.form).toEqual(suzhou2023);
  });

  it('leaves nothing over', () => {
    expect(forms[0]?.unplaced).toEqual([]);
    expect(rest).toEqual([]);
  });

  it('tells which indicators were put into the group that the form prints for them', () => {
    const regrouped = forms[0]?.issues.find(({ message }) => message.includes('归错了组'));
    expect(regrouped?.message).toBe('有3个指标在原文中归错了组，已按表样归位');
    expect(regrouped?.explain.split('；')).toEqual([
      '“非税收入预算完成率”：原文在“过程 › 预算管理”，表样属于“过程 › 预算执行”',
      '“非税收入管理合规性”：原文在“过程 › 资产管理”，表样属于“过程 › 预算管理”',
      '“资产管理制度健全性”：原文在“过程 › 项目管理”，表样属于“过程 › 资产管理”',
    ]);
    expect(regrouped?.paths[0]).toEqual({
      kind: 'tableCell',
      form: 'suzhou-department-target',
      table: 'common',
      row: 'r15',
      column: 'name',
    });
  });

  it('tells which rows stood in the wrong columns: six projects, and two indicators of 履职', () => {
    const moved = forms[0]?.issues.filter(({ message }) => message.includes('错了列')) ?? [];
    expect(moved.map(({ message }) => message)).toEqual([
      '有6行在原文中错了列，已按列的内容归位',
      '有2行在原文中错了列，已按列的内容归位',
    ]);
    expect(moved[0]?.explain).toContain('“工会社工工资”');
    expect(moved[1]?.explain).toContain(
      '“困难职工帮扶及时性”归入“履职 › 研究指导工会的自身建设和改革 › 激发基层工会活力”',
    );
  });
});
