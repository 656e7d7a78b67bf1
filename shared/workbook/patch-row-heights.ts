/** Heights of rows written into the rows of one worksheet; a row that is not there yet is made. */
import type { SizeEdit } from '../sheet/edits';
import { rowPoints } from './row-height';
import type { ScannedRow, ScannedSheet } from './scan';
import { withAttribute } from './splice';
import type { Splice } from './splice';
import { isTrue, numberAttribute } from './xml';
import type { Attributes } from './xml';

export function rowHeightSplices(text: string, scan: ScannedSheet, edits: readonly SizeEdit[]): readonly Splice[] {
  const { prefix, rows, sheetData } = scan;
  const format = scan.elements.find(({ name }) => name === 'sheetFormatPr')?.attributes ?? {};
  const splices: Splice[] = [];
  const fresh: { readonly row: number; readonly text: string }[] = [];
  for (const edit of [...edits].sort((a, b) => a.index - b.index)) {
    const present = rows.withNumber(edit.index);
    if (present) splices.push(tagSplice(text, present, edit, format));
    else fresh.push({ row: edit.index, text: sizedTag(`<${prefix}row r="${edit.index + 1}"/>`, {}, edit, format) });
  }
  if (fresh.length === 0) return splices;
  if (sheetData.selfClosing) {
    const tag = text.slice(sheetData.start, sheetData.openEnd).replace(/\s*\/>$/, '>');
    const body = fresh.map((row) => row.text).join('');
    return [{ start: sheetData.start, end: sheetData.end, text: `${tag}${body}</${prefix}sheetData>` }];
  }
  const inserted = fresh.map((each): Splice => {
    const at = rows.after(each.row)?.start ?? sheetData.closeStart;
    return { start: at, end: at, text: each.text };
  });
  return [...splices, ...inserted];
}

function tagSplice(text: string, row: ScannedRow, edit: SizeEdit, format: Attributes): Splice {
  const tag = sizedTag(text.slice(row.start, row.openEnd), row.attributes, edit, format);
  return { start: row.start, end: row.openEnd, text: tag };
}

/** `format`: attributes of <sheetFormatPr>; with zeroHeight a row is only shown when it says so itself. */
function sizedTag(tag: string, attributes: Attributes, { pixels, hidden }: SizeEdit, format: Attributes): string {
  const isNowhere = hidden === false && numberAttribute(attributes['ht'], 15) === 0;
  const points = pixels === null ? numberAttribute(format['defaultRowHeight'], 15) : rowPoints(pixels);
  const high =
    pixels === null && !isNowhere ? tag : withAttribute(withAttribute(tag, 'ht', String(points)), 'customHeight', '1');
  if (hidden === null) return high;
  return withAttribute(high, 'hidden', hidden ? '1' : isTrue(format['zeroHeight']) ? '0' : null);
}
