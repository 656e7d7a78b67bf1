/** The record of an opened workbook, and what is to be said when it cannot be read. */
import { assertNever } from '../assert-never';
import type { Issue } from '../document/issue';
import { readRecordText } from '../document/record-text';
import type { StoredRecord } from '../document/record-text';
import type { Workbook } from './sheet';

const records = new WeakMap<Workbook, StoredRecord | null>();

/** null for a workbook without one; read once. */
export function recordOf(workbook: Workbook): StoredRecord | null {
  const known = records.get(workbook);
  if (known !== undefined) return known;
  const { record } = workbook;
  const read: StoredRecord | null =
    record === undefined ? null : record === null ? { kind: 'damaged' } : readRecordText(record);
  records.set(workbook, read);
  return read;
}

export function recordIssues(record: StoredRecord | null): readonly Issue[] {
  const reason = record && reasonOf(record);
  if (!reason) return [];
  return [
    {
      rule: '导入',
      level: 'hint',
      message: `随工作簿保存的附记（出错说明、评价规则）${reason.what}没有读入`,
      explain: `${reason.why}保存时原样保留；在这里另写并保存，才会换成新的。`,
      paths: [],
      source: '导入',
    },
  ];
}

function reasonOf(record: StoredRecord): { readonly what: string; readonly why: string } | null {
  switch (record.kind) {
    case 'newer':
      return { what: '', why: '它由更新版本的绩表写成，请升级后再打开。' };
    case 'damaged':
      return { what: '', why: '它已损坏或过大。' };
    case 'read':
      return record.isPartial ? { what: '有一部分', why: '这一部分已损坏，或由更新版本的绩表写成。' } : null;
    default:
      return assertNever(record);
  }
}
