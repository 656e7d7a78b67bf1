/** A form laid out and then flattened to a copied text, in the manners that published pages have. */
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import { cellIndex } from '../../shared/sheet/cell-index';
import { layout } from '../../shared/sheet/layout';
import { cellsInRow } from '../../shared/sheet/sheet-cells';
import type { Sheet } from '../../shared/sheet/sheet';
import type { SourceBlock } from '../../shared/bring-in/source';

const laidOut = (definition: FormDefinition, document: FormDocument): Sheet => {
  const [sheet] = layout(definition, definition.id, complete(definition, document, {})).sheets;
  if (!sheet) throw new Error('a form has one sheet');
  return sheet;
};

/** As on a web page that tells of its merged cells. */
export function asWebTable(definition: FormDefinition, document: FormDocument): readonly SourceBlock[] {
  const sheet = laidOut(definition, document);
  const rows = sheet.rows.map((_row, row) =>
    cellsInRow(sheet, row).map(({ text, rowSpan, columnSpan }) => ({ text, across: columnSpan, down: rowSpan })),
  );
  return [{ kind: 'table', rows }];
}

/** Texts of each row; what a merged cell covers is blank there, or only where it lies below it. */
function textRows(sheet: Sheet, covered: 'all' | 'below' | 'none'): string[][] {
  const index = cellIndex(sheet);
  return sheet.rows.map((_row, row) => {
    const texts: string[] = [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const cell = index.at(row, column);
      if (!cell || (cell.row === row && cell.column === column)) texts.push(cell?.text ?? '');
      else if (covered === 'all' || (covered === 'below' && cell.row < row && cell.column === column)) texts.push('');
    }
    return texts;
  });
}

const inOneLine = (text: string): string => text.replace(/[\t\n]/g, ' ');

/** A row a line, tabs between its cells; the cells that merged ones cover are blank, or missing, which moves the row. */
export const asTabbedRows = (definition: FormDefinition, document: FormDocument, isMoved: boolean): string =>
  textRows(laidOut(definition, document), isMoved ? 'none' : 'all')
    .map((texts) => [...texts, ''].map(inOneLine).join('\t'))
    .join('\n');

/** A cell a line behind a tab, a blank line behind each row. */
export const asIndentedCells = (definition: FormDefinition, document: FormDocument): string =>
  textRows(laidOut(definition, document), 'below')
    .map((texts) => texts.map((text) => `\t${inOneLine(text)}`).join('\n'))
    .join('\n\n');

/** Label and value in one cell, a row a line: of every two neighbours the first is taken for the label. */
export const asPairs = (definition: FormDefinition, document: FormDocument): string =>
  textRows(laidOut(definition, document), 'none')
    .map((texts) => {
      const [first = '', second = '', ...others] = texts.filter((text) => text.trim() !== '').map(inOneLine);
      return [second === '' ? first : `${first}：${second}`, ...others, ''].join('\t');
    })
    .join('\n');
