/** Page breaks between rows and between columns, after rows were changed. */
import type { RowChanges } from '../sheet/edits';
import { grownRange, lastSheetRow, shiftedRow } from '../sheet/shift-rows';
import { attributeSplice, withAttribute } from './splice';
import type { Splice } from './splice';
import { children, isTrue, numberAttribute } from './xml';
import type { XmlElement } from './xml';

/**
 * The splices of a <rowBreaks>: the break below row number `id` (1-based) moves with the row under it. One that comes to
 * stand at the top of the sheet or on another one goes. null: none is left.
 */
export function rowBreakSplices(text: string, element: XmlElement, rows: RowChanges): readonly Splice[] | null {
  const breaks = children(element, 'brk');
  const taken = new Set<number>();
  const kept: XmlElement[] = [];
  const splices = breaks.flatMap((each): Splice[] => {
    const id = Number(each.attributes['id'] ?? '');
    const moved = id > 0 ? shiftedRow(id, rows) : id;
    if (id > 0 && (moved === 0 || taken.has(moved))) return [{ start: each.start, end: each.end, text: '' }];
    taken.add(moved);
    kept.push(each);
    return moved === id || Number.isNaN(id) ? [] : [attributeSplice(text, each, 'id', String(moved))];
  });
  if (kept.length === breaks.length) return splices;
  if (kept.length === 0) return null;
  const manual = kept.filter(({ attributes }) => isTrue(attributes['man'])).length;
  const counts: readonly (readonly [string, number])[] = [
    ['count', kept.length],
    ['manualBreakCount', manual],
  ];
  const tag = counts.reduce(
    (result, [name, count]) =>
      element.attributes[name] === undefined ? result : withAttribute(result, name, String(count)),
    text.slice(element.start, element.openEnd),
  );
  return [{ start: element.start, end: element.openEnd, text: tag }, ...splices];
}

/** The splices of a <colBreaks>: a break between columns may reach from one row to another (min, max, 0-based) only. */
export function columnBreakSplices(text: string, element: XmlElement, rows: RowChanges): readonly Splice[] {
  return children(element, 'brk').flatMap((each): Splice[] => {
    const [min, max] = ['min', 'max'].map((name) => each.attributes[name]);
    const range = { top: numberAttribute(min, 0), bottom: numberAttribute(max, lastSheetRow), left: 0, right: 0 };
    // Excel writes 16383 or 1048575 for all rows.
    const whole = range.bottom >= lastColumn;
    const moved = range.top > range.bottom ? null : grownRange(range, rows);
    if (!moved) return [];
    const tag = text.slice(each.start, each.openEnd);
    const top = min === undefined ? tag : withAttribute(tag, 'min', String(moved.top));
    const changed = max === undefined || whole ? top : withAttribute(top, 'max', String(moved.bottom));
    return changed === tag ? [] : [{ start: each.start, end: each.openEnd, text: changed }];
  });
}

const lastColumn = 16_383;
