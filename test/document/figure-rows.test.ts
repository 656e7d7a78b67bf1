import { describe, expect, it } from 'vitest';
import type { Document, FormDocument } from '../../shared/document/document';
import type { Figure } from '../../shared/document/figure';
import { notesIn, readRecordText, writeRecordText } from '../../shared/document/record-text';
import type { Content, Report } from '../../shared/document/report';
import { applyTransaction } from '../../shared/document/transaction';
import { shownFigure } from '../../shared/report/figure-text';
import { tableBeside } from '../report/support/report-of-text';
import { yuelu2022 } from './yuelu-2022';

const form = 'hunan-department-self-evaluation';

/** What was reached of 春节送温暖人次, the second row. */
const reached: Figure = {
  source: {
    kind: 'cell',
    cell: { file: null, path: { kind: 'tableCell', form, table: 'indicators', row: 'r1', column: 'actual' } },
  },
  style: { unit: null, showsUnit: true, decimals: null, capitals: false },
  text: '450人',
};
const sentence: Content = [
  { kind: 'words', text: '春节慰问' },
  { kind: 'figure', figure: reached },
];
const report: Report = {
  outline: 'hunan-report-2013',
  year: 2022,
  blocks: [
    { kind: 'paragraph', id: 'p', content: sentence },
    { kind: 'table', id: 't', headRows: 0, rows: [[{ content: sentence, across: 1, down: 1 }]] },
  ],
};
const start: Document = { forms: { [form]: yuelu2022 }, cells: {}, notes: { reports: { report } } };

/** As the workbook is opened again: the same rows by other names. */
const reopened = ({ definition, year, places, tables }: FormDocument): FormDocument => ({
  definition,
  year,
  places,
  tables: { indicators: (tables['indicators'] ?? []).map((row, index) => ({ ...row, id: `new-${index}` })) },
});

function saveAndOpen(document: Document): Document {
  const text = writeRecordText(document, null);
  const own = document.forms[form];
  if (text === null || !own) throw new Error('nothing was written');
  const forms = { [form]: reopened(own) };
  const notes = notesIn(readRecordText(text), forms);
  return { forms, cells: {}, ...(notes && { notes }) };
}

const contents = ({ notes }: Document): readonly Content[] =>
  (notes?.reports?.['report']?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().map(({ content }) => content) : [block.content],
  );

function shownIn(document: Document) {
  const own = document.forms[form];
  const tables = own ? [tableBeside(own)] : [];
  return contents(document).flatMap((content) =>
    content.flatMap((inline) => (inline.kind === 'figure' ? [shownFigure(inline.figure, tables)] : [])),
  );
}

const row = { id: 'r-new', values: { level1: '产出指标', level2: '数量指标', name: '指标0：调研', actual: '3次' } };
const insert = { kind: 'insertRow', form, table: 'indicators', index: 0, row } as const;
const remove = { kind: 'removeRow', form, table: 'indicators', index: 1 } as const;
const change = (document: Document, ...changes: readonly (typeof insert | typeof remove)[]) =>
  applyTransaction(document, { label: '', changes });

const present = { text: '474人', lost: null };
const gone = { text: '450人', lost: 'row' };

describe('A live figure of a row', () => {
  it('still shows its row when the workbook was saved and opened again', () => {
    expect(shownIn(saveAndOpen(start))).toEqual([present, present]);
    expect(shownIn(saveAndOpen(saveAndOpen(start)))).toEqual([present, present]);
  });

  it('still shows it after rows were put in above', () => {
    const { document } = change(start, insert);
    expect(shownIn(document)).toEqual([present, present]);
    expect(shownIn(saveAndOpen(document))).toEqual([present, present]);
  });

  it('keeps its text once the row is taken out, also when the workbook is opened again and again', () => {
    const { document } = change(start, remove);
    expect(shownIn(document)).toEqual([gone, gone]);
    expect(shownIn(saveAndOpen(document))).toEqual([gone, gone]);
    expect(shownIn(saveAndOpen(saveAndOpen(document)))).toEqual([gone, gone]);
  });

  it('is back when taking out the row is undone', () => {
    const { document, inverse } = change(start, remove);
    const undone = applyTransaction(document, inverse).document;
    expect(shownIn(undone)).toEqual([present, present]);
    expect(undone).toStrictEqual(start);
  });

  it('says the same text of the record for the same document, so that nothing is saved without a change', () => {
    const opened = saveAndOpen(start);
    expect(writeRecordText(opened, null)).toBe(writeRecordText(start, null));
  });

  it('of a 对照文件 keeps its name: these forms are kept as they were read', () => {
    const other: Figure = {
      ...reached,
      source: {
        kind: 'cell',
        cell: {
          file: '去年.xlsx',
          path: { kind: 'tableCell', form, table: 'indicators', row: 'r1', column: 'actual' },
        },
      },
    };
    const content: Content = [{ kind: 'figure', figure: other }];
    const withOther: Document = {
      ...start,
      notes: { reports: { report: { ...report, blocks: [{ kind: 'paragraph', id: 'p', content }] } } },
    };
    expect(contents(saveAndOpen(withOther))).toEqual([content]);
  });
});
