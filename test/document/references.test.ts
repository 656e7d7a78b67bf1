import { describe, expect, it } from 'vitest';
import type { Document, TableRow } from '../../shared/document/document';
import type { Figure } from '../../shared/document/figure';
import { notesIn, readRecordText, writeRecordText } from '../../shared/document/record-text';
import { addReference, referencedForms, removeReference } from '../../shared/document/references';
import { applyTransaction } from '../../shared/document/transaction';
import { readDraftText, writeDraftText } from '../../shared/draft';
import { projectMonitoring } from '../../shared/forms/project-monitoring';
import { projectTarget } from '../../shared/forms/project-target';
import { viewOf } from '../../shared/sheet/view';
import { monitored, target, targetRows } from '../support/forms-of-a-year';

const key = projectMonitoring.id;
const start: Document = { forms: { [key]: monitored(targetRows.slice(0, 1)) }, cells: {} };
const forms = [{ key: projectTarget.id, form: target() }];
const done = (document: Document, transaction: ReturnType<typeof removeReference>): Document =>
  applyTransaction(document, transaction ?? { label: '', changes: [] }).document;
const compared = done(start, addReference(start, '目标表.xlsx', forms, null));
const messages = (document: Document) =>
  viewOf({ kind: 'new', definition: projectMonitoring, key }, document, [])
    .check.findings.filter(({ rule }) => rule === 'G01')
    .map(({ message }) => message);

describe('对照文件 of a document', () => {
  it('are compared with its forms, under the name of the file', () => {
    expect(messages(start)).toEqual([]);
    expect(messages(compared)).toEqual(['“目标表.xlsx”的目标表的1个指标没有列出：“帮扶对象符合率”']);
  });

  it('are taken out again, which leaves the very same document', () => {
    expect(done(compared, removeReference(compared, '目标表.xlsx'))).toStrictEqual(start);
    expect(removeReference(start, '目标表.xlsx')).toBeNull();
  });

  it('are undone as any other step', () => {
    const { document, inverse } = applyTransaction(start, addReference(start, '目标表.xlsx', forms, null));
    expect(done(document, inverse)).toStrictEqual(start);
  });

  it('are replaced by a file of the same name, or by the one that was read instead', () => {
    const shorter = [{ key: projectTarget.id, form: target(targetRows.slice(0, 1)) }];
    const again = addReference(compared, '目标表.xlsx', shorter, null);
    expect([again.label, messages(done(compared, again))]).toEqual(['更新对照文件', []]);
    const renamed = done(compared, addReference(compared, '目标表（批复）.xlsx', shorter, '目标表.xlsx'));
    expect(Object.keys(renamed.notes?.references ?? {})).toEqual(['目标表（批复）.xlsx']);
  });

  it('of a form that this version does not know are kept, and compared with nothing', () => {
    const unknown = [{ key: 'new-form', form: { ...target(), definition: 'new-form' } }];
    expect(referencedForms(done(start, addReference(start, '新表.xlsx', unknown, null)))).toEqual([]);
  });

  it('are kept in the draft, and travel inside of the saved workbook', () => {
    const draft = { origin: { kind: 'opened' }, document: compared, pending: null, diskHash: null } as const;
    expect(readDraftText(writeDraftText(draft)).document).toEqual(compared);
    const text = writeRecordText(compared, null);
    expect(notesIn(text === null ? null : readRecordText(text), start.forms)).toEqual(compared.notes);
  });

  describe('with live figures in a report', () => {
    const figure = (file: string, row: string): Figure => ({
      source: {
        kind: 'cell',
        cell: { file, path: { kind: 'tableCell', form: projectTarget.id, table: 'indicators', row, column: 'target' } },
      },
      style: { unit: null, showsUnit: true, decimals: null, capitals: false },
      text: '当时的值',
    });
    const quoting = (file: string, row: string): Document => ({
      ...compared,
      notes: {
        ...compared.notes,
        reports: {
          report: {
            outline: 'hunan-report-2022',
            year: 2022,
            blocks: [{ kind: 'paragraph', id: 'p', content: [{ kind: 'figure', figure: figure(file, row) }] }],
          },
        },
      },
    });
    /** The second indicator of the file, which stands third now, by other names of rows. */
    const rows = target().tables['indicators'] ?? [];
    const [first, second, ...others] = rows;
    if (!first || !second) throw new Error('two rows are needed');
    const read = (...tableRows: readonly TableRow[]) => [
      {
        key: projectTarget.id,
        form: {
          ...target(),
          tables: { indicators: tableRows.map((row, index) => ({ ...row, id: `again-${index}` })) },
        },
      },
    ];
    const moved = read(first, { id: 'new', values: { ...first.values, name: '另一个指标' } }, second, ...others);
    const cellOf = ({ notes }: Document) => {
      const [block] = notes?.reports?.['report']?.blocks ?? [];
      const [inline] = block?.kind === 'paragraph' ? block.content : [];
      const source = inline?.kind === 'figure' ? inline.figure.source : null;
      return source?.kind === 'cell' && source.cell.path.kind === 'tableCell'
        ? [source.cell.file, source.cell.path.row]
        : null;
    };

    it('follows its indicator when the file is read again, also under another name', () => {
      const document = quoting('目标表.xlsx', second.id);
      expect(cellOf(done(document, addReference(document, '目标表.xlsx', moved, null)))).toEqual([
        '目标表.xlsx',
        'again-2',
      ]);
      expect(cellOf(done(document, addReference(document, '批复.xlsx', moved, '目标表.xlsx')))).toEqual([
        '批复.xlsx',
        'again-2',
      ]);
    });

    it('refers to no row where the file has the indicator no more, rather than to another', () => {
      const document = quoting('目标表.xlsx', second.id);
      expect(cellOf(done(document, addReference(document, '目标表.xlsx', read(first), null)))).toEqual([
        '目标表.xlsx',
        '',
      ]);
    });

    it('is left alone by other files, and undone with the file', () => {
      const document = quoting('目标表.xlsx', second.id);
      expect(cellOf(done(document, addReference(document, '去年.xlsx', moved, null)))).toEqual([
        '目标表.xlsx',
        second.id,
      ]);
      const { document: after, inverse } = applyTransaction(
        document,
        addReference(document, '目标表.xlsx', moved, null),
      );
      expect(done(after, inverse)).toStrictEqual(document);
    });
  });
});
