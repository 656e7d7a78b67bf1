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
  const isSelected = useSyncExternalStore(subscribe, () => row >= get().top && row <= get().bottom);
  return <div className={isSelected ? 'sheet-heading row selected' : 'sheet-heading row'}>{row + 1}</div>;
}

export function ColumnHeading(props: IHeaderParams<GridRow, Stage> & { readonly sheetColumn: number }): ReactNode {
  const { subscribe, get } = props.context.selected;
  const column = props.sheetColumn;
  const isSelected = useSyncExternalStore(subscribe, () => column >= get().left && column <= get().right);
  return (
    <div className={isSelected ? 'sheet-heading column selected' : 'sheet-heading column'}>{columnName(column)}</div>
  );
}

export function Corner(): ReactNode {
  return <div className="sheet-heading corner" role="img" aria-label="全选" />;
}
