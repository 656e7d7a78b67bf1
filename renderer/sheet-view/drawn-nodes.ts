/** The rows that AG Grid has on the page now, frozen ones too. */
import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridRow } from './grid-rows';

export function drawnNodes(api: GridApi<GridRow>): ReadonlySet<IRowNode<GridRow>> {
  const nodes = new Set<IRowNode<GridRow>>(api.getRenderedNodes());
  for (let index = 0; index < api.getPinnedTopRowCount(); index++) {
    const node = api.getPinnedTopRow(index);
    if (node) nodes.add(node);
  }
  return nodes;
}
