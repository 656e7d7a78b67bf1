import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { projectSelfEvaluation as form } from '../../../shared/forms/project-self-evaluation';
import { addressOf } from '../../../shared/sheet/address';
import { blankForm } from '../../../shared/sheet/blank-form';
import { layout } from '../../../shared/sheet/layout';
import type { Cell, Sheet, Workbook } from '../../../shared/sheet/sheet';
import { cellsIn } from '../../support/cells';
import { cellAt, readOfficial } from '../../support/official';

const paper = readOfficial('项目支出绩效自评表.xlsx');
const blank = layout(form, form.id, complete(form, blankForm(form, 2022), {}));

const firstSheet = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** address → what `look` tells of the cell; of a merged cell its first one */
const told = (workbook: Workbook, look: (cell: Cell) => unknown): Record<string, unknown> =>
  Object.fromEntries(cellsIn(firstSheet(workbook)).map((cell) => [addressOf(cell.row, cell.column), look(cell)]));

const styleIn = (workbook: Workbook) => (cell: Cell) => {
  const style = workbook.styles[cell.style];
  if (!style) throw new Error('no style');
  return style;
};

describe('The blank form, cell by cell the official paper', () => {
  it('has its words and printed numbers', () => {
    const words = ({ text, formula }: Cell) => (formula === undefined ? text : 'calculated');
    expect(told(blank, words)).toEqual(told(paper, words));
  });

  it('merges the same cells', () => {
    const spans = ({ rowSpan, columnSpan }: Cell) => [rowSpan, columnSpan];
    expect(told(blank, spans)).toEqual(told(paper, spans));
  });

  it('has columns of the same width', () => {
    expect(firstSheet(blank).columnWidths).toEqual(firstSheet(paper).columnWidths);
  });

  it('has its fonts, alignment, grey cells, number formats and lines, but for the font of the year', () => {
    const looks = (workbook: Workbook) =>
      told(workbook, (cell) => {
        const { font, horizontal, vertical, wrap, fill, numberFormat, left, top } = styleIn(workbook)(cell);
        const { name, size, bold } = font;
        return { name, size, bold, horizontal, vertical, wrap, fill, numberFormat, left: left?.line, top: top?.line };
      });
    const { A2: year, ...shown } = looks(blank);
    const { A2: officialYear, ...official } = looks(paper);
    expect(shown).toEqual(official);
    expect(year).toMatchObject({ name: '宋体', size: 10.5, horizontal: 'center' });
    expect(officialYear).toMatchObject({ name: 'Calibri', size: 11, horizontal: 'center' });
  });

  it('is open where the paper is to be filled in, and in the words of the groups besides', () => {
    const open = (workbook: Workbook) =>
      cellsIn(firstSheet(workbook))
        .filter((cell) => !styleIn(workbook)(cell).locked)
        .map(({ row, column }) => addressOf(row, column));
    const groups = ['B13', 'B17', 'B21', ...[13, 14, 15, 16, 17, 18, 19, 20, 21].map((row) => `C${row}`)];
    expect(open(blank).sort()).toEqual([...open(paper), ...groups].sort());
  });

  it('keeps title and year above while scrolling, and repeats them on every page as the paper does', () => {
    expect(firstSheet(blank).frozenRows).toBe(2);
    expect(firstSheet(blank).page.titleRows).toEqual({ first: 0, last: 1 });
    expect(firstSheet(paper).page.titleRows).toEqual({ first: 0, last: 1 });
  });

  it('is printed on the same page, with the same words above and below', () => {
    const { paper: size, orientation, margins, fit, header, footer } = firstSheet(blank).page;
    expect(firstSheet(paper).page).toMatchObject({ paper: size, orientation, margins, fit, header, footer });
    expect(header).toBe('&R财政部门监制');
  });

  it('shows 0.00 in 年度资金总额 and 10 in 总分 before anything is filled in', () => {
    const text = (address: string) => cellAt(firstSheet(blank), address).text;
    expect(['E6', 'F6', 'G6', 'H6', 'I6', 'J6', 'G22', 'H22'].map(text)).toEqual([
      ...['0.00', '0.00', '0.00', '10', '', '', '10', '0'],
    ]);
  });
});
