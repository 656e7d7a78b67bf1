/** What the program saved is read by other programs, for every workbook of the corpus that they can read at all. */
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../shared/document/document';
import { parseAddress } from '../../shared/sheet/address';
import { noRowChanges } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { corpus } from '../support/oddities';
import { analyse } from '../workbook/support/analyser';
import { readByLibreOffice, readByOpenpyxl } from '../workbook/support/read-back';
import type { Answer, AskedFile } from '../workbook/support/read-back';

interface Saved extends AskedFile {
  readonly original: Uint8Array;
  readonly written: Readonly<Record<string, CellValue>>;
}

const text = '绩效 <目标> & "指标"';

/** A number and a text far to the right and below of all that the file has, and one constant replaced. */
function saved({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Saved {
  const sheet = analyse(bytes).sheets[0];
  if (!sheet) throw new Error(`no sheet in ${name}`);
  const constant = [...sheet.cells].find(
    ([at, cell]) => cell.formula === null && typeof cell.value === 'number' && /^[A-H]\d{1,2}$/.test(at),
  );
  const written: Readonly<Record<string, CellValue>> = {
    AB3: 2603.07,
    AC95: text,
    ...(constant && { [constant[0]]: 4711 }),
  };
  const place = (address: string) => parseAddress(address) ?? { row: 0, column: 0 };
  const cells = Object.entries(written).map(([address, value]) => ({ ...place(address), value }));
  return {
    name,
    original: bytes,
    written,
    bytes: patch(bytes, [{ sheet: sheet.name, rows: noRowChanges, cells, results: [] }]),
    question: { sheet: sheet.name, addresses: Object.keys(written) },
  };
}

const files = corpus.map(saved);

/** Neither knows escaped names of parts; openpyxl knows no strict namespaces, no C:C in rules, and no cell whose text is not there. */
const unreadByOpenpyxl = [
  'absolute-targets.xlsx',
  'empty-and-odd-cells.xlsx',
  'part-names-in-chinese.xlsx',
  'strict-open-xml.xlsx',
  'whole-columns-named-by-letters.xlsx',
];
const unreadByLibreOffice = ['absolute-targets.xlsx', 'part-names-in-chinese.xlsx'];
/** Columns to XFD: LibreOffice takes seven seconds for it. */
const slow = 'far-cells.xlsx';

/** The values that a program read, of the files that it can read; and the names of the others. */
function told(asked: readonly Saved[], answers: readonly Answer[]) {
  const named = asked.map(({ name }, index) => ({ name, answer: answers[index] ?? null }));
  return {
    read: named.filter(({ answer }) => answer !== null),
    unread: named.filter(({ answer }) => answer === null).map(({ name }) => name),
  };
}

const expected = (asked: readonly Saved[], unread: readonly string[]) =>
  asked.filter(({ name }) => !unread.includes(name)).map(({ name, written }) => ({ name, answer: written }));

const missing = (program: string): void => {
  process.stdout.write(`${program} is not installed: what was saved is not read back by it.\n`);
};

describe('what was saved', () => {
  test('openpyxl reads, but for the files of which it does not read the originals either', () => {
    const answers = readByOpenpyxl(files);
    if (answers === null) return missing('openpyxl');
    const { read, unread } = told(files, answers);
    expect(unread).toEqual(unreadByOpenpyxl);
    expect(read).toEqual(expected(files, unread));
  });

  test('LibreOffice reads', { timeout: 120_000 }, () => {
    const asked = files.filter(({ name }) => name !== slow);
    const answers = readByLibreOffice(asked);
    if (answers === null) return missing('LibreOffice');
    const { read, unread } = told(asked, answers);
    expect(unread).toEqual(unreadByLibreOffice);
    expect(read).toEqual(expected(asked, unread));
  });
});
