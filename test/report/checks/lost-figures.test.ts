import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../../../shared/document/document';
import type { Figure, FigureSource } from '../../../shared/document/figure';
import type { Report } from '../../../shared/document/report';
import { hunanDepartmentSelfEvaluation as definition } from '../../../shared/forms/hunan-department-self-evaluation';
import { shownReports } from '../../../shared/report/shown-report';
import { tableBeside } from '../support/report-of-text';
import { changed } from '../../support/clean-self-evaluation';
import { yuelu2022 } from '../../document/yuelu-2022';

const form = definition.id;
const figure = (source: FigureSource, text: string): Figure => ({
  source,
  style: { unit: null, showsUnit: true, decimals: null, capitals: false },
  text,
});
const place = (id: string) => ({ file: null, path: { kind: 'place', form, place: id } }) as const;
const basic = figure({ kind: 'cell', cell: place('structure.basic.spent') }, '254.85万元');
const path = { kind: 'tableCell', form, table: 'indicators', row: 'r1', column: 'actual' } as const;
const comforted = figure({ kind: 'cell', cell: { file: null, path } }, '474人');

const reportOf = (...figures: readonly Figure[]): Report => ({
  outline: 'hunan-report-2013',
  year: 2022,
  blocks: figures.map((each, index) => ({
    kind: 'paragraph',
    id: `p${index}`,
    content: [
      { kind: 'words', text: '共' },
      { kind: 'figure', figure: each },
    ],
  })),
});

function checked(own: FormDocument, report: Report) {
  const document = { forms: { [form]: own }, cells: {}, notes: { reports: { report } } };
  const { check, texts } = shownReports(document, [tableBeside(own)])['report'] ?? {};
  return {
    texts: texts?.map(({ text }) => text),
    found: check?.findings.filter(({ rule }) => rule === 'E20'),
    passed: check?.passed.some(({ rule }) => rule === 'E20'),
    notRun: check?.notRun.find(({ rule }) => rule === 'E20')?.why,
  };
}

describe('E20, figures that a report quotes', () => {
  it('passes while the tables have them all', () => {
    const { texts, found, passed } = checked(yuelu2022, reportOf(basic, comforted));
    expect({ texts, found, passed }).toEqual({ texts: ['共254.85万元', '共474人'], found: [], passed: true });
  });

  it('finds the figure of a cell that was emptied, says what it showed, and leads to both', () => {
    const { texts, found } = checked(changed(yuelu2022, { 'structure.basic.spent': null }), reportOf(basic));
    expect(texts).toEqual(['共254.85万元']);
    expect(found).toMatchObject([
      {
        level: 'error',
        message: '引用的“254.85万元”在表中已经没有',
        explain: '原为 254.85万元（资金结构 基本支出 全年执行数）；所在的格没有填',
        words: [{ report: 'report', block: 'p0', from: 1, to: 9 }],
        paths: [{ kind: 'place', form, place: 'structure.basic.spent' }],
      },
    ]);
  });

  it('finds the figure of a row that was taken out, where no cell is left to lead to', () => {
    const rows = yuelu2022.tables['indicators']?.filter(({ id }) => id !== 'r1') ?? [];
    const { found } = checked({ ...yuelu2022, tables: { indicators: rows } }, reportOf(comforted));
    expect(found).toMatchObject([{ explain: '原为 474人；所在的行已删除', paths: [] }]);
  });

  it('is not run for a report without any', () => {
    const { passed, notRun } = checked(yuelu2022, reportOf());
    expect({ passed, notRun }).toEqual({ passed: false, notRun: '缺少引用的数' });
  });
});
