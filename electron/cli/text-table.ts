/** Tables for people in a terminal, where a Chinese character is two columns wide. */

const fullWidth = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Terminal columns. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (sign.length > 1 || fullWidth.test(sign) ? 2 : 1), 0);

/** Two blanks between columns; line breaks inside a cell are shown as blanks. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, ' ')));
  // not Math.max(...): a function takes some hundred thousand arguments at most, a table of findings may have more rows
  const widths = heading.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  );
  const lines = cells.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
