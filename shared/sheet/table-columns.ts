/** Which column of a form's table a cell of its heading rows names. */
import { assertNever } from '../assert-never';
import type { PlacedCell } from '../document/paper-grid';
import type { TableBlock, TableColumn } from '../forms/definition';

/** The column of the table that stands below a cell of its heading row; undefined for any other cell. */
export function columnUnder(block: TableBlock, { content }: PlacedCell): TableColumn | undefined {
  switch (content.kind) {
    case 'columnHead':
      return content.table === block.id ? content.column : undefined;
    case 'label':
      return block.columns[block.head?.indexOf(content.label) ?? -1];
    case 'place':
      return block.columns[block.head?.indexOf(content.place) ?? -1];
    case 'tableCell':
      return undefined;
    default:
      return assertNever(content);
  }
}
