/** The published documents, as copied from the web, against what stands in them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeForms } from '../../shared/bring-in/place-forms';
import { readText } from '../../shared/bring-in/read-text';
import { catalogue } from '../../shared/forms/catalogue';
import { wangcheng2023 } from './wangcheng-2023.golden';
import { yuelu2022Text } from './yuelu-2022.golden';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');

describe('the self-evaluation of 岳麓, one cell a line', () => {
  const { forms, rest } = placeForms(readText(sample('yuelu-2022')).blocks, catalogue);

  it('comes in with every place and every row', () => {
    expect(forms).toHaveLength(1);
    expect(forms[0]?.form).toEqual(yuelu2022Text);
  });

  it('leaves nothing over, and has nothing to tell', () => {
    expect(forms[0]?.unplaced).toEqual([]);
    expect(forms[0]?.issues).toEqual([]);
  });

  it('is followed by its report, paragraph for paragraph', () => {
    const lines = sample('yuelu-2022').split('\n');
    const report = lines.slice(lines.indexOf('2022年度长沙市岳麓区总工会')).filter((line) => line.trim() !== '');
    expect(rest).toEqual(report.map((text) => ({ kind: 'paragraph', text })));
  });
});

describe('the target of 望城, label and amount in one cell', () => {
  const { forms, rest } = placeForms(readText(sample('wangcheng-2023')).blocks, catalogue);

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
