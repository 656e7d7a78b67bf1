/**
 * The defined names of a new workbook, print areas and print titles included, as XML. exceljs would take names apart
 * into cells, knows one print area only and writes its corners as $A1:$I35.
 */
import { columnName } from '../sheet/address';
import type { DefinedName, Range, Sheet, Workbook } from '../sheet/sheet';

/** `<definedNames>…</definedNames>`, or '' when there are none. */
export function definedNamesXml(workbook: Workbook): string {
  const names = [
    ...workbook.definedNames.filter(({ name }) => !name.startsWith('_xlnm.')),
    ...workbook.sheets.flatMap((sheet, index) => printNames(sheet, index)),
  ];
  return names.length > 0 ? `<definedNames>${names.map(nameXml).join('')}</definedNames>` : '';
}

function printNames(sheet: Sheet, index: number): DefinedName[] {
  const { area, titleRows, titleColumns } = sheet.page;
  const own = (reference: string): string => `'${sheet.name.replaceAll("'", "''")}'!${reference}`;
  const areas = (area ?? []).map((range) => own(absolute(range)));
  const titles = [
    ...(titleColumns ? [own(`$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`)] : []),
    ...(titleRows ? [own(`$${titleRows.first + 1}:$${titleRows.last + 1}`)] : []),
  ];
  return [
    ...(areas.length > 0 ? [{ name: '_xlnm.Print_Area', sheet: index, refersTo: areas.join(',') }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', sheet: index, refersTo: titles.join(',') }] : []),
  ];
}

const absolute = ({ top, left, bottom, right }: Range): string =>
  `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

function nameXml({ name, sheet, refersTo }: DefinedName): string {
  const local = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeXml(name)}"${local}>${escapeXml(refersTo)}</definedName>`;
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
