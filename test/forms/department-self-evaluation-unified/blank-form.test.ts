import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { departmentSelfEvaluationUnified as form } from '../../../shared/forms/department-self-evaluation-unified';
import { addressOf } from '../../../shared/sheet/address';
import { blankForm } from '../../../shared/sheet/blank-form';
import { layout } from '../../../shared/sheet/layout';
import type { Cell, Workbook } from '../../../shared/sheet/sheet';
import { create } from '../../../shared/workbook/create';
import { read } from '../../../shared/workbook/read';
import { cellsIn } from '../../support/cells';
import { cellAt } from '../../support/official';

const paper = read(
  new Uint8Array(
    readFileSync(new URL('../../fixtures/department-self-evaluation-unified/paper.xlsx', import.meta.url)),
  ),
);
const blank = layout(form, form.id, complete(form, { ...blankForm(form, 2022), year: null }, {}));

/** address → what `look` tells of the cell; of a merged cell its first one */
const told = (workbook: Workbook, look: (cell: Cell) => unknown): Record<string, unknown> =>
  Object.fromEntries(cellsIn(workbook.sheets[0]).map((cell) => [addressOf(cell.row, cell.column), look(cell)]));

const styleIn = (workbook: Workbook) => (cell: Cell) => {
  const style = workbook.styles[cell.style];
  if (!style) throw new Error('no style');
  return style;
};

describe('The blank form, cell by cell the paper', () => {
  it('has its words and printed numbers, but for blanks before 年度', () => {
    const words = ({ text, formula }: Cell) =>
      formula === undefined ? text.replace(/[ 　]+(?=年度)/, '') : 'calculated';
    expect(told(blank, words)).toEqual(told(paper, words));
  });

  it('merges the same of its nineteen columns', () => {
    const spans = ({ rowSpan, columnSpan }: Cell) => [rowSpan, columnSpan];
    expect(told(blank, spans)).toEqual(told(paper, spans));
    expect(cellAt(blank.sheets[0], 'A12')).toMatchObject({ text: '一级指标', columnSpan: 4 });
    expect(cellAt(blank.sheets[0], 'Q12')).toMatchObject({ text: '偏差原因分析及改进措施', columnSpan: 3 });
  });

  it('has its type: the title in 宋体 21 bold, the rest in 宋体 9', () => {
    const type = (workbook: Workbook) =>
      told(workbook, (cell) => {
        const { name, size, bold } = styleIn(workbook)(cell).font;
        return { name, size, bold };
      });
    expect(type(blank)).toEqual(type(paper));
    expect(type(blank)).toMatchObject({
      A1: { name: '宋体', size: 21, bold: true },
      A3: { name: '宋体', size: 9, bold: false },
    });
  });

  it('keeps its type in a new workbook', async () => {
    const made = read(await create(blank));
    const font = (address: string) => styleIn(made)(cellAt(made.sheets[0], address)).font;
    expect(font('A1')).toMatchObject({ name: '宋体', size: 21, bold: true });
    expect(font('H6')).toMatchObject({ name: '宋体', size: 9 });
  });

  it('is open where the paper is to be filled in, and in the words of the groups besides', () => {
    const open = (workbook: Workbook) =>
      cellsIn(workbook.sheets[0])
        .filter((cell) => !styleIn(workbook)(cell).locked)
        .map(({ row, column }) => addressOf(row, column));
    const groups = ['A13', 'A17', 'A21', ...[13, 14, 15, 16, 17, 18, 19, 20, 21].map((row) => `E${row}`)];
    expect(open(blank).sort()).toEqual([...open(paper), ...groups].sort());
  });
});
