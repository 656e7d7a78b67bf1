import { describe, expect, it } from 'vitest';
import type { Document, TableRow } from '../../shared/document/document';
import { offersFor, offersWithin } from '../../shared/document/indicator-offers';
import type { KnownIndicator } from '../../shared/document/known-indicator';

const form = 'hunan-department-self-evaluation';

const indicator = (level2: string, name: string, target = '', unit = ''): KnownIndicator => ({
  level1: '产出指标',
  level2,
  name,
  target,
  unit,
});

/** last used first */
const library = [
  indicator('质量指标', '培训合格率', '≥95%', '%'),
  indicator('数量指标', '职工技能培训期数', '8期', '期'),
  indicator('数量指标', '培训职工人数', '≥320人', '人'),
  indicator('数量指标', '春节送温暖人次', '450人次', '人次'),
];

function offered(values: TableRow['values'], column: string, typed: string, known = library): readonly string[] {
  const document: Document = {
    forms: { [form]: { definition: form, year: 2022, places: {}, tables: { indicators: [{ id: 'r1', values }] } } },
    cells: {},
  };
  const path = { kind: 'tableCell', form, table: 'indicators', row: 'r1', column } as const;
  return offersFor(document, path, typed, known).map(({ text }) => text);
}

describe('group columns', () => {
  it('offer the 一级指标 of the family, and 成本指标 of 财预〔2021〕101号', () => {
    expect(offered({}, 'level1', '')).toEqual(['产出指标', '效益指标', '满意度指标', '成本指标']);
    expect(offered({}, 'level1', '满意')).toEqual(['满意度指标']);
  });

  it('offer the 二级指标 of the row’s own 一级指标', () => {
    expect(offered({ level1: '产出指标' }, 'level2', '')).toEqual(['数量指标', '质量指标', '时效指标', '成本指标']);
    expect(offered({ level1: '成本\n指标' }, 'level2', '社会')).toEqual(['社会成本指标']);
    expect(offered({ level1: '产出指标' }, 'level2', '社会')).toEqual([]);
  });

  it('offer those of all where the row has no 一级指标 of the family', () => {
    expect(offered({}, 'level2', '社会')).toEqual(['社会效益指标', '社会公众或服务对象满意度指标', '社会成本指标']);
  });

  it('do not offer again what is already complete', () => {
    expect(offered({ level1: '产出指标' }, 'level2', '数量指标')).toEqual([]);
  });

  it('offer the words of Suzhou where the row says 决策 or 过程', () => {
    expect(offered({ level1: '决策' }, 'level2', '')).toEqual(['计划制定', '目标设定', '预算编制']);
  });
});

describe('names', () => {
  it('of the library come by what they contain, those of the 二级指标 first', () => {
    expect(offered({ level2: '数量指标' }, 'name', '培训')).toEqual(['培训职工人数', '职工技能培训期数', '培训合格率']);
    expect(offered({ level2: '质量指标' }, 'name', '培训')).toEqual(['培训合格率', '培训职工人数', '职工技能培训期数']);
  });

  it('keep the 指标1： that was typed before them', () => {
    expect(offered({ level2: '数量指标' }, 'name', '指标2：春')).toEqual(['指标2：春节送温暖人次']);
  });

  it('keep the 指标1： that the cell held alone', () => {
    expect(offered({ level2: '数量指标', name: '指标1：' }, 'name', '春')).toEqual(['指标1：春节送温暖人次']);
    expect(offered({ level2: '数量指标', name: '指标1：别的' }, 'name', '春')).toEqual(['春节送温暖人次']);
  });

  it('are those of the 二级指标 alone as long as nothing is typed', () => {
    expect(offered({ level2: '质量指标' }, 'name', '')).toEqual(['培训合格率']);
  });

  it('come from the fixed list of Suzhou too', () => {
    expect(offered({ level1: '过程', level2: '预算执行' }, 'name', '三公', [])).toEqual(['“三公经费”变动率']);
  });

  it('of Suzhou are not offered for the unit’s own 履职', () => {
    expect(offered({ level1: '履职', level2: '研究指导工会的自身建设和改革' }, 'name', '率', [])).toEqual([]);
  });

  it('are not offered in other columns', () => {
    expect(offered({ level2: '数量指标' }, 'reason', '培训')).toEqual([]);
  });
});

describe('values', () => {
  const row = { level2: '数量指标', name: '指标1：培训职工人数' };

  it('begin with the last value of this indicator', () => {
    expect(offered(row, 'target', '')[0]).toBe('≥320人');
    expect(offered(row, 'target', '≥3')[0]).toBe('≥320人');
    expect(offered({ level2: '数量指标', name: '别的' }, 'target', '')).not.toContain('≥320人');
  });

  it('that were achieved are not the last target', () => {
    expect(offered(row, 'actual', '')).not.toContain('≥320人');
  });

  it('of a bare number get units, those of the indicator and of the row first', () => {
    expect(offered(row, 'target', '350').slice(0, 3)).toEqual(['350人', '350个', '350人次']);
    expect(offered({ level2: '质量指标', target: '≥12家' }, 'actual', '13').slice(0, 3)).toEqual([
      '13家',
      '13%',
      '13分',
    ]);
    expect(offered({ level2: '成本指标' }, 'target', '≤24')[0]).toBe('≤24万元');
  });

  it('of a begun unit are those that go on so', () => {
    expect(offered(row, 'target', '350人')).toEqual(['350人次']);
    expect(offered(row, 'target', '350%')).toEqual([]);
  });

  it('get the sign that forms print', () => {
    expect(offered({ level2: '满意度指标' }, 'target', '>=95')[0]).toBe('≥95%');
  });

  it('of letters are qualitative words, those that begin so first', () => {
    expect(offered({}, 'target', '健')).toEqual(['健全']);
    expect(offered({}, 'target', '及时')).toEqual(['及时完成']);
    expect(offered({}, 'target', '不')).toEqual(['不适用']);
  });

  it('that are a sentence get nothing', () => {
    expect(offered(row, 'target', '组织全区30家企业，200位')).toEqual([]);
    expect(offered(row, 'target', '2022年12月')).toEqual([]);
  });
});

it('a list of the workbook’s own is kept to', () => {
  const texts = (offers: ReturnType<typeof offersWithin>) => offers.map(({ text }) => text);
  const offer = (text: string) => ({ text, note: '' });
  const choices = ['数量指标', '质量指标', '社会效益指标'];
  expect(texts(offersWithin(choices, [offer('时效指标'), offer('质量指标')], '指标'))).toEqual(['质量指标']);
  expect(texts(offersWithin(choices, [], '社会'))).toEqual(['社会效益指标']);
  expect(texts(offersWithin(choices, [], '健全'))).toEqual([]);
});

describe('得分', () => {
  const reached = { name: '慰问人次', target: '450人', actual: '225人', weight: 50 };

  it('is offered as the rules give it, also beside what was typed', () => {
    expect(offered(reached, 'score', '')).toEqual(['25']);
    expect(offered({ ...reached, score: 40 }, 'score', '2')).toEqual(['25']);
  });

  it('is not offered again, nor where it begins otherwise or follows from nothing', () => {
    expect(offered(reached, 'score', '25')).toEqual([]);
    expect(offered(reached, 'score', '3')).toEqual([]);
    expect(offered({ ...reached, actual: '基本完成' }, 'score', '')).toEqual([]);
  });
});
