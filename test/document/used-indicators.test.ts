import { describe, expect, it } from 'vitest';
import type { Document, TableRow } from '../../shared/document/document';
import { usedIndicators } from '../../shared/document/used-indicators';

const form = 'hunan-department-self-evaluation';
const documentOf = (rows: readonly TableRow[]): Document => ({
  forms: { [form]: { definition: form, year: 2022, places: {}, tables: { indicators: rows } } },
  cells: {},
});
const row = (id: string, name: string, target = ''): TableRow => ({
  id,
  values: { level1: '产出指标', level2: '数量指标', name, target },
});

/** name and 指标值 of what counts as used when a document opened with `opened` came from `before` to `now` */
const used = (opened: readonly TableRow[], now: readonly TableRow[], before = opened): readonly string[] =>
  usedIndicators(documentOf(opened), documentOf(before), documentOf(now)).map(({ name, target }) =>
    `${name} ${target}`.trim(),
  );

describe('the indicators that the user filled in', () => {
  const printed = [row('r1', '指标1：'), row('r2', '指标2：'), row('r3', '指标1：劳模满意度', '≥90%')];

  it('are those of the rows whose name was typed, without 指标1：', () => {
    expect(used(printed, [row('r1', '指标1：培训期数', '8期'), ...printed.slice(1)])).toEqual(['培训期数 8期']);
  });

  it('are those too that were there and got another value', () => {
    expect(used(printed, [...printed.slice(0, 2), row('r3', '指标1：劳模满意度', '≥95%')])).toEqual([
      '劳模满意度 ≥95%',
    ]);
  });

  it('are not those that were opened and left as they are, also where rows came before them', () => {
    expect(used(printed, [row('new', '指标1：新建工会'), ...printed])).toEqual(['新建工会']);
    expect(
      used(
        printed,
        printed.map(({ id, values }) => ({ id, values: { ...values, weight: 5 } })),
      ),
    ).toEqual([]);
  });

  it('are each there once, as filled in last', () => {
    expect(used(printed, [row('r1', '培训期数', '8期'), row('r2', '指标2：培训期数', '9期')])).toEqual([
      '培训期数 9期',
    ]);
  });

  it('are not those that changed earlier, also between two that change now', () => {
    const earlier = [printed[0] ?? row('r1', ''), row('r2', '指标2：新建工会'), printed[2] ?? row('r3', '')];
    const now = [row('r1', '指标1：培训期数'), earlier[1] ?? row('r2', ''), row('r3', '指标1：劳模满意度', '≥95%')];
    expect(used(printed, now, earlier)).toEqual(['培训期数', '劳模满意度 ≥95%']);
    expect(used(printed, printed, earlier)).toEqual([]);
  });

  it('are no sentences', () => {
    expect(used([], [row('r1', '围绕全区中心工作'.repeat(13))])).toEqual([]);
  });
});

it('an indicator keeps its unit as it was written', () => {
  const now = documentOf([row('r1', '工会经费', '153万元'), row('r2', '培训', '8期/320人')]);
  const units = usedIndicators(documentOf([]), documentOf([]), now).map(({ unit }) => unit);
  expect(units).toEqual(['万元', '']);
});
