/** Groups of rows and columns of a sheet, from the levels that the rows and columns carry. */
import type { Outline, OutlineGroup } from '../sheet/sheet';
import type { ScannedSheet } from './scan';
import { child, children, isTrue, numberAttribute } from './xml';
import type { Attributes, XmlElement } from './xml';

/** A stretch of rows or columns of one level, 0-based; `collapsed`: the button of the group beside it says folded. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  readonly collapsed: boolean;
}

const deepest = 7;

/** null: nothing is grouped */
export function readOutline(scan: ScannedSheet): Outline | null {
  const element = (name: string): XmlElement | undefined => scan.elements.find((each) => each.name === name);
  const settings = child(element('sheetPr'), 'outlinePr')?.attributes ?? {};
  const sumsBelow = isTrue(settings['summaryBelow'], true);
  const sumsRight = isTrue(settings['summaryRight'], true);
  // a million rows without groups are not gone through
  const areGrouped = /outlineLevel|collapsed/.test(scan.rows.text);
  const rows = areGrouped ? scan.rows.map(({ row, attributes }) => stretch(row, row, attributes)) : [];
  const columns = scan.elements
    .filter(({ name }) => name === 'cols')
    .flatMap((cols) => children(cols, 'col'))
    .map(({ attributes }) => {
      const first = numberAttribute(attributes['min'], 1) - 1;
      return stretch(first, numberAttribute(attributes['max'], first + 1) - 1, attributes);
    });
  const outline = { rows: groupsOf(rows, sumsBelow), columns: groupsOf(columns, sumsRight), sumsBelow, sumsRight };
  return outline.rows.length + outline.columns.length === 0 ? null : outline;
}

const stretch = (first: number, last: number, attributes: Attributes): Stretch => ({
  first,
  last,
  level: Math.min(Math.max(numberAttribute(attributes['outlineLevel'], 0), 0), deepest),
  collapsed: isTrue(attributes['collapsed']),
});

/** Outer groups before inner ones, then by place. `stretches`: rising. */
function groupsOf(stretches: readonly Stretch[], sumsBehind: boolean): OutlineGroup[] {
  const buttons = new Set(
    stretches.filter(({ collapsed }) => collapsed).map(({ first, last }) => (sumsBehind ? first : last)),
  );
  const groups: OutlineGroup[] = [];
  for (let level = 1; level <= deepest; level++) {
    let open: { first: number; last: number } | null = null;
    for (const each of [...stretches.filter((one) => one.level >= level), null]) {
      if (open && each?.first === open.last + 1) {
        open.last = each.last;
        continue;
      }
      if (open) {
        const button = sumsBehind ? open.last + 1 : open.first - 1;
        groups.push({ ...open, level, collapsed: buttons.has(button) });
      }
      open = each && { first: each.first, last: each.last };
    }
  }
  return groups;
}
