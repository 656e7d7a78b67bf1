/** Where the lines of the sign-off stand: unit and date below the text, at the right (GB/T 9704—2012, 7.3.5.2). */
import type { ReportBlock, SignOffLine } from '../document/report';
import { widthInCharacters } from './official-format';
import type { FigureText } from './report-text';
import { contentText } from './report-text';

export interface SignOffPlace {
  /** characters free at its right */
  readonly right: number;
  /** an empty line parts it from the text above */
  readonly isFirst: boolean;
}

/** `line`: the block at `at`. */
export function signOffPlace(
  line: SignOffLine,
  blocks: readonly ReportBlock[],
  at: number,
  figureText: FigureText,
): SignOffPlace {
  const widthOf = (block: SignOffLine): number => widthInCharacters(contentText(block.content, figureText).trim());
  const before = blocks[at - 1];
  const other = [before, blocks[at + 1]].find(
    (block): block is SignOffLine => block?.kind === 'signOff' && block.part !== line.part,
  );
  const [own, ofOther] = [widthOf(line), other ? widthOf(other) : 0];
  const places = line.part === 'unit' ? freeAtRight(own, ofOther) : freeAtRight(ofOther, own);
  return { right: places[line.part], isFirst: before?.kind !== 'signOff' };
}

/** The date begins two characters further right than the unit, and the longer of the two ends two before the margin. */
function freeAtRight(unit: number, date: number): Readonly<Record<SignOffLine['part'], number>> {
  const ofDate = Math.max(2, unit - date);
  return { unit: Math.max(2, ofDate + date + 2 - unit), date: ofDate };
}
