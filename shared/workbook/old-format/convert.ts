/**
 * Workbooks of the formats before .xlsx (.xls of Excel 97 and later, XML 表格 of 2003, .et of WPS) → a new .xlsx. SheetJS reads what the
 * cells hold, records.ts how they look; exceljs writes. What the new file does not have is said in `sentence`.
 */
import type * as SheetJs from '@e965/xlsx';
import type { Cell, DefinedName, Sheet, Style, Workbook } from '../../sheet/sheet';
import { create } from '../create';
import { WorkbookError } from '../workbook-error';
import { readOldStyles } from './cell-looks';
import type { OldStyles } from './cell-looks';
import { isBiff8 } from './records';
import { convertedCells } from './sheet-cells';
import { convertedSheet } from './converted-sheet';
import { readOldSheet, sheetOffsets } from './sheet-records';

export interface Converted {
  /** the new .xlsx */
  readonly bytes: Uint8Array;
  /** Chinese: what was kept and what was not, and what to do */
  readonly sentence: string;
}

/** Throws a WorkbookError for a file with a password and for one that cannot be read. SheetJS is loaded by the first call. */
export async function convert(bytes: Uint8Array): Promise<Converted> {
  const [library, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel.full.mjs')]);
  library.set_cptable(codePages);
  const { book, stream } = readOld(library, bytes);
  const workbook = workbookOf(book, stream);
  return { bytes: await create(workbook), sentence: sentenceOf(stream !== null) };
}

const sentenceOf = (hasLooks: boolean): string =>
  `这是旧格式的工作簿，已转换为新的 .xlsx：内容、公式、合并单元格、列宽行高${hasLooks ? '、字体边框' : ''}和批注已保留，` +
  `${hasLooks ? '' : '字体边框、'}下拉列表、条件格式、图片、图表和宏没有保留。原文件不会改动，请用“另存为”保存新文件。`;

interface OldBook {
  readonly book: SheetJs.WorkBook;
  /** null for what is older than BIFF8, whose looks are not read */
  readonly stream: Uint8Array | null;
}

function readOld(library: typeof SheetJs, bytes: Uint8Array): OldBook {
  try {
    const book = library.read(bytes, { type: 'array', cellNF: true, cellStyles: true, sheetStubs: true });
    // XML 表格 of Excel 2003, as reporting servers write it, begins with < and is no compound file
    return { book, stream: bytes[0] === 0xd0 ? workbookStream(library, bytes) : null };
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    if (isLocked) {
      throw new WorkbookError(
        'encrypted',
        '这个工作簿设有打开密码，请在 Excel 或 WPS 中用密码打开，取消密码并保存后再打开。',
      );
    }
    throw new WorkbookError('damaged', '这个旧格式的文件读不出来，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
  }
}

function workbookStream({ CFB }: typeof SheetJs, bytes: Uint8Array): Uint8Array | null {
  const container = CFB.read(bytes, { type: 'array' });
  const content = CFB.find(container, 'Workbook')?.content;
  if (!content) return null;
  const stream = Uint8Array.from(content as ArrayLike<number>);
  return isBiff8(stream) ? stream : null;
}

function workbookOf(book: SheetJs.WorkBook, stream: Uint8Array | null): Workbook {
  const old: OldStyles | null = stream && readOldStyles(stream);
  const offsets = stream ? sheetOffsets(stream) : new Map<string, number>();
  const styles = new StyleList();
  const names = namesOf(book);
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    const source = book.Sheets[name];
    const offset = offsets.get(name);
    if (!source || source['!type'] === 'chart') return [];
    const records = stream && offset !== undefined ? readOldSheet(stream, offset) : null;
    const cells: Cell[] = convertedCells(source, {
      records,
      looks: old?.styles ?? [],
      styleId: (style) => styles.idOf(style),
    });
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return [convertedSheet({ name, source, records, cells, hidden, font: old?.usualFont, names, index })];
  });
  if (sheets.length === 0) throw new WorkbookError('notWorkbook', '这个工作簿里没有工作表，请选择别的文件。');
  return {
    sheets,
    styles: styles.all,
    definedNames: names.filter(({ name }) => !name.startsWith('_xlnm.')),
    date1904: book.Workbook?.WBProps?.date1904 === true,
  };
}

const namesOf = (book: SheetJs.WorkBook): DefinedName[] =>
  (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({ name: Name, sheet: Sheet ?? null, refersTo: Ref }));

/** Looks in the order in which they come up, each once. */
class StyleList {
  readonly all: Style[] = [];
  private readonly known = new Map<string, number>();

  idOf(style: Style): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.length);
    this.all.push(style);
    return this.all.length - 1;
  }
}
