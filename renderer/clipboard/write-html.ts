/** A table with merged cells as text/html that Excel, WPS, LibreOffice, Word and web pages take over cell by cell. */

export interface HtmlCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** a number, percentage or date: the others are marked as text, or 1/3 and 100% would be reinterpreted */
  readonly isNumber: boolean;
  /** where the text shows less than the number has: LibreOffice takes the value and Excel's format code from here */
  readonly exact: { readonly value: number; readonly format: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** `rows`: the cells that begin in each row; covered places are not listed. */
export function writeHtml(
  rows: readonly (readonly HtmlCell[])[],
  attributes: Readonly<Record<string, string>>,
): string {
  const lines = rows.map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`);
  const table = `<table${written(attributes)} border="1" style="border-collapse:collapse">\n${lines.join('\n')}\n</table>`;
  return `<html><head><meta charset="utf-8"></head><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`;
}

function writeCell({ rowSpan, columnSpan, text, isNumber, exact, attributes }: HtmlCell): string {
  const spans = {
    ...(rowSpan > 1 && { rowspan: String(rowSpan) }),
    ...(columnSpan > 1 && { colspan: String(columnSpan) }),
  };
  const style = isNumber ? {} : { style: "mso-number-format:'\\@'" };
  const value = exact && { sdval: String(exact.value), sdnum: `1033;0;${exact.format}` };
  // without same-cell Excel begins a new row at each line break
  const lines = spaced(escaped(text)).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return `<td${written({ ...spans, ...style, ...value, ...attributes })}>${lines}</td>`;
}

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** HTML joins runs of blanks: as Excel writes them they stay, and come back as blanks. */
const spaced = (html: string): string =>
  html.replace(/^ +| {2,}| +$/gm, (run) => `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(run.length)}</span>`);
