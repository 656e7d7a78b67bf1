/** What the list of figures that can be put in is made of. */
import type { Figure } from '../../document/figure';

export interface ListedFigure {
  /** 基本支出全年执行数, 春节送温暖人次 实际完成值 */
  readonly title: string;
  /** by which it is found, besides its title */
  readonly keywords: readonly string[];
  /** its text is what it shows now */
  readonly figure: Figure;
}

export interface FigureGroup {
  readonly title: string;
  /** never empty */
  readonly figures: readonly ListedFigure[];
}
