import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
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
});
