import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeReports } from '../../shared/bring-in/place-reports';
import { catalogue } from '../../shared/forms/catalogue';
import { daoxian2023 } from './daoxian-2023.golden';
import { lusong2022 } from './lusong-2022.golden';
import { goldenPlaces, paragraphs } from './support/report-lines';
import type { GoldenReport } from './support/report-lines';
import { yuelu2022Report } from './yuelu-2022-report.golden';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');

const samples: readonly (readonly [string, string, GoldenReport])[] = [
  ['道县 2023', sample('daoxian-2023'), daoxian2023],
  ['芦淞 2022', sample('lusong-2022'), lusong2022],
  ['岳麓 2022', sample('yuelu-2022').split('\n').slice(340).join('\n'), yuelu2022Report],
];

describe.each(samples)('The published report of %s', (_name, text, golden) => {
  const placed = placeReports(paragraphs(text), catalogue);

  it('is found, in the outline that it follows', () => {
    expect(placed.forms.map(({ form }) => [form.definition, form.year])).toEqual([[golden.definition, golden.year]]);
  });

  it('comes in paragraph for paragraph', () => {
    expect(placed.forms[0]?.form.places).toEqual(goldenPlaces(golden));
  });

  it('leaves nothing over', () => {
    expect([placed.rest, placed.forms[0]?.unplaced]).toEqual([[], []]);
  });
});
