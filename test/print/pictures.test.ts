import { describe, expect, test } from 'vitest';
import { printHtml } from '../../shared/print/html';
import type { PageSetup, Picture, PicturePlace } from '../../shared/sheet/sheet';
import { drawn } from './support/drawn-sheet';

const part = 'xl/media/image1.png';
const sources = new Map([[part, 'data:image/png;base64,AAAA']]);
const pictureAt = (place: PicturePlace): Picture => ({ place, part, mediaType: 'image/png', description: '公章' });
/** 30 px wide, 40 px high; cells are 100 px by 20 px */
const at = (row: number, column: number, x: number, y: number): Picture =>
  pictureAt({ kind: 'corner', from: { row, column, x, y }, width: 30, height: 40 });

interface Printed {
  readonly html: string;
  /** the texts of the cells in which pictures hang, in their order */
  readonly cells: readonly string[];
  /** the style of each picture */
  readonly styles: readonly string[];
}

function printed(pictures: readonly Picture[], page: Partial<PageSetup> = {}, shown = sources): Printed {
  const html = printHtml(drawn(['甲 | 乙', '丙 | 丁', '戊 | 己'], { page, sheet: { pictures } }), [0], '表', shown);
  const cells = [...html.matchAll(/<td[^>]*>((?:(?!<\/td>).)*class="picture"(?:(?!<\/td>).)*)<\/td>/gs)];
  return {
    html,
    cells: cells.map(([, inner = '']) => /^(?:<div[^>]*>)?([^<]*)/.exec(inner)?.[1] ?? ''),
    styles: [...html.matchAll(/class="picture" style="([^"]*)"/g)].map(([, style = '']) => style),
  };
}

describe('a picture on paper', () => {
  test('hangs in the cell where its corner stands, at its place and size', () => {
    const { html, cells, styles } = printed([at(1, 1, 12, 5)]);
    expect(cells).toEqual(['丁']);
    expect(styles).toEqual(['left: 12px; top: 5px; width: 30px; height: 40px']);
    expect(html).toContain('src="data:image/png;base64,AAAA" alt="公章"');
  });

  test('stands on its page after a page break, and once only', () => {
    const { cells, html } = printed([at(2, 0, 5, 5)], { rowBreaks: [2] });
    expect(cells).toEqual(['戊']);
    expect(html.indexOf('class="next"')).toBeLessThan(html.indexOf('<img'));
  });

  test('on the title row is repeated with it on every page', () => {
    const { cells } = printed([at(0, 0, 5, 5)], { titleRows: { first: 0, last: 0 }, rowBreaks: [2] });
    expect(cells).toEqual(['甲', '甲']);
  });

  test('beyond the last cell makes the paper longer', () => {
    const { cells, styles, html } = printed([at(5, 1, 50, 0)]);
    expect(cells).toEqual(['己']);
    // row 6 begins 100 px from the top, the last row at 40 px
    expect(styles).toEqual(['left: 50px; top: 60px; width: 30px; height: 40px']);
    expect(html).toContain('<div style="height: 80px"></div>');
  });

  test('does not hide the lines at the corner of its cell', () => {
    expect(printed([at(1, 1, 0, 0)]).styles).toEqual(['left: 1px; top: 1px; width: 30px; height: 40px']);
  });

  test('that begins above the printed area is cut there', () => {
    const { cells, styles } = printed([at(0, 0, 10, 5)], { area: [{ top: 1, left: 0, bottom: 2, right: 1 }] });
    expect(cells).toEqual(['丙']);
    expect(styles).toEqual(['left: 10px; top: -15px; width: 30px; height: 40px; clip-path: inset(15px 0px 0px 0px)']);
  });

  test('that lies outside of the printed area is not printed', () => {
    const area = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    expect(printed([at(2, 0, 0, 0), at(0, 1, 0, 0)], { area }).cells).toEqual([]);
  });

  test('in an area wider than the sheet is printed beside the table', () => {
    const area = [{ top: 0, left: 0, bottom: 2, right: 4 }];
    expect(printed([at(1, 3, 0, 0)], { area }).styles).toEqual(['left: 164px; top: 1px; width: 30px; height: 40px']);
  });

  test('inside of a cell of WPS keeps its proportions', () => {
    const { styles } = printed([pictureAt({ kind: 'inCell', row: 1, column: 0 })]);
    expect(styles).toEqual(['left: 1px; top: 1px; width: 100px; height: 20px; object-fit: contain']);
  });

  test('that cannot be shown is a grey box with a word', () => {
    const { html } = printed([at(0, 0, 5, 5)], {}, new Map());
    expect(html).toMatch(/<span class="picture"[^>]*>图片<\/span>/);
    expect(html).not.toContain('<img');
  });
});
