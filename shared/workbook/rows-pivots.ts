/** Pivot tables after rows were changed: where they stand, and the ranges that they sum up. */
import { parseRange, rangeText } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { isRemoved, shiftedRange } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import { applySplices, attributeSplice } from './splice';
import type { WorkbookPart } from './workbook-part';
import { child, descendants, numberAttribute, parseXml, relationshipId } from './xml';
import type { XmlElement } from './xml';

/** Parts of the pivot tables that stand on a sheet. */
export const pivotParts = (pack: Package, sheetPart: string): readonly string[] =>
  relationshipsOf(pack, sheetPart)
    .filter(({ kind, target }) => kind === 'pivotTable' && pack.has(target))
    .map(({ target }) => target);

/** Parts that say what the pivot tables of a workbook sum up. */
export const pivotCacheParts = (pack: Package, workbook: WorkbookPart): readonly string[] =>
  workbook.relationships
    .filter(({ kind, target }) => kind === 'pivotCacheDefinition' && pack.has(target))
    .map(({ target }) => target);

/** Rows cannot come into a pivot table or go from it: refreshing it would write over what stands around it. */
export function standsInTheWay(text: string, rows: RowChanges): boolean {
  const place = placeOf(parseXml(text));
  if (!place) return true;
  const { top, bottom } = place;
  return (
    rows.insertions.some(({ below }) => top <= below && below < bottom) ||
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index).some((row) => isRemoved(row, rows))
  );
}

/** With its filters, which stand above it with a blank row between; null when its place cannot be read. */
function placeOf(root: XmlElement): Range | null {
  const location = child(root, 'location')?.attributes ?? {};
  const range = parseRange(location['ref'] ?? '');
  const filters = numberAttribute(location['rowPageCount'], 0);
  return range && { ...range, top: Math.max(0, filters === 0 ? range.top : range.top - filters - 1) };
}

/** A pivot table finds the columns that it sums up by the words in the first row. */
export const losesHeadings = (text: string, sheet: string, rows: RowChanges): boolean =>
  [...descendants(parseXml(text))]
    .filter(({ name }) => name === 'worksheetSource' || name === 'rangeSet')
    .filter((source) => source.attributes['sheet'] === sheet && relationshipId(source) === undefined)
    .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
    .some((range) => range !== null && isRemoved(range.top, rows));

/** The part of a pivot table, moved as a whole. */
export function shiftPivot(text: string, rows: RowChanges): string {
  const location = child(parseXml(text), 'location');
  const range = parseRange(location?.attributes['ref'] ?? '');
  const moved = range && shiftedRange(range, rows);
  if (!location || !moved || moved.top === range.top) return text;
  return applySplices(text, [attributeSplice(text, location, 'ref', rangeText(moved))]);
}
