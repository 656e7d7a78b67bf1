/** Conditional formats of a sheet; only formulas and comparisons are understood, the others are named 'other'. */
import type { ConditionalFormat } from '../sheet/sheet';
import { parseSqref } from './areas';
import type { ScannedSheet } from './scan';
import type { StyleSheet } from './styles';
import { children, numberAttribute } from './xml';

export function readConditionalFormats(sheet: ScannedSheet, looks: StyleSheet['looks']): ConditionalFormat[] {
  return sheet.elements
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((element) => {
      const ranges = parseSqref(element.attributes['sqref'] ?? '');
      return children(element, 'cfRule').map((rule): ConditionalFormat => {
        const { type, operator, priority, dxfId } = rule.attributes;
        return {
          ranges,
          kind: type === 'expression' || type === 'cellIs' ? type : 'other',
          ...(operator === undefined ? {} : { operator }),
          formulas: children(rule, 'formula').map(({ text }) => text.trim()),
          priority: numberAttribute(priority, 0),
          look: looks[numberAttribute(dxfId, -1)] ?? {},
        };
      });
    })
    .filter(({ ranges }) => ranges.length > 0);
}
