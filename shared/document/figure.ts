/** A live figure: a reference to what the tables say, which a report shows as text. */
import type { ColumnId, TableId } from '../forms/ids';
import type { FormKey, Path } from './document';

/** A cell of a form of the document, or of a 对照文件. */
export interface FigureCell {
  /** name of the 对照文件; null: the document itself */
  readonly file: string | null;
  readonly path: Exclude<Path, { readonly kind: 'looseCell' }>;
}

export type FigureSource =
  /** an amount, a rate, a score, an indicator's 实际完成值, a word */
  | { readonly kind: 'cell'; readonly cell: FigureCell }
  | { readonly kind: 'sum'; readonly cells: readonly FigureCell[] }
  | { readonly kind: 'difference'; readonly from: FigureCell; readonly taken: FigureCell }
  /** part of whole, in % */
  | { readonly kind: 'share'; readonly part: FigureCell; readonly whole: FigureCell }
  /** (now − before) ÷ before, in % */
  | { readonly kind: 'growth'; readonly now: FigureCell; readonly before: FigureCell }
  /** of the indicators below one 一级指标, named without blanks: a row put in or taken out counts at once */
  | {
      readonly kind: 'groupSum';
      readonly form: FormKey;
      readonly table: TableId;
      readonly column: ColumnId;
      readonly group: string;
    }
  /** how many indicators the table has, has fully scored, has with points taken off */
  | {
      readonly kind: 'count';
      readonly form: FormKey;
      readonly table: TableId;
      readonly of: 'all' | 'full' | 'deducted';
    }
  /** 优, 良, 中, 差 by the total score */
  | { readonly kind: 'grade'; readonly form: FormKey };

export interface FigureStyle {
  /** to which the number is converted and which is written behind it; null: as the table has it */
  readonly unit: '元' | '万元' | '亿元' | '%' | null;
  /** false: the unit is not written */
  readonly showsUnit: boolean;
  /** null: as the table has it */
  readonly decimals: number | null;
  /** 大写: 贰佰伍拾肆万捌仟伍佰元整; of amounts only */
  readonly capitals: boolean;
}

export interface Figure {
  readonly source: FigureSource;
  readonly style: FigureStyle;
  /** as it was shown when it was put in; shown again where the cell is gone */
  readonly text: string;
}
