/** What the protection of a sheet forbids and allows. */
import type { Range, Sheet } from '../sheet/sheet';
import { parseSqref } from './areas';
import type { ScannedSheet } from './scan';
import { children, isTrue } from './xml';

export function readProtection(
  scan: ScannedSheet,
): Pick<Sheet, 'protected' | 'editableRanges'> & { readonly lockedSizes: NonNullable<Sheet['lockedSizes']> } {
  const attributes = scan.elements.find(({ name }) => name === 'sheetProtection')?.attributes ?? {};
  const isProtected = isTrue(attributes['sheet']);
  // What may be done is written as false: formatColumns="0" allows other widths.
  const forbids = (action: string): boolean => isProtected && isTrue(attributes[action], true);
  const editable = isProtected ? freeRanges(scan) : [];
  return {
    protected: isProtected,
    lockedSizes: { columns: forbids('formatColumns'), rows: forbids('formatRows') },
    ...(editable.length > 0 && { editableRanges: editable }),
  };
}

/** 允许编辑区域; those with a password of their own, or for some users only, stay locked. */
const freeRanges = (scan: ScannedSheet): readonly Range[] =>
  scan.elements
    .filter(({ name }) => name === 'protectedRanges')
    .flatMap((list) => children(list, 'protectedRange'))
    .filter(({ attributes }) => !['password', 'hashValue', 'securityDescriptor'].some((key) => key in attributes))
    .filter((range) => children(range, 'securityDescriptor').length === 0)
    .flatMap(({ attributes }) => parseSqref(attributes['sqref'] ?? ''));
