/** A source is read by the shape of its tables or by the order of its texts, whichever leaves less over. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../../shared/bring-in/bring-in';
import { readText } from '../../shared/bring-in/read-text';
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import { catalogue, definitionOf } from '../../shared/forms/catalogue';
import { asWebTable } from './flattened';
import { suzhou2023 } from './suzhou-2023.golden';
import { yuelu2022Text } from './yuelu-2022.golden';

const blocksOf = (name: string) =>
  readText(readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8')).blocks;

describe('a web page', () => {
  it('whose merged cells were flattened is read by the order of its texts', () => {
    const { forms, rest } = bringIn({ kind: 'html', blocks: blocksOf('suzhou-2023') }, catalogue);
    expect(forms.map(({ form }) => form)).toEqual([suzhou2023]);
    expect(forms[0]?.unplaced).toEqual([]);
    expect(rest).toEqual([]);
  });

  it('with its merged cells is read by their shape, so that odd texts stay where they stand', () => {
    const definition = definitionOf('hunan-department-self-evaluation');
    if (!definition) throw new Error('the form is known');
    const odd: FormDocument = {
      definition: definition.id,
      year: 2022,
      places: { 'income.fiscal.spent': '约5', 'structure.people.budget': '见附件', goal: '12' },
      tables: {
        indicators: [
          { id: 'r1', values: { level1: '产出指标', level2: '数量指标', name: '95', score: '未评' } },
          { id: 'r2', values: { level1: '产出指标', level2: '质量指标', target: '见附件', weight: 5 } },
        ],
      },
    };
    const blocks = asWebTable(definition, complete(definition, odd, {}));
    const [placed] = bringIn({ kind: 'html', blocks }, catalogue).forms;
    expect(placed?.form.places).toMatchObject(odd.places);
    expect(placed?.form.tables['indicators']?.map(({ values }) => values)).toEqual(
      odd.tables['indicators']?.map(({ values }) => values),
    );
  });
});

describe('amounts in 元', () => {
  it('are converted to those of the form, which is told', () => {
    const definition = definitionOf('hunan-department-self-evaluation');
    if (!definition) throw new Error('the form is known');
    const places = { 'structure.people.budget': 800000, 'structure.people.spent': '79万元', staff: 80000 };
    const document: FormDocument = { definition: definition.id, year: 2022, places, tables: { indicators: [] } };
    const blocks = asWebTable(definition, complete(definition, document, {})).map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, text: cell.text.replace('（万元）', '（元）') })),
            ),
          }
        : block,
    );
    const [placed] = bringIn({ kind: 'html', blocks }, catalogue).forms;
    expect(placed?.form.places).toMatchObject({
      'structure.people.budget': 80,
      'structure.people.spent': 79,
      staff: 80000,
    });
    expect(placed?.issues.map(({ message }) => message)).toEqual(['原文的金额单位是“元”，已换算为“万元”']);
  });
});

describe('a copied text', () => {
  it('may hold a form and its report: both are documents, nothing is left', () => {
    const { forms, reports, rest } = bringIn({ kind: 'text', blocks: blocksOf('yuelu-2022') }, catalogue);
    expect([forms, reports].map((found) => found.map(({ key }) => key))).toEqual([
      ['hunan-department-self-evaluation'],
      ['report'],
    ]);
    expect(forms[0]?.form).toEqual(yuelu2022Text);
    expect(rest).toEqual([]);
  });
});
