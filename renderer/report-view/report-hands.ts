/** What other parts of the page may ask of the report that is shown. */
import type { Content } from '../../shared/document/report';
import type { Watched } from '../sheet-view/watched';
import type { BlockStyle } from './block-commands';
import type { TableCommand } from './table-commands';

/** Where the caret is, for the buttons that show it. */
export interface ReportStanding {
  /** null: in a table, or in blocks of several styles */
  readonly style: BlockStyle | null;
  readonly isInTable: boolean;
}

export type ReportCommand =
  | { readonly kind: 'style'; readonly style: BlockStyle }
  | { readonly kind: 'insertTable'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'table'; readonly command: TableCommand }
  | { readonly kind: 'level'; readonly by: 1 | -1 }
  | { readonly kind: 'numberByItself' }
  /** in the place of what is selected; `label`: for the history */
  | { readonly kind: 'insert'; readonly content: Content; readonly label: string };

export interface ReportHands {
  /** everything written is with the page when this returns */
  flush(): void;
  run(command: ReportCommand): void;
  canRun(command: ReportCommand): boolean;
  readonly standing: Watched<ReportStanding>;
}
