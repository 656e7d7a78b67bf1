/**
 * Where a text surely ends, from the estimate of its size: what need not be clipped or drawn costs the browser nothing,
 * with every key typed above it. In doubt a text is clipped and drawn.
 */
import { textHeight, textWidth } from '../../shared/print/text-size';
import { pxPerPoint } from './cell-look';
import { boxOfCell } from './geometry';
import { styleOf } from './scene';
import type { Strip } from './strip';

/** The estimate knows no font: fallback fonts were seen up to a fifth wider, and lines as tall as 1.5 of their size. */
const allowance = 1.5;

/** Whether the text stays within its one cell, so that nothing must be clipped. */
export function fitsSurely({ scene, cell }: Strip): boolean {
  const style = styleOf(scene, cell);
  if (style.rotation !== 0 || cell.rowSpan > 1) return false;
  const { width, height } = boxOfCell(scene.geometry, cell);
  const size = style.font.size * pxPerPoint;
  const isOneLine = !cell.text.includes('\n') && textWidth(cell.text, size, style.font.bold) * allowance < width;
  return isOneLine && size * allowance < height;
}

/** Whether the text of a tall merge surely does not reach into this row: most rows of a side label are empty. */
export function isOutOfText({ scene, cell, row }: Strip): boolean {
  const style = styleOf(scene, cell);
  if (style.rotation !== 0 || cell.rowSpan === 1) return false;
  const { tops } = scene.geometry;
  const { top, width, height: room } = boxOfCell(scene.geometry, cell);
  const size = style.font.size * pxPerPoint;
  const height = textHeight(cell.text, width / allowance, size) * allowance;
  if (height >= room) return false;
  const starts = {
    top: 0,
    justify: 0,
    center: (room - height) / 2,
    distributed: (room - height) / 2,
    bottom: room - height,
  };
  const start = top + starts[style.vertical];
  return (tops[row + 1] ?? 0) <= start || (tops[row] ?? 0) >= start + height;
}
