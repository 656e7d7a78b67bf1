import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { labelPath } from '../../../shared/document/label-path';
import { projectMonitoring as form } from '../../../shared/forms/project-monitoring';
import { parseAddress } from '../../../shared/sheet/address';
import { layout } from '../../../shared/sheet/layout';
import { choicesIn } from '../../../shared/sheet/validation-of';
import { ofOwnRules } from '../../support/own-checks';
import type { Values } from '../../support/drawn-forms';
import { amounts, indicators, texts } from './filled';

/** The filled workbook of the fixtures with some places and the first indicator changed. */
const filled = (places: Values = {}, first: Values = {}): FormDocument => ({
  definition: form.id,
  year: 2022,
  places: { ...texts, ...amounts, ...places },
  tables: {
    indicators: indicators.map((row, index) => ({ id: `r${index}`, values: index === 0 ? { ...row, ...first } : row })),
  },
});
const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));

it('calculates 年度资金总额 and 跟踪期执行率', () => {
  expect(complete(form, filled(), {}).places).toMatchObject({
    'funds.total.initial': 138,
    'funds.total.spent': 83,
    'funds.total.forecast': 135.5,
    // 83 ÷ 138, 70.25 ÷ 120.5, 12 ÷ 12, 0.75 ÷ 5.5
    'funds.total.rate': 0.6014,
    'funds.fiscal.rate': 0.583,
    'funds.carried.rate': 1,
    'funds.other.rate': 0.1364,
  });
});

describe('Its checks', () => {
  it('find a remark missing in the filled form and nothing else, and run all', () => {
    const { findings, notRun, passed } = ofOwnRules(form, run(filled()));
    expect(findings.map(({ message }) => message)).toEqual(['“困难职工生活改善”完成目标可能性为“有可能”，未填备注']);
    expect(notRun).toEqual([]);
    expect(passed.map(({ rule }) => rule)).toEqual(['B01', 'B09', 'B10', 'B08', 'H01', 'H02', 'H04']);
  });

  it.each<[string, FormDocument, string]>([
    ['B01', filled({ 'funds.total.spent': 90 }), '年度资金总额的跟踪期执行数为90.00，应为83.00'],
    ['B09', filled({ 'funds.carried.spent': 15 }), '上年结转资金的执行率为125.00%，超过100.00%'],
    ['B08', filled({ 'funds.fiscal.rate': 0.6 }), '项目资金（万元） 当年财政拨款 跟踪期执行率为60.00%，应为58.30%'],
    ['C08', filled({}, { actual: '-' }), '“帮扶困难职工人数”的“当前完成情况”填了“-”，请填写内容或“不适用”'],
  ])('%s finds a mistake and says its figures', (rule, document, message) => {
    const { findings } = run(document);
    expect(findings.filter((issue) => issue.rule === rule).map((issue) => issue.message)).toEqual([message]);
  });
});

it('offers √ in the columns of ticks, the official words in those of groups, nothing in others', () => {
  const [sheet] = layout(form, form.id, complete(form, filled(), {})).sheets;
  const offered = (address: string) => {
    const at = parseAddress(address);
    return sheet && at ? choicesIn(sheet, at) : [];
  };
  expect(['G14', 'K22', 'O18'].map(offered)).toEqual([['√'], ['√'], ['√']]);
  expect(offered('B14')).toEqual(['产出指标', '效益指标', '满意度指标']);
  expect(['D14', 'L14', 'P22'].map(offered)).toEqual([[], [], []]);
});

it('calls a cell below two headings by both', () => {
  const document = { forms: { [form.id]: filled() }, cells: {} };
  const path = { kind: 'tableCell', form: form.id, table: 'indicators', row: 'r2', column: 'cause.other' } as const;
  expect(labelPath(document, path)).toEqual(['产出指标', '时效指标', '资金拨付及时率', '偏差原因分析', '其他']);
});
