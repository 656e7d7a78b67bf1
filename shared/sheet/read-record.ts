/** The record of an opened workbook, and what is to be said when it cannot be read. */
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

const reasons: Readonly<Record<Exclude<StoredRecord['kind'], 'read'>, string>> = {
  newer: '它由更新版本的绩表写成，请升级后再打开。',
  damaged: '它已损坏或过大。',
};

export function recordIssues(record: StoredRecord | null): readonly Issue[] {
  if (record === null || record.kind === 'read') return [];
  return [
    {
      rule: '导入',
      level: 'hint',
      message: '随工作簿保存的出错说明没有读入',
      explain: `${reasons[record.kind]}保存时原样保留；在这里另写出错说明并保存，才会换成新的。`,
      paths: [],
      source: '导入',
    },
  ];
}
