/** Forms without a bureau's workbook: each blank form is the paper that was drawn from the published layout. */
import { describe, expect, it } from 'vitest';
import { complete } from '../../shared/document/complete';
import { definitionOf } from '../../shared/forms/catalogue';
import { addressOf } from '../../shared/sheet/address';
import { blankForm } from '../../shared/sheet/blank-form';
import { layout } from '../../shared/sheet/layout';
import type { Cell, Sheet, Style, Workbook } from '../../shared/sheet/sheet';
import { cellsIn } from '../support/cells';
import { readDrawn } from '../support/drawn-forms';

const firstSheet = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** address → what `look` tells of the cell and its style; of a merged cell its first one */
const told = (workbook: Workbook, look: (cell: Cell, style: Style) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    cellsIn(firstSheet(workbook)).map((cell) => {
      const style = workbook.styles[cell.style];
      if (!style) throw new Error('no style');
      return [addressOf(cell.row, cell.column), look(cell, style)];
    }),
  );

describe.each([
  'project-monitoring',
  'department-monitoring',
  'project-target',
  'accounts-income-spending',
  'accounts-basic-spending',
  'accounts-official-expenses',
])('%s, blank, is cell by cell its paper', (id) => {
  const form = definitionOf(id);
  if (!form) throw new Error(`no form ${id}`);
  const paper = readDrawn(id, 'paper.xlsx');
  const blank = layout(form, id, complete(form, { ...blankForm(form, 2022), year: null }, {}));

  it('has its words', () => {
    const words = ({ text, formula }: Cell) => (formula === undefined ? text : 'calculated');
    expect(told(blank, words)).toEqual(told(paper, words));
  });

  it('merges the same cells', () => {
    const spans = ({ rowSpan, columnSpan }: Cell) => [rowSpan, columnSpan];
    expect(told(blank, spans)).toEqual(told(paper, spans));
  });

  it('has columns of the same width and rows of the same height', () => {
    expect(firstSheet(blank).columnWidths).toEqual(firstSheet(paper).columnWidths);
    expect(firstSheet(blank).rowHeights).toEqual(firstSheet(paper).rowHeights);
  });

  it('has its fonts, alignment, grey cells, number formats and lines', () => {
    const look = (_cell: Cell, { font, horizontal, vertical, wrap, fill, numberFormat, left, top }: Style) => {
      const { name, size, bold } = font;
      return { name, size, bold, horizontal, vertical, wrap, fill, numberFormat, left: left?.line, top: top?.line };
    };
    expect(told(blank, look)).toEqual(told(paper, look));
  });

  it('is open where the paper is to be filled in', () => {
    const locked = (_cell: Cell, style: Style) => style.locked;
    expect(told(blank, locked)).toEqual(told(paper, locked));
  });

  it('is printed on the same page', () => {
    const { paper: size, orientation, margins, fit, header, footer, titleRows } = firstSheet(blank).page;
    expect(firstSheet(paper).page).toMatchObject({
      paper: size,
      orientation,
      margins,
      fit,
      header,
      footer,
      titleRows,
    });
    expect(firstSheet(blank).frozenRows).toBe(firstSheet(paper).frozenRows);
  });
});
