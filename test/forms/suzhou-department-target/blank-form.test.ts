import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { suzhouDepartmentTarget as form } from '../../../shared/forms/suzhou-department-target';
import { addressOf } from '../../../shared/sheet/address';
import { blankForm } from '../../../shared/sheet/blank-form';
import { layout } from '../../../shared/sheet/layout';
import type { Cell, Sheet, Workbook } from '../../../shared/sheet/sheet';
import { cellsIn } from '../../support/cells';
import { readOfficial } from '../../support/official';

const paper = readOfficial('苏州市市级部门整体预算绩效目标表.xlsx');
const blank = layout(form, form.id, complete(form, blankForm(form, 2023), {}));

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
  it('has its words', () => {
    expect(told(blank, ({ text }) => text)).toEqual(told(paper, ({ text }) => text));
  });

  it('merges the same cells', () => {
    const spans = ({ rowSpan, columnSpan }: Cell) => [rowSpan, columnSpan];
    expect(told(blank, spans)).toEqual(told(paper, spans));
  });

  it('has columns and rows of the same size', () => {
    expect(firstSheet(blank).columnWidths).toEqual(firstSheet(paper).columnWidths);
    expect(firstSheet(blank).rowHeights).toEqual(firstSheet(paper).rowHeights);
  });

  it('has its fonts, alignment and lines, but for the font of the year', () => {
    const looks = (workbook: Workbook) =>
      told(workbook, (cell) => {
        const { font, horizontal, vertical, wrap, fill, left, top } = styleIn(workbook)(cell);
        const { name, size, bold } = font;
        return { name, size, bold, horizontal, vertical, wrap, fill, left: left?.line, top: top?.line };
      });
    const { A2: year, ...shown } = looks(blank);
    const { A2: officialYear, ...official } = looks(paper);
    expect(shown).toEqual(official);
    expect(year).toMatchObject({ name: '宋体', size: 10.5, horizontal: 'center' });
    expect(officialYear).toMatchObject({ name: 'Calibri', size: 11, horizontal: 'center' });
  });
});
