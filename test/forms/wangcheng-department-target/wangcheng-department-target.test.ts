import { describe, expect, it } from 'vitest';
import { setText } from '../../../shared/document/commands';
import { applyTransaction } from '../../../shared/document/transaction';
import type { Document, Path } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { addressOf } from '../../../shared/sheet/address';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { recognise } from '../../../shared/sheet/recognise';
import type { Workbook } from '../../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { withCells } from '../../support/cells';
import { cellAt, readOfficial, withFirstSheet } from '../../support/official';
import { opened } from '../../support/opened';
import { ofOwnRules } from '../../support/own-checks';

const key = 'wangcheng-department-target';
const official = readOfficial('部门整体支出绩效目标表.xlsx');

/** 长沙市望城区 2023 as published: half-width colons, lines left blank behind their words. */
const published: Readonly<Record<string, string>> = {
  B2: '长沙市望城区总工会',
  B3: '资金总额:646.06',
  B4: '按收入性质分:',
  E4: '按支出性质分:',
  B5: '其中:一般公共预算:646.06',
  E5: '其中:基本支出:493.06',
  B6: '政府性基金拨款:',
  E6: '项目支出:153.00',
  B7: '纳入专项管理的非税收入拨款:',
  B8: '其他资金:',
  D12: '特定目标类-工会经费',
  E12: '开展劳动竞赛和技能比武',
  F12: '组织全区30家企业，200位能工巧匠参加了技能比武合劳动竞赛',
  D18: '特定目标类-工会经费',
  E18: '工会经费项目支出',
  F18: '153万元',
  D28: '特定目标类-工会经费',
  E28: '社会满意度',
  F28: '95%',
};

const filled = (values: Readonly<Record<string, string>>): Workbook =>
  withFirstSheet(official, (sheet) =>
    withCells(sheet, (cell) => {
      const text = values[addressOf(cell.row, cell.column)];
      return text === undefined ? cell : { ...cell, value: text, text };
    }),
  );

const placesIn = (workbook: Workbook) => recognise(workbook, catalogue)[0]?.form.places;

describe('The official workbook of 望城', () => {
  const [found, ...others] = recognise(official, catalogue);

  it('is the form 部门整体支出绩效目标表 of 2023', () => {
    expect(others).toEqual([]);
    expect(found).toMatchObject({ key, sheet: 0, confidence: 1, issues: [] });
    expect(found?.form.year).toBe(2023);
  });

  it('has its places where the paper has them', () => {
    const at = (id: string): string => {
      const place = found?.binding.places[id];
      return place ? addressOf(place.row, place.column) : 'missing';
    };
    const ids = ['unit', 'budget.total', 'budget.general', 'budget.fund', 'budget.nontax', 'budget.other'];
    expect([...ids, 'spend.basic', 'spend.project', 'duties', 'goal'].map(at)).toEqual([
      'B2',
      'B3',
      'B5',
      'B6',
      'B7',
      'B8',
      'E5',
      'E6',
      'B9',
      'B10',
    ]);
  });

  it('has nothing in its amounts, and eighteen rows for indicators', () => {
    expect(found?.form.places).toEqual({});
    const rows = found?.form.tables['indicators'] ?? [];
    expect(rows).toHaveLength(18);
    expect(rows[17]?.values).toEqual({ level1: '满意度指标', level2: '服务对象满意度指标' });
  });

  it('names its amounts in the words of their cells', () => {
    expect(found?.binding.places['budget.total']?.label).toBe('年度预算（万元） 资金总额');
    expect(found?.binding.places['spend.basic']?.label).toContain('基本支出');
  });
});

describe('The published table of 望城 2023', () => {
  const workbook = filled(published);
  const origin = opened(workbook);
  const start = startDocument(origin);

  it('is read with its numbers themselves', () => {
    expect(placesIn(workbook)).toEqual({
      unit: '长沙市望城区总工会',
      'budget.total': 646.06,
      'budget.general': 646.06,
      'spend.basic': 493.06,
      'spend.project': 153,
    });
    const rows = recognise(workbook, catalogue)[0]?.form.tables['indicators'] ?? [];
    expect(rows[6]?.values).toEqual({
      level1: '产出指标',
      level2: '成本指标',
      project: '特定目标类-工会经费',
      content: '工会经费项目支出',
      target: '153万元',
    });
  });

  it('adds up: 646.06 = 493.06 + 153.00, so nothing is found', () => {
    const { findings, passed } = ofOwnRules(wangchengDepartmentTarget, viewOf(origin, start, []).check);
    expect(findings).toEqual([]);
    expect(passed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['B01', 'B02']));
  });

  it('is shown as it was written, and saved without a change', () => {
    const [sheet] = viewOf(origin, start, []).workbook.sheets;
    expect(cellAt(sheet, 'B3').text).toBe('资金总额:646.06');
    expect(editsToSave(origin, start, [])).toEqual([]);
  });

  const budget: Path = { kind: 'place', form: key, place: 'budget.total' };
  const typed = (text: string): Document => {
    const transaction = setText(start, [budget], text);
    return transaction ? applyTransaction(start, transaction).document : start;
  };

  it.each([
    ['650', '资金总额:650.00'],
    ['资金总额：6,500,000元', '资金总额:650.00'],
    ['', '资金总额:'],
    ['约650', '资金总额:约650'],
  ])('shows %s typed over its total as %s, with the words of the file', (text, shown) => {
    const document = typed(text);
    expect(cellAt(viewOf(origin, document, []).workbook.sheets[0], 'B3').text).toBe(shown);
    expect(editsToSave(origin, document, []).flatMap(({ cells }) => cells)).toEqual([
      { row: 2, column: 1, value: shown },
    ]);
  });

  it('tells what no longer adds up', () => {
    const { findings } = ofOwnRules(wangchengDepartmentTarget, viewOf(origin, typed('650'), []).check);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['B01', 'B02']);
    expect(findings[0]?.message).toContain('650');
  });
});
