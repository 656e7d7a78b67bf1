/** A B C… above and 1 2 3… beside the sheet; those of the selected cells stand out. */
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ICellRendererParams, IHeaderParams } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { GridRow } from './grid-rows';
import type { Stage } from './stage';

export function RowHeading({ context, data }: ICellRendererParams<GridRow, unknown, Stage>): ReactNode {
  const { subscribe, get } = context.selected;
  const row = data?.row ?? 0;
  const isSelected = useSyncExternalStore(subscribe, () =>
    get().some(({ top, bottom }) => row >= top && row <= bottom),
  );
  return <div className={isSelected ? 'sheet-heading row selected' : 'sheet-heading row'}>{row + 1}</div>;
}

export function ColumnHeading(props: IHeaderParams<GridRow, Stage> & { readonly sheetColumn: number }): ReactNode {
  const { subscribe, get } = props.context.selected;
  const column = props.sheetColumn;
  const isSelected = useSyncExternalStore(subscribe, () =>
    get().some(({ left, right }) => column >= left && column <= right),
  );
  return (
    <div className={isSelected ? 'sheet-heading column selected' : 'sheet-heading column'}>{columnName(column)}</div>
  );
}

export function Corner(): ReactNode {
  return <div className="sheet-heading corner" />;
}
