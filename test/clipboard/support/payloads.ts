/** What other programs put on the clipboard (test/fixtures/clipboard), and tables drawn as lines for reading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipboardPayload } from '../../../renderer/clipboard/read-payload';
import type { TextTable } from '../../../shared/sheet/paste/text-table';

/** not import.meta.url: with a DOM it is the address of a page */
const folder = join(import.meta.dirname, '../../fixtures/clipboard');

const part = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const payload = (name: string): ClipboardPayload => ({ html: part(`${name}.html`), plain: part(`${name}.txt`) });

/** One line per row, cells by |, a line break as /, a merged cell with its size: 产出指标(4×1). Covered places are left out. */
export function drawn({ rowCount, cells }: TextTable): string[] {
  return Array.from({ length: rowCount }, (_none, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => {
        const size = rowSpan * columnSpan > 1 ? `(${rowSpan}×${columnSpan})` : '';
        return `${text.replaceAll('\n', '/')}${size}`;
      })
      .join('|'),
  );
}
