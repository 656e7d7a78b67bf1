// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { copiedRange } from '../../renderer/clipboard/copied-range';
import { readHtml } from '../../renderer/clipboard/read-html';
import { readPayload } from '../../renderer/clipboard/read-payload';
import { emptyDocument } from '../../shared/document/document';
import { plainStyle } from '../../shared/sheet/plain-style';
import type { Range, Sheet } from '../../shared/sheet/sheet';
import { sheetOf } from '../sheet-view/sheet-picture';
import { drawn } from './support/payloads';
import { withCells } from '../support/cells';

const styles = [plainStyle, { ...plainStyle, numberFormat: '0.00%' }];

const copy = (sheet: Sheet, range: Range) => copiedRange({ document: emptyDocument, sheet, styles }, range, 'copy 1');

/** The sheet with another value in the cell that shows a letter. */
const withValue = (sheet: Sheet, letter: string, value: string | number, text: string, style = 0): Sheet =>
  withCells(sheet, (cell) => (cell.text === letter ? { ...cell, value, text, style } : cell));

/** The table as a program reads it that knows nothing of this one. */
function foreign(html: string): string[] {
  const [block] = readHtml(html.replace(/ data-jibiao-[a-z-]+="[^"]*"/g, '')).blocks;
  return block?.kind === 'table' ? drawn(block.table) : [];
}

const whole: Range = { top: 0, left: 0, bottom: 2, right: 2 };

describe('a copied range', () => {
  const sheet = sheetOf(['aab', 'aac', 'def']);

  it('is plain text with empty places where a merged cell covers them', () => {
    expect(copy(sheet, whole).plain).toBe('a\t\tb\r\n\t\tc\r\nd\te\tf');
  });

  it('is a table with the same merged cells for other programs', () => {
    expect(foreign(copy(sheet, whole).html)).toEqual(['a(2×2)|b', 'c', 'd|e|f']);
  });

  it('is one text when one merged cell is selected', () => {
    const { plain, html } = copy(sheet, { top: 0, left: 0, bottom: 1, right: 1 });
    expect(plain).toBe('a');
    expect(foreign(html)[0]).toBe('a(2×2)');
  });

  it('leaves out hidden rows and columns', () => {
    const hidden = { ...sheet, rowHeights: [20, 0, 20], columnWidths: [50, 0, 50] };
    expect(copy(hidden, whole).plain).toBe('a\tb\r\nd\tf');
    expect(foreign(copy(hidden, whole).html)).toEqual(['a|b', 'd|f']);
  });

  it('keeps line breaks, blanks and signs of its texts', () => {
    const text = '项   目\n<5 & "好"';
    const { plain, html } = copy(withValue(sheet, 'b', text, text), { top: 0, left: 2, bottom: 0, right: 2 });
    expect(plain).toBe(`"项   目\n<5 & ""好"""`);
    expect(foreign(html)).toEqual(['项   目/<5 & "好"']);
    expect(html).toContain('<br style="mso-data-placement:same-cell">');
  });

  it('marks texts as text and numbers not, so that 1/3 stays 1/3 in Excel', () => {
    const mixed = withValue(withValue(sheet, 'd', '1/3', '1/3'), 'e', 12.5, '12.50');
    const { html } = copy(mixed, { top: 2, left: 0, bottom: 2, right: 1 });
    expect(html).toMatch(/<td style="mso-number-format:'\\@'"[^>]*>1\/3<\/td>/);
    expect(html).toMatch(/<td(?![^>]*mso-number-format)[^>]*>12\.50<\/td>/);
  });

  it('carries the full values for its own pastes', () => {
    const percent = withValue(sheet, 'f', 0.857142857142857, '85.71%', 1);
    const payload = copy(percent, { top: 2, left: 1, bottom: 2, right: 2 });
    expect(payload.plain).toBe('e\t85.71%');
    const content = readPayload(payload);
    expect(content && drawn(content.table)).toEqual(['e|85.7142857142857%']);
    expect(content?.own?.copy).toBe('copy 1');
  });

  it('gives LibreOffice the whole number where the text shows less', () => {
    const percent = withValue(sheet, 'f', 0.857142857142857, '85.71%', 1);
    const { html } = copy(percent, { top: 2, left: 2, bottom: 2, right: 2 });
    expect(html).toContain(' sdval="0.857142857142857" sdnum="1033;0;0.00%"');
  });

  it('keeps a text that looks like a number a text', () => {
    const payload = copy(withValue(sheet, 'd', '2023', '2023'), { top: 2, left: 0, bottom: 2, right: 0 });
    const content = readPayload(payload);
    expect(content && drawn(content.table)).toEqual(["'2023"]);
  });

  it('is an ordinary table again after it went through another program', () => {
    const { plain, html } = copy(sheet, whole);
    const content = readPayload({ plain, html: html.replace(/ data-jibiao-[a-z-]+="[^"]*"/g, '') });
    expect(content?.own).toBeNull();
  });
});
