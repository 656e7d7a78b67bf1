/** What may stand in place of a typed number. */
import type { Figure } from '../../document/figure';

/** What a typed number could refer to. */
export interface Candidate {
  /** 基本支出全年执行数 */
  readonly title: string;
  readonly figure: Figure;
  /** false: the tables say another number than the text */
  readonly agrees: boolean;
}
