/** A Workbook → a new .xlsx file. Never for an opened one: that is patched (patch.ts). */
import type * as ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workbook } from '../sheet/sheet';
import { definedNamesXml } from './create-names';
import { fillSheet } from './create-sheet';

/** Written into every file, so that the same workbook always gives the same bytes. */
const writtenAt = new Date(Date.UTC(2000, 0, 1));
/** Zip knows local times from 1980 on. */
const zippedAt = new Date(1980, 0, 1);

/**
 * All sheets with values, formulas and their results, styles, notes, lists, protection without a password and print
 * set-up. The same workbook gives the same bytes. exceljs is loaded by the first call.
 */
export async function create(workbook: Workbook): Promise<Uint8Array> {
  const bundle: { readonly default: typeof ExcelJS } = await import(
    // @ts-expect-error the bundle has no types; those of the package describe it
    'exceljs/dist/exceljs.min.js'
  );
  const target = new bundle.default.Workbook();
  target.creator = '绩表';
  target.lastModifiedBy = '绩表';
  target.created = writtenAt;
  target.modified = writtenAt;
  target.properties.date1904 = workbook.date1904;
  target.calcProperties.fullCalcOnLoad = true;
  for (const sheet of workbook.sheets) {
    fillSheet(target.addWorksheet(sheet.name, { state: sheet.visibility }), sheet, workbook.styles);
  }
  return finish(new Uint8Array(await target.xlsx.writeBuffer()), definedNamesXml(workbook));
}

const workbookPart = 'xl/workbook.xml';

/** Adds the defined names and packs anew, because exceljs stamps the parts with the time of day. */
function finish(bytes: Uint8Array, names: string): Uint8Array {
  const parts = unzipSync(bytes);
  const workbookXml = strFromU8(parts[workbookPart] ?? new Uint8Array());
  const withNames = workbookXml.replace('</sheets>', () => `</sheets>${names}`);
  return zipSync({ ...parts, [workbookPart]: strToU8(withNames) }, { mtime: zippedAt });
}
