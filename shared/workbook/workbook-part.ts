/** xl/workbook.xml: the sheets and names of a package and where its other parts are. */
import type { DefinedName } from '../sheet/sheet';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import type { Relationship } from './relationships';
import { WorkbookError } from './workbook-error';
import { damaged } from './zip';
import { child, children, isTrue, numberAttribute, parseXml, relationshipId } from './xml';
import type { XmlElement } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** name of the part; null for a chart or dialog sheet */
  readonly part: string | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  /** every sheet, chart sheets included: localSheetId counts them all */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
}

/** Throws notWorkbook for a package of another program, unsupported for .xlsb. */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const part = relationshipsOf(pack, '').find((each) => each.kind === 'officeDocument')?.target;
  if (part === undefined || !pack.has(part)) throw otherPackage(pack);
  if (part.endsWith('.bin')) {
    throw new WorkbookError('unsupported', '这是二进制工作簿（.xlsb），请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
  }
  if (part.startsWith('word/') || part.startsWith('ppt/')) throw otherPackage(pack);
  const root = pack.parsed(part, parseXml);
  if (root.name !== 'workbook') throw otherPackage(pack);
  const relationships = relationshipsOf(pack, part);
  const sheets = children(child(root, 'sheets'), 'sheet').map((element) => sheetPart(element, relationships, pack));
  if (!sheets.some((sheet) => sheet.part !== null)) {
    throw new WorkbookError('notWorkbook', '这个工作簿里没有可以填写的工作表，请选择另一个文件。');
  }
  return { part, root, relationships, sheets, date1904: isTrue(child(root, 'workbookPr')?.attributes['date1904']) };
}

/** Parts by which other packages are known. */
const otherPackages: readonly (readonly [part: string, sentence: string])[] = [
  ['word/document.xml', '这是 Word 文档，不是 Excel 工作簿，请选择 .xlsx 文件。'],
  ['ppt/presentation.xml', '这是演示文稿，不是 Excel 工作簿，请选择 .xlsx 文件。'],
  ['mimetype', '这是 OpenDocument 文件，请在 WPS 或 LibreOffice 中另存为 .xlsx 后再打开。'],
];

const otherPackage = (pack: Package): WorkbookError =>
  new WorkbookError(
    'notWorkbook',
    otherPackages.find(([part]) => pack.has(part))?.[1] ??
      '这是压缩包，不是 Excel 工作簿，若表格在压缩包内，请先解压，再打开其中的 .xlsx 文件。',
  );

function sheetPart(element: XmlElement, relationships: readonly Relationship[], pack: Package): SheetPart {
  const relationship = relationships.find((each) => each.id === relationshipId(element));
  const state = element.attributes['state'];
  if (relationship?.kind === 'worksheet' && !pack.has(relationship.target)) {
    throw damaged(`缺少工作表“${element.attributes['name'] ?? ''}”的内容`);
  }
  return {
    name: element.attributes['name'] ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relationship?.kind === 'worksheet' ? relationship.target : null,
  };
}

/** The names as the part of the workbook has them now, which row changes may have rewritten since it was read. */
export const nameElements = (pack: Package, { part }: WorkbookPart): readonly XmlElement[] =>
  children(child(parseXml(pack.text(part)), 'definedNames'), 'definedName');

/** Names with the sheet index counted among worksheets only, as in Workbook.sheets. */
export function definedNames(workbook: WorkbookPart): readonly DefinedName[] {
  const worksheets = workbook.sheets.filter((sheet) => sheet.part !== null);
  return children(child(workbook.root, 'definedNames'), 'definedName').map((element) => {
    const local = workbook.sheets[numberAttribute(element.attributes['localSheetId'], -1)];
    const sheet = local ? worksheets.indexOf(local) : -1;
    return {
      name: element.attributes['name'] ?? '',
      sheet: sheet === -1 ? null : sheet,
      refersTo: element.text.trim(),
    };
  });
}
