/** What the tables of 部门决算公开 have in common: the lines above and below the table, and a line with its amount. */
import { also, label, line, named, place, placeBehind, row, subtitle } from './definition';
import type { LabelCell, PaperCell, PaperRow, PlaceCell } from './definition';
import type { ColumnId, PlaceId } from './ids';

/** How many columns the three parts of the line below the title take: 部门, 年度, 金额单位. */
type Thirds = readonly [left: number, middle: number, right: number];

/** `number`: 公开01表 */
export const accountsHead = (titleCell: LabelCell, number: string, [left, middle, right]: Thirds): PaperRow[] => [
  row(36, titleCell),
  row(18, line('', left + middle), line(number, right)),
  row(
    18,
    { ...placeBehind('部门：', 'unit', 'name', left), look: 'line' },
    subtitle('{year}年度', middle),
    also(line('金额单位：万元', right), '单位：万元', '单位：元'),
  ),
];

export const accountsNote = (text: string, across: number): PaperRow => row(18, line(text, across));

/** An amount that is called by its own name, wherever it stands: several lists stand side by side on these papers. */
export const amountOf = (id: PlaceId, name: string): PlaceCell => named(name, place(id, 'amount'));

/** A number that the paper prints: 行次, 栏次 or 科目编码. */
export const numbered = (number: string | number): PaperCell => label(String(number));

export interface AccountsLine {
  readonly id: PlaceId;
  readonly name: string;
}

/** The amount of a line in one of several columns of money. */
export const inColumn = ({ id, name }: AccountsLine, column: ColumnId, heading: string): AccountsLine => ({
  id: `${id}.${column}`,
  name: `${name}（${heading}）`,
});
