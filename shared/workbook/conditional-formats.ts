/**
 * Conditional formats of a sheet, those of Excel 2010's extension (x14) included; only formulas and comparisons are
 * understood, the others are named 'other'.
 */
import type { ConditionalFormat, ConditionalLook } from '../sheet/sheet';
import { parseSqref } from './areas';
import type { ScannedSheet } from './scan';
import type { StyleSheet } from './styles';
import { child, children, descendants, isTrue, numberAttribute } from './xml';
import type { XmlElement } from './xml';

/** `styles`: the looks by number, and how to read a look that stands in the rule itself. */
export function readConditionalFormats(
  sheet: ScannedSheet,
  styles: Pick<StyleSheet, 'looks' | 'lookOf'>,
): ConditionalFormat[] {
  const extended = extendedRules(sheet);
  return sheet.elements
    .filter(({ name }) => name === 'conditionalFormatting' || name === 'extLst')
    .flatMap((element) => [...descendants(element)])
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((element) => {
      const ranges = parseSqref(element.attributes['sqref'] ?? child(element, 'sqref')?.text ?? '');
      return children(element, 'cfRule')
        .filter(({ attributes }) => !extended.has(attributes['id'] ?? ''))
        .map((rule) => readRule(rule, ranges, styles));
    })
    .filter(({ ranges }) => ranges.length > 0);
}

/** Ids of rules of the extension that only say more of a rule that stands before, such as how its data bar ends. */
const extendedRules = (sheet: ScannedSheet): ReadonlySet<string> =>
  new Set(
    sheet.elements
      .filter(({ name }) => name === 'conditionalFormatting')
      .flatMap((element) => [...descendants(element)])
      .filter(({ name }) => name === 'id')
      .map(({ text }) => text.trim()),
  );

function readRule(
  rule: XmlElement,
  ranges: ConditionalFormat['ranges'],
  { looks, lookOf }: Pick<StyleSheet, 'looks' | 'lookOf'>,
): ConditionalFormat {
  const { type, operator, priority, dxfId, stopIfTrue } = rule.attributes;
  const own = child(rule, 'dxf');
  const look: ConditionalLook = own ? lookOf(own) : (looks[numberAttribute(dxfId, -1)] ?? {});
  return {
    ranges,
    kind: type === 'expression' || type === 'cellIs' ? type : 'other',
    ...(operator === undefined ? {} : { operator }),
    // x14 calls them f.
    formulas: [...children(rule, 'formula'), ...children(rule, 'f')].map(({ text }) => text.trim()),
    priority: numberAttribute(priority, 0),
    ...(isTrue(stopIfTrue) && { stopIfTrue: true as const }),
    look,
  };
}
