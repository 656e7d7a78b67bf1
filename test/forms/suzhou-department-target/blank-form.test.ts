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

  it('has columns and rows of the same size, but for a little more room for 部门整体资金', () => {
    const [first = 0, ...columns] = firstSheet(blank).columnWidths;
    const [official = 0, ...others] = firstSheet(paper).columnWidths;
    expect(columns).toEqual(others);
    expect(first / official).toBeGreaterThan(1);
    expect(first / official).toBeLessThan(1.1);
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

  it('is open where the paper is to be filled in, and in the year, the indicators and the words of the groups besides', () => {
    const open = (workbook: Workbook) =>
      cellsIn(firstSheet(workbook))
        .filter((cell) => !styleIn(workbook)(cell).locked)
        .map(({ row, column }) => addressOf(row, column));
    const indicators = Array.from({ length: 32 }, (_, index) => `C${index + 27}`);
    const groups = ['A27', 'A33', 'A60', 'A67', 'A69', 'B27', 'B29', 'B31', 'B33', 'B42', 'B48', 'B51', 'B53', 'B56'];
    const besides = ['A2', ...indicators, ...groups, 'B67', 'B69'];
    expect(open(blank).sort()).toEqual([...open(paper), ...besides].sort());
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
});

describe('A form laid out anew', () => {
  const shown = (year: string | number) => {
    const start = blankForm(form, 2023);
    const document = { ...start, places: { ...start.places, year } };
    return complete(form, document, {});
  };

  it('is of the year that is typed into its line', () => {
    expect(shown(2024).year).toBe(2024);
    expect(told(layout(form, form.id, shown(2024)), ({ text }) => text)).toMatchObject({ A2: '2024年度' });
  });

  it('keeps its year while the line holds none', () => {
    expect(shown('待定').year).toBe(2023);
  });

  it('lets the labels of 资金 and 支出 reach down along all projects', () => {
    const start = blankForm(form, 2023);
    const projects = Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, values: {} }));
    const document = { ...start, tables: { ...start.tables, projects } };
    const spans = told(layout(form, form.id, complete(form, document, {})), ({ rowSpan }) => rowSpan);
    expect(spans).toMatchObject({ A6: 22, B6: 10, B16: 12 });
  });
});
