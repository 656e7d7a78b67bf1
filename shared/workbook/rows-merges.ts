/** The merges of a worksheet after its rows were changed. */
import { rangeText } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { shiftedMerges } from '../sheet/shift-merges';
import { readMerges } from './merges';
import type { ScannedSheet } from './scan';
import { attributeSplice } from './splice';
import type { Splice } from './splice';

/** What stands before mergeCells in the schema. */
const beforeMerges = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
].concat(['dataConsolidate', 'customSheetViews']);

export function mergeSplices(text: string, scan: ScannedSheet, rows: RowChanges): readonly Splice[] {
  const merges = shiftedMerges(readMerges(scan), rows);
  const written = merges.map((merge) => `<${scan.prefix}mergeCell ref="${rangeText(merge)}"/>`).join('');
  const present = scan.elements.find(({ name }) => name === 'mergeCells');
  // The schema knows no empty list of merges.
  if (present && merges.length === 0) return [{ start: present.start, end: present.end, text: '' }];
  if (present && !present.selfClosing) {
    return [
      attributeSplice(text, present, 'count', String(merges.length)),
      { start: present.openEnd, end: present.closeStart, text: written },
    ];
  }
  if (merges.length === 0) return [];
  const at = Math.max(
    scan.sheetData.end,
    ...scan.elements.filter(({ name }) => beforeMerges.includes(name)).map(({ end }) => end),
  );
  const name = `${scan.prefix}mergeCells`;
  return [{ start: at, end: at, text: `<${name} count="${merges.length}">${written}</${name}>` }];
}
