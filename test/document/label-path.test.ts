import { expect, it } from 'vitest';
import type { Document, Path } from '../../shared/document/document';
import { labelPath } from '../../shared/document/label-path';
import { yuelu2022 } from './yuelu-2022';

const form = yuelu2022.definition;
const document: Document = {
  forms: {
    [form]: {
      ...yuelu2022,
      tables: {
        indicators: [{ id: 'r1', values: { level1: '产出指标', level2: '数量指标', name: '指标1：' } }],
      },
    },
  },
  cells: {},
};
const cell = (column: string): Path => ({ kind: 'tableCell', form, table: 'indicators', row: 'r1', column });

it.each([
  ['weight', '产出指标 › 数量指标 › 指标1 › 分值'],
  ['reason', '产出指标 › 数量指标 › 指标1 › 偏差原因分析及改进措施'],
  ['name', '产出指标 › 数量指标 › 三级指标'],
  ['level1', '一级指标'],
])('an indicator cell is called after its group, its name and its column: %s', (column, words) =>
  expect(labelPath(document, cell(column)).join(' › ')).toBe(words),
);

it('a place is called after the labels around it', () => {
  const path: Path = { kind: 'place', form, place: 'income.total.budget' };
  expect(labelPath(document, path).join(' › ')).toBe('资金来源 › 合计 › 全年预算数');
});

it('a cell that no form knows has no name', () => {
  expect(labelPath(document, { kind: 'looseCell', sheet: '填报说明', address: 'A7' })).toEqual([]);
});
