/** The values of 长沙市岳麓区总工会 2022 as published, in the shape of `fill --data`. */
import { readFileSync } from 'node:fs';

export const indicatorColumns = ['name', 'target', 'actual', 'weight', 'score'] as const;
export type IndicatorColumn = (typeof indicatorColumns)[number];

interface Sample {
  readonly places: Readonly<Record<string, string | number>>;
  readonly tables: { readonly indicators: readonly Readonly<Record<IndicatorColumn, string | number>>[] };
}

export const sample = JSON.parse(
  readFileSync(new URL('../fixtures/samples/yuelu-2022.json', import.meta.url), 'utf8'),
) as Sample;
