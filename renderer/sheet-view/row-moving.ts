/** Dragging the heading of selected rows: a line shows where they will stand. */
import type { Range } from '../../shared/sheet/sheet';
import { startDrag } from './drag';
import type { GridParts } from './grid-parts';
import { headingWidth } from './grid-rows';
import { nearestPosition, offsetInRow } from './pointer';
import type { Present } from './present';
import { RegionLayers, type Drawing } from './region-layers';
import { contains, selectedRange } from './selection';
import { scrollToRows } from './visible-area';

/** Above or below a row of the sheet, 0-based. */
export interface Drop {
  readonly row: number;
  readonly side: 'above' | 'below';
}

/** px; the line that shows where the rows go */
const thickness = 3;

export class RowMoving {
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly root: HTMLElement;
  private readonly line: RegionLayers;

  constructor(root: HTMLElement, parts: GridParts, present: Present) {
    this.root = root;
    this.present = present;
    this.viewport = parts.viewport;
    this.line = new RegionLayers(parts, 'sheet-drop-line');
  }

  detach(): void {
    this.line.detach();
  }

  /** Whether a press on this row's heading takes hold of selected rows that may be moved. */
  takes(row: number): boolean {
    const { scene, selection, props } = this.present;
    if (selection.unit !== 'rows' || selection.earlier.length > 0) return false;
    const { top, bottom } = selectedRange(scene.sheet, selection);
    return top <= row && row <= bottom && props.canMoveRows();
  }

  /** `clicked` when the mouse was let go where it was pressed. */
  start(event: PointerEvent, row: number, ended: AbortSignal, done: () => void, clicked: () => void): void {
    const { present, viewport } = this;
    const moving = selectedRange(present.scene.sheet, present.selection);
    let drop: Drop | null = null;
    let isMoved = false;
    this.root.classList.add('moving-rows');
    startDrag(event, ended, {
      follow: (moved) => {
        const to = nearestPosition(present.scene, viewport, moved, { row, column: 0 });
        isMoved ||= to.row !== row;
        if (!isMoved) return;
        const range: Range = { top: to.row, bottom: to.row, left: 0, right: present.scene.sheet.columnCount - 1 };
        const side = offsetInRow(present.scene, viewport, moved, to.row) < 0.5 ? 'above' : 'below';
        drop = contains(moving, range) ? null : { row: to.row, side };
        this.paint(drop ? [range] : [], side);
        scrollToRows(present.scene, viewport, range);
      },
      finish: (isKept) => {
        this.root.classList.remove('moving-rows');
        this.paint([], 'above');
        done();
        if (isKept && drop) present.props.onMoveRows(drop);
        else if (isKept && !isMoved) clicked();
      },
    });
  }

  private paint(ranges: readonly Range[], side: Drop['side']): void {
    const { scene } = this.present;
    const draw: Drawing = ({ box }) => ({
      box: {
        ...box,
        top: (side === 'above' ? box.top : box.top + box.height) - thickness / 2 - 0.5,
        height: thickness,
      },
      style: {},
    });
    this.line.paint(scene.geometry, headingWidth(scene.sheet.rowCount), ranges, draw);
  }
}
