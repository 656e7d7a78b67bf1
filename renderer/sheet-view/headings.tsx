/** A B C… above and 1 2 3… beside the sheet; those of the selected cells stand out. */
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { ICellRendererParams, IHeaderParams } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { GridRow } from './grid-rows';
import type { Stage } from './stage';

export function RowHeading({ context, data, eGridCell }: ICellRendererParams<GridRow, unknown, Stage>): ReactNode {
  const { subscribe, get } = context.selected;
  const row = data?.row ?? 0;
  // to AG Grid it is a cell like any other
  useLayoutEffect(() => eGridCell.setAttribute('role', 'rowheader'), [eGridCell]);
  const isSelected = useSyncExternalStore(subscribe, () =>
    get().some(({ top, bottom }) => row >= top && row <= bottom),
  );
  const hides = context.scene.sheet.rowHeights[row + 1] === 0;
  return <div className={headingClass('row', isSelected, hides)}>{row + 1}</div>;
}

/** `hides`: the next row or column is hidden, which a double line shows, as in Excel. */
const headingClass = (kind: 'row' | 'column', isSelected: boolean, hides: boolean): string =>
  ['sheet-heading', kind, isSelected && 'selected', hides && 'before-hidden'].filter(Boolean).join(' ');

interface ColumnHeadingParams extends IHeaderParams<GridRow, Stage> {
  readonly sheetColumn: number;
  readonly hides: boolean;
}

export function ColumnHeading(props: ColumnHeadingParams): ReactNode {
  const { subscribe, get } = props.context.selected;
  const column = props.sheetColumn;
  const isSelected = useSyncExternalStore(subscribe, () =>
    get().some(({ left, right }) => column >= left && column <= right),
  );
  return <div className={headingClass('column', isSelected, props.hides)}>{columnName(column)}</div>;
}

export function Corner(): ReactNode {
  return <div className="sheet-heading corner" role="img" aria-label="全选" />;
}
