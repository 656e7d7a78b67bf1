/** Widths of columns written into <cols> of one worksheet; columns that nothing concerns keep their elements as they are. */
import type { SizeEdit } from '../sheet/edits';
import { columnCharacters, columnPixels, shownColumnPixels, usualColumnPixels } from './column-width';
import type { ScannedSheet } from './scan';
import { withAttribute } from './splice';
import type { Splice } from './splice';
import { children, numberAttribute } from './xml';
import type { Attributes, XmlElement } from './xml';

/** Elements that stand for the columns `first`…`last`, 1-based as in the file; `tag` still carries any min and max. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** `digit`: px of the widest digit of the default font. */
export function columnWidthSplices(
  text: string,
  scan: ScannedSheet,
  edits: readonly SizeEdit[],
  digit: number,
): readonly Splice[] {
  if (edits.length === 0) return [];
  const format = scan.elements.find(({ name }) => name === 'sheetFormatPr')?.attributes;
  const usual = usualColumnPixels(format, digit);
  const cols = scan.elements.find(({ name }) => name === 'cols');
  const present = children(cols, 'col');
  const wanted = new Map(edits.map((edit) => [edit.index + 1, edit]));
  const sized = (tag: string, attributes: Attributes, edit: SizeEdit): string =>
    sizedTag(tag, attributes, edit, usual, digit);
  const splices: Splice[] = [];
  for (const element of present) {
    const { first, last } = rangeOf(element);
    const own = [...wanted.values()].filter(({ index }) => first <= index + 1 && index + 1 <= last);
    if (own.length === 0) continue;
    const tag = text.slice(element.start, element.openEnd);
    const parts = split(first, last, tag, own, (edit) => sized(tag, element.attributes, edit));
    const after = text.slice(element.openEnd, element.end);
    splices.push({ start: element.start, end: element.end, text: parts.map((part) => xml(part) + after).join('') });
    for (const { index } of own) wanted.delete(index + 1);
  }
  const fresh = joined(
    [...wanted]
      .sort(([a], [b]) => a - b)
      .map(([column, edit]) => ({
        first: column,
        last: column,
        tag: sized(`<${scan.prefix}col width="${columnCharacters(usual, digit)}"/>`, {}, edit),
      })),
  );
  return [...splices, ...insertions(scan, cols, present, fresh)];
}

function rangeOf({ attributes }: XmlElement): { readonly first: number; readonly last: number } {
  const first = Math.max(numberAttribute(attributes['min'], 1), 1);
  return { first, last: numberAttribute(attributes['max'], first) };
}

/** One element becomes the stretches that keep its tag and those that `change` gives another. */
function split(
  first: number,
  last: number,
  tag: string,
  edits: readonly SizeEdit[],
  change: (edit: SizeEdit) => string,
): readonly Stretch[] {
  const parts: Stretch[] = [];
  let next = first;
  for (const edit of [...edits].sort((a, b) => a.index - b.index)) {
    const column = edit.index + 1;
    if (column > next) parts.push({ first: next, last: column - 1, tag });
    parts.push({ first: column, last: column, tag: change(edit) });
    next = column + 1;
  }
  if (next <= last) parts.push({ first: next, last, tag });
  return joined(parts);
}

/** Neighbours with the same attributes are one element, as Excel writes them. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const before = result.at(-1);
    if (before && before.last === stretch.first - 1 && before.tag === stretch.tag) {
      result[result.length - 1] = { ...before, last: stretch.last };
    } else result.push(stretch);
  }
  return result;
}

function xml({ first, last, tag }: Stretch): string {
  return withAttribute(withAttribute(tag, 'min', String(first)), 'max', String(last));
}

function sizedTag(
  tag: string,
  attributes: Attributes,
  { pixels, hidden }: SizeEdit,
  usual: number,
  digit: number,
): string {
  const shown = pixels ?? shownColumnPixels(attributes, usual, digit);
  const isNowhere = hidden === false && columnPixels(numberAttribute(attributes['width'], 0), digit) === 0;
  const width = columnCharacters(shown, digit);
  const wide =
    pixels === null && !isNowhere ? tag : withAttribute(withAttribute(tag, 'width', String(width)), 'customWidth', '1');
  return hidden === null ? wide : withAttribute(wide, 'hidden', hidden ? '1' : null);
}

function insertions(
  { prefix, sheetData }: ScannedSheet,
  cols: XmlElement | undefined,
  present: readonly XmlElement[],
  fresh: readonly Stretch[],
): readonly Splice[] {
  if (fresh.length === 0) return [];
  if (!cols || cols.selfClosing) {
    const body = fresh.map(xml).join('');
    const [start, end] = cols ? [cols.start, cols.end] : [sheetData.start, sheetData.start];
    return [{ start, end, text: `<${prefix}cols>${body}</${prefix}cols>` }];
  }
  return fresh.map((stretch) => {
    const at = present.find((element) => rangeOf(element).first > stretch.last)?.start ?? cols.closeStart;
    return { start: at, end: at, text: xml(stretch) };
  });
}
