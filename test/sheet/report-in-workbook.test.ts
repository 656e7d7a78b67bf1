/** A report goes with the workbook, and its live figures still show their rows on another computer. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import type { Figure, FigureSource } from '../../shared/document/figure';
import { shownFigure } from '../../shared/report/figure-text';
import { makeFigure } from '../../shared/report/make-figure';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { recordToSave } from '../../shared/sheet/record-to-save';
import { startDocument, viewOf } from '../../shared/sheet/view';
import type { Origin } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, selfEvaluation } from '../support/official';
import { formKey, indicatorsOf, insertedAfter, opened, withIndicators, withPlaces } from '../support/opened';
import { tableBeside } from '../report/support/report-of-text';

interface File {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly start: Document;
}

function open(bytes: Uint8Array): File {
  const origin = opened(read(bytes));
  return { bytes, origin, start: startDocument(origin) };
}

const save = ({ bytes, origin }: File, document: Document): File =>
  open(patch(bytes, editsToSave(origin, document, []), 'refuse', recordToSave(origin, document)));

const tablesOf = ({ forms }: Document) => Object.values(forms).map((form) => tableBeside(form));

/** The paragraphs of the report, live figures as the tables show them. */
const textsOf = ({ origin, start }: File, document = start): readonly string[] =>
  (viewOf(origin, document, []).reports['report']?.texts ?? []).map(({ text }) => text);

const lostIn = (document: Document): readonly (string | null)[] =>
  (document.notes?.reports?.['report']?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? []
      : block.content.flatMap((inline) =>
          inline.kind === 'figure' ? [shownFigure(inline.figure, tablesOf(document)).lost] : [],
        ),
  );

/** The official workbook, its third indicator filled in. */
const template = open(officialBytes(selfEvaluation));
const third = indicatorsOf(template.start)[2];
const filled = withIndicators(
  withPlaces(template.start, { 'structure.basic.spent': 254.85 }),
  indicatorsOf(template.start).map((row) =>
    row === third
      ? { ...row, values: { ...row.values, name: '培训人次', actual: '326人', weight: 10, score: 8 } }
      : row,
  ),
);

const quote = (document: Document, source: FigureSource): Figure => {
  const figure = makeFigure(source, tablesOf(document));
  if (!figure) throw new Error('the table does not say it');
  return figure;
};
const sources: readonly FigureSource[] = [
  { kind: 'cell', cell: { file: null, path: { kind: 'place', form: formKey, place: 'structure.basic.spent' } } },
  {
    kind: 'cell',
    cell: {
      file: null,
      path: { kind: 'tableCell', form: formKey, table: 'indicators', row: third?.id ?? '', column: 'actual' },
    },
  },
  { kind: 'groupSum', form: formKey, table: 'indicators', column: 'score', group: '产出指标' },
];
const quoted: Document = {
  ...filled,
  notes: {
    reports: {
      report: {
        outline: 'hunan-report-2022',
        year: 2022,
        blocks: sources.map((source, index) => ({
          kind: 'paragraph',
          id: `p${index}`,
          content: [
            { kind: 'words', text: '共' },
            { kind: 'figure', figure: quote(filled, source) },
          ],
        })),
      },
    },
  },
};
const said = ['共254.85万元', '共326人', '共8'];

describe('A report in a workbook', () => {
  it('shows the same figures when the saved workbook is opened, and saves nothing without a change', () => {
    const again = save(template, quoted);
    expect(textsOf(again)).toEqual(said);
    expect(lostIn(again.start)).toEqual([null, null, null]);
    expect(save(again, again.start).bytes).toBe(again.bytes);
  });

  it('shows them also after rows were put in above, before and after it was opened again', () => {
    const longer = (document: Document) =>
      withIndicators(document, insertedAfter(indicatorsOf(document), 0, 'new', { name: '新增', actual: '1次' }));
    const once = save(template, longer(quoted));
    expect(textsOf(once)).toEqual(said);
    expect(textsOf(save(once, longer(once.start)))).toEqual(said);
  });

  it('keeps the text of a figure whose row was taken out, and says so on every computer', () => {
    const shorter = withIndicators(
      quoted,
      indicatorsOf(quoted).filter(({ id }) => id !== third?.id),
    );
    const again = save(template, shorter);
    expect(textsOf(again)[1]).toBe('共326人');
    expect(lostIn(again.start).slice(0, 2)).toEqual([null, 'row']);
    const found = viewOf(again.origin, again.start, []).check.findings.filter(({ rule }) => rule === 'E20');
    expect(found.map(({ message }) => message)).toContain('引用的“326人”在表中已经没有');
  });

  it('shows what is typed into the table', () => {
    const again = save(template, quoted);
    expect(textsOf(again, withPlaces(again.start, { 'structure.basic.spent': 260.5 }))[0]).toBe('共260.5万元');
  });
});
