/** A report as the lines that are printed: a paragraph is a line, a table a list of rows with what each cell covers. */
import type { SourceBlock } from '../../../shared/bring-in/source';
import type { Content, Report } from '../../../shared/document/report';
import { numbersOf } from '../../../shared/report/numbering';

interface PrintedCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

export type Printed = string | readonly (readonly PrintedCell[])[];

const written = (content: Content): string =>
  content.map((inline) => (inline.kind === 'words' ? inline.text : inline.figure.text)).join('');

const isBlank = (line: string): boolean => line.trim() === '';

/** Blank lines and tables without rows say nothing; a line break within a block ends a line too. */
export function textsAsPrinted({ blocks }: Report): readonly Printed[] {
  const numbers = numbersOf(blocks);
  return blocks.flatMap((block): readonly Printed[] => {
    if (block.kind !== 'table') {
      const lines = ((numbers.get(block.id) ?? '') + written(block.content)).split('\n');
      return lines.filter((line) => !isBlank(line));
    }
    if (block.rows.length === 0) return [];
    return [
      block.rows.map((cells) => cells.map(({ content, across, down }) => ({ text: written(content), across, down }))),
    ];
  });
}

export const textsOfSource = (blocks: readonly SourceBlock[]): readonly Printed[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows));
