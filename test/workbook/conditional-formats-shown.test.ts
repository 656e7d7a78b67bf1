import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import { parseAddress } from '../../shared/sheet/address';
import { cellIndex } from '../../shared/sheet/cell-index';
import { recognise } from '../../shared/sheet/recognise';
import type { Style, Workbook } from '../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../shared/sheet/view';
import { createEvaluator } from '../../shared/workbook/evaluate';
import { formatFormulas, mostFormattedCells } from '../../shared/workbook/format-formulas';
import { read } from '../../shared/workbook/read';
import { packageOf } from './support/fixtures';

const wasm = readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'));
const evaluator = createEvaluator(new Uint8Array(wasm));

/** dxf 0: red letters, dxf 1: yellow and bold */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="2">' +
  '<dxf><font><color rgb="FFC00000"/></font></dxf>' +
  '<dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>';

const rows = (...values: readonly (string | number)[]): string =>
  values
    .map((value, index) => {
      const cell = typeof value === 'number' ? `<v>${value}</v>` : `<is><t>${value}</t></is>`;
      const type = typeof value === 'number' ? '' : ' t="inlineStr"';
      return `<row r="${index + 1}"><c r="A${index + 1}"${type}>${cell}</c></row>`;
    })
    .join('');

function shown(sheet: string): Workbook {
  const workbook = read(packageOf(sheet, { 'xl/styles.xml': styles }));
  const origin = { kind: 'opened' as const, workbook, recognitions: recognise(workbook, catalogue) };
  const document = startDocument(origin);
  const results = evaluator.evaluate(viewOf(origin, document, []).workbook);
  return viewOf(origin, document, results).workbook;
}

function styleOf(workbook: Workbook, address: string): Style | undefined {
  const [sheet] = workbook.sheets;
  const at = parseAddress(address);
  const cell = sheet && at ? cellIndex(sheet).at(at.row, at.column) : undefined;
  return cell && workbook.styles[cell.style];
}

const rule = (ref: string, attributes: string, ...formulas: readonly string[]): string =>
  `<conditionalFormatting sqref="${ref}"><cfRule ${attributes}>` +
  formulas.map((formula) => `<formula>${formula}</formula>`).join('') +
  '</cfRule></conditionalFormatting>';

describe('Conditional formats are shown where they hold', () => {
  test('by comparing the cell, with references that move along', () => {
    const workbook = shown(
      `<sheetData>${rows(5, 15, 25)}</sheetData>` +
        rule('A1:A3', 'type="cellIs" operator="between" dxfId="0" priority="1"', '10', '20'),
    );
    expect(['A1', 'A2', 'A3'].map((address) => styleOf(workbook, address)?.font.color)).toEqual([
      '#000000',
      '#c00000',
      '#000000',
    ]);
  });

  test('by a formula, which asks other cells and its own row', () => {
    const workbook = shown(
      `<sheetData>${rows('甲', '乙', '丙', '乙')}</sheetData>` +
        rule('A1:A4', 'type="expression" dxfId="1" priority="1"', 'AND(A1=$A$2,MOD(ROW(),2)=0)'),
    );
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => styleOf(workbook, address)?.fill)).toEqual([
      null,
      '#ffff00',
      null,
      '#ffff00',
    ]);
  });

  test('the rule of the lowest number wins, the others add to it, and one that stops is the last', () => {
    const both = (stop: string) =>
      shown(
        `<sheetData>${rows(1)}</sheetData>` +
          rule('A1', 'type="expression" dxfId="1" priority="2"', 'TRUE') +
          rule('A1', `type="cellIs" operator="greaterThan" dxfId="0" priority="1"${stop}`, '0'),
      );
    expect(styleOf(both(''), 'A1')).toMatchObject({ fill: '#ffff00', font: { color: '#c00000', bold: true } });
    expect(styleOf(both(' stopIfTrue="1"'), 'A1')).toMatchObject({
      fill: null,
      font: { color: '#c00000', bold: false },
    });
  });

  test('what is no comparison or formula is left alone', () => {
    const workbook = shown(
      `<sheetData>${rows(1, 2)}</sheetData>` + rule('A1:A2', 'type="top10" dxfId="0" priority="1" rank="1"'),
    );
    expect(styleOf(workbook, 'A2')?.font.color).toBe('#000000');
  });
});

test('a format over whole columns is calculated for a bounded number of cells', () => {
  const [sheet] = read(
    packageOf(
      `<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>` +
        rule('A1:XFD1048576', 'type="expression" dxfId="0" priority="1"', 'A1=1'),
    ),
  ).sheets;
  expect(sheet && formatFormulas(sheet).length).toBeLessThanOrEqual(mostFormattedCells);
});
