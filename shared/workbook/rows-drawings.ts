/** What floats over a sheet (pictures, charts, shapes) after its rows were changed: it follows the cells below it. */
import type { RowChanges } from '../sheet/edits';
import { drawingAnchorSplices } from './rows-corners';
import { applySplices } from './splice';
import { descendants, parseXml } from './xml';

export const isDrawingPart = (name: string): boolean => /(^|\/)drawings\/[^/]+\.xml$/i.test(name);

/** Anchors also stand inside wrappers, such as those around form controls. */
export const shiftDrawing = (text: string, rows: RowChanges): string =>
  applySplices(
    text,
    [...descendants(parseXml(text))]
      .filter(({ name }) => name === 'oneCellAnchor' || name === 'twoCellAnchor')
      .flatMap((anchor) => drawingAnchorSplices(anchor, rows)),
  );
