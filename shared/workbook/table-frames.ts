/** Headings and totals of the tables (超级表) of a sheet: their texts stand in the table's own part as well. */
import { parseRange } from '../sheet/address';
import type { Range } from '../sheet/sheet';
import type { Package } from './package';
import type { Relationship } from './relationships';
import { numberAttribute, parseXml } from './xml';

/** `relationships`: those of the sheet. */
export const readTableFrames = (pack: Package, relationships: readonly Relationship[]): readonly Range[] =>
  relationships.flatMap(({ kind, target }) => {
    if (kind !== 'table' || !pack.has(target)) return [];
    const { ref, headerRowCount, totalsRowCount } = parseXml(pack.text(target)).attributes;
    const range = parseRange(ref ?? '');
    if (!range) return [];
    const headings = numberAttribute(headerRowCount, 1);
    const totals = numberAttribute(totalsRowCount, 0);
    return [
      ...(headings > 0 ? [{ ...range, bottom: range.top + headings - 1 }] : []),
      ...(totals > 0 ? [{ ...range, top: range.bottom - totals + 1 }] : []),
    ];
  });
