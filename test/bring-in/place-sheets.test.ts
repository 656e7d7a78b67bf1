/** Tables with their columns and merged cells are read as workbooks are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeSheets } from '../../shared/bring-in/place-sheets';
import { readHtml } from '../../shared/bring-in/read-html';
import { catalogue } from '../../shared/forms/catalogue';
import { amounts, texts } from '../forms/project-self-evaluation/variants';

const page = readFileSync(new URL('../fixtures/bring-in/saved-by-calc.html', import.meta.url), 'utf8');
/** the filled 项目支出绩效自评表, its title included */
const form = /<table[\s\S]*?<\/table>/i.exec(page)?.[0] ?? '';

const placed = (html: string) => placeSheets(readHtml(html).blocks, catalogue);
const textsOf = (rest: ReturnType<typeof placed>['rest']): string[] =>
  rest
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text)))
    .filter((text) => text !== '');

describe('a form among other things', () => {
  test('is found, and what stands around it is left in its order', () => {
    const { forms, rest } = placed(
      `<p>首页 &gt; 公开</p>${form}<p>打印本页</p><table><tr><td>上一篇</td><td>下一篇</td></tr></table>`,
    );
    expect(forms.map(({ key, confidence, unplaced }) => [key, confidence, unplaced])).toEqual([
      ['project-self-evaluation', 1, []],
    ]);
    expect(forms[0]?.form.places).toMatchObject({ ...texts, ...amounts });
    expect(textsOf(rest)).toEqual(['首页 > 公开', '打印本页', '上一篇', '下一篇']);
  });

  test('twice has a key for each, with the values of each', () => {
    const second = form.replace('困难职工帮扶<', '劳模慰问<');
    const { forms, rest } = placed(`${form}<p>另一个项目</p>${second}`);
    expect(forms.map(({ key, form: { places } }) => [key, places['name']])).toEqual([
      ['project-self-evaluation', '困难职工帮扶'],
      ['project-self-evaluation#2', '劳模慰问'],
    ]);
    expect(textsOf(rest)).toEqual(['另一个项目']);
  });

  test('keeps texts that stand in none of its places', () => {
    const noted = form.replace(/(<td[^>]*>(?:(?!<\/td>)[\s\S])*宣传覆盖面不够[\s\S]*?<\/td>)/i, '$1<td>请核实</td>');
    expect(noted).not.toBe(form);
    expect(placed(noted).forms[0]?.unplaced).toEqual(['请核实']);
  });
});

test('a table of something else is left as it is', () => {
  const html = '<table><tr><td>姓名</td><td>单位名称</td></tr><tr><td>甲</td><td>总工会</td></tr></table>';
  expect(placed(html)).toEqual({ forms: [], rest: readHtml(html).blocks });
});
