import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeReports } from '../../../shared/bring-in/place-reports';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { catalogue, definitionOf } from '../../../shared/forms/catalogue';
import { hunanReport2022 } from '../../../shared/forms/hunan-report-2022';
import { addressOf } from '../../../shared/sheet/address';
import { blankForm } from '../../../shared/sheet/blank-form';
import { layout } from '../../../shared/sheet/layout';
import { recognise } from '../../../shared/sheet/recognise';
import type { Workbook } from '../../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { create } from '../../../shared/workbook/create';
import { read } from '../../../shared/workbook/read';
import { paragraphs } from '../../bring-in/support/report-lines';
import { cellsIn, withCells } from '../../support/cells';
import { readOfficial, withFirstSheet } from '../../support/official';
import { opened } from '../../support/opened';
import { cleaningRules } from '../../support/cleaning-rules';

const id = 'hunan-report-2022';

function laidOut(form: FormDocument): Workbook {
  const definition = definitionOf(form.definition);
  if (!definition) throw new Error('no such form');
  return layout(definition, definition.id, complete(definition, form, {}));
}

const sampleReport = (name: string): FormDocument => {
  const text = readFileSync(new URL(`../../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');
  const [placed] = placeReports(paragraphs(text), catalogue).forms;
  if (!placed) throw new Error('no report');
  return placed.form;
};

/** the texts of a sheet from top to bottom */
const textsOf = ({ sheets: [sheet] }: Workbook): string[] =>
  cellsIn(sheet).flatMap(({ text }) => (text === '' ? [] : [text]));

describe('The blank outline', () => {
  const blank = laidOut(blankForm(hunanReport2022, 2022));

  it('has its title and its ten chapters with their sections', () => {
    expect(textsOf(blank)).toEqual([
      '2022年度部门整体支出绩效自评报告',
      '一、基本情况',
      '（一）部门基本情况',
      '（二）年度整体支出、专项资金绩效目标',
      '二、一般公共预算支出情况',
      '（一）基本支出',
      '（二）项目支出',
      '三、政府性基金预算支出情况',
      '四、国有资本经营预算支出情况',
      '五、社会保险基金预算支出情况',
      '六、部门整体支出绩效情况',
      '七、存在的问题及原因分析',
      '八、下一步改进措施',
      '九、绩效自评结果拟应用和公开情况',
      '十、其他需要说明的情况',
    ]);
  });

  it('is written in the fonts of an official document, without frames', () => {
    const looks = cellsIn(blank.sheets[0]).map(({ style }) => blank.styles[style]);
    const fonts = new Set(looks.map((style) => `${style?.font.name} ${style?.font.size}`));
    expect([...fonts]).toEqual(['方正小标宋简体 22', '仿宋_GB2312 16', '黑体 16', '楷体_GB2312 16']);
    expect(looks.every((style) => !style?.left && !style?.top && !style?.right && !style?.bottom)).toBe(true);
  });

  it('says its title once, not on every page', () => {
    expect(blank.sheets[0]?.page.titleRows).toBeNull();
  });

  it('when it is opened has a place for every text, the closing lines too', () => {
    const [found] = recognise(blank, catalogue);
    const places = Object.entries(found?.binding.places ?? {}).map(([place, { row, column, label }]) => [
      place,
      addressOf(row, column),
      label,
    ]);
    expect(places.slice(0, 3)).toEqual([
      ['preface', 'A2', '前言'],
      ['overview', 'A4', '一、基本情况'],
      ['overview.basic', 'A6', '（一）部门基本情况'],
    ]);
    expect(places.slice(-2)).toEqual([
      ['unit', 'A31', '填报单位'],
      ['date', 'A32', '填报日期'],
    ]);
  });

  it('has no text yet that could be looked at, and says so without a finding', () => {
    const origin = opened(blank);
    const { findings, passed, notRun } = viewOf(origin, startDocument(origin), []).check;
    expect({ findings, passed }).toEqual({ findings: [], passed: [] });
    expect(notRun.map(({ rule }) => rule)).toEqual(['A06', 'A05', ...cleaningRules]);
  });
});

describe('The published reports as workbooks', () => {
  const publishedOnes = ['daoxian-2023', 'lusong-2022'];

  it.each(publishedOnes)('%s is the same document when its workbook is opened', async (name) => {
    const form = sampleReport(name);
    const [found, ...others] = recognise(read(await create(laidOut(form))), catalogue);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ key: id, confidence: 1, issues: [] });
    expect(found?.form).toEqual(form);
  });

  it.each(publishedOnes)('%s reads from top to bottom as it was published, with the headings it lacks', (name) => {
    const text = readFileSync(new URL(`../../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');
    const lines = (all: readonly string[]): string[] =>
      all.flatMap((each) => each.split('\n')).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const published = lines([text]);
    const shown = lines(textsOf(laidOut(sampleReport(name))));
    expect(shown.filter((line) => published.includes(line))).toEqual(published);
    expect(shown.filter((line) => !published.includes(line))).toEqual(
      name === 'daoxian-2023' ? ['九、绩效自评结果拟应用和公开情况', '十、其他需要说明的情况'] : [],
    );
  });

  it('a text longer than a row of Excel may be high stands in several rows', () => {
    const [sheet] = laidOut(sampleReport('daoxian-2023')).sheets;
    const performance = cellsIn(sheet).find(({ text }) => text.startsWith('(一)围绕中心'));
    expect(performance?.rowSpan).toBeGreaterThan(3);
    expect(Math.max(...(sheet?.rowHeights ?? []))).toBeLessThanOrEqual(546);
  });

  it('is recognised also as a workbook of rows that another program wrote', () => {
    const apart = withFirstSheet(laidOut(sampleReport('lusong-2022')), (sheet) =>
      withCells(sheet, (cell) => ({ ...cell, row: cell.row + 2, column: cell.column + 1, rowSpan: 1 })),
    );
    expect(recognise(apart, catalogue)[0]).toMatchObject({ key: id, confidence: 1 });
  });
});

describe('A text that is like a heading', () => {
  it.each([
    ['above it', { overview: '部门基本情况如下' }],
    ['in its place', { 'overview.goals': '2、部门专项资金绩效目标' }],
    ['of a chapter far below', { 'overview.basic': '存在的问题及原因分析' }],
  ])('%s stays text', (_where, places) => {
    const form: FormDocument = { ...blankForm(hunanReport2022, 2022), places };
    expect(recognise(laidOut(form), catalogue).map((found) => [found.issues, found.form.places])).toEqual([
      [[], places],
    ]);
  });
});

describe('Reports and tables', () => {
  it.each([
    '部门整体支出绩效目标表.xlsx',
    '部门整体支出绩效自评表.xlsx',
    '部门整体支出绩效评价基础数据表.xlsx',
    '项目支出绩效自评表.xlsx',
    '苏州市市级部门整体预算绩效目标表.xlsx',
  ])('%s is no report', (name) => {
    expect(recognise(readOfficial(name), catalogue).map(({ key }) => key)).not.toContainEqual(
      expect.stringContaining('report'),
    );
  });

  it('a report with the words of a table in its text stays a report', () => {
    const table = [
      '部门职责',
      '人员编制',
      '实有人数',
      '整体资金（万元）',
      '全年预算数',
      '全年执行数',
      '一级指标',
      '总分',
    ];
    const form: FormDocument = {
      ...blankForm(hunanReport2022, 2022),
      places: { 'overview.basic': table.join('\n'), other: '部门整体支出绩效自评表', results: '基本支出' },
    };
    expect(recognise(laidOut(form), catalogue).map(({ key, form: { places } }) => [key, places])).toEqual([
      [id, form.places],
    ]);
  });
});
