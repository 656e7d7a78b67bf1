import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../../shared/bring-in/bring-in';
import { placeReports } from '../../shared/bring-in/place-reports';
import { readText } from '../../shared/bring-in/read-text';
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

  it('comes in the same way as a text that was read, none of the tables being in it', () => {
    const { forms, rest } = bringIn(readText(text), catalogue);
    expect(forms).toEqual(placed.forms);
    expect(rest).toEqual([]);
  });
});

describe('What is told of a report', () => {
  const [daoxian] = placeReports(paragraphs(sample('daoxian-2023')), catalogue).forms;

  it('which headings of the outline it does not have, each with its place', () => {
    expect(daoxian?.issues).toEqual([
      {
        rule: '导入',
        level: 'hint',
        message: '报告提纲中有2个标题，原文里没有',
        explain:
          '“九、绩效自评结果拟应用和公开情况”、“十、其他需要说明的情况”在原文里没有找到，已按提纲留出空白。请核对报告是否完整。',
        paths: [
          { kind: 'place', form: 'hunan-report-2022', place: 'results' },
          { kind: 'place', form: 'hunan-report-2022', place: 'other' },
        ],
        source: '导入',
      },
    ]);
  });

  it('that its title names no year', () => {
    const text = sample('lusong-2022').replace('2022年度', '');
    const [placed] = placeReports(paragraphs(text), catalogue).forms;
    expect(placed?.issues.map(({ message }) => message)).toEqual(['表的标题没有写明年度']);
  });

  it('of two of the same outline the second has a key of its own', () => {
    const twice = paragraphs(`${sample('daoxian-2023')}\n${sample('lusong-2022')}`);
    expect(placeReports(twice, catalogue).forms.map(({ key, form: { year } }) => [key, year])).toEqual([
      ['hunan-report-2022', 2023],
      ['hunan-report-2022#2', 2022],
    ]);
  });
});
