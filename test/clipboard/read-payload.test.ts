// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPayload, readPlain } from '../../renderer/clipboard/read-payload';
import { drawn, payload } from './support/payloads';

const linesOf = (html: string, plain = ''): string[] => {
  const content = readPayload({ html, plain });
  return content ? drawn(content.table) : [];
};

describe('what other programs copy', () => {
  it('Excel: merged cells from the HTML, blanks and wrapped source lines as in the plain text', () => {
    expect(linesOf(...both('shape-of-excel-indicators'))).toEqual([
      '产出指标(4×1)|数量指标(2×1)|指标1：新建工会，新发展会员，共计新建企业工会并开展集中入会行动覆盖各街道|项   目|10|85.71%',
      '指标2：春节送温暖/人次|450人|10|',
      '质量指标(2×1)|指标1：预算执行率|>90%|5|　',
      '指标2：帮扶工作|达标|5|',
    ]);
  });

  it('Excel without its plain text: the wrapped line closes up, runs of blanks stay', () => {
    const { html } = payload('shape-of-excel-indicators');
    expect(linesOf(html)[0]).toBe(
      '产出指标(4×1)|数量指标(2×1)|指标1：新建工会，新发展会员，共计新建企业工会并开展集中入会行动覆盖各街道|项   目|10|85.71%',
    );
  });

  it('WPS', () => {
    expect(linesOf(...both('shape-of-wps-rows'))).toEqual([
      '指标1：新建工会|100家|112家|10',
      '指标2：送温暖|450人|474人|5.50',
      '指标3：集体协商|60家|66家|5',
      '指标4：培训|8期|8期|5',
    ]);
  });

  it('Word: paragraphs of a cell are lines, deleted text and comment marks are not text', () => {
    expect(linesOf(...both('shape-of-word-table'))).toEqual([
      '质量指标(3×1)|指标1：预算执行率/（含上年结转）|>90%|=100%',
      '指标2：保障单位机构正常运转、完成日常工作任务|是否完成|已完成',
      '1. 帮扶工作||100%',
    ]);
  });

  it('LibreOffice Calc: lines of a cell stay lines, a note is not text, a merge ends with the range', () => {
    expect(linesOf(...both('libreoffice-calc-indicators'))).toEqual([
      '绩效/指标(5×1)|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析/及改进措施',
      '产出指标(4×1)|数量指标(2×1)|指标1：新建工会，新发展会员|100家/3500人|100家/3612人|10|10|',
      '指标2：春节送温暖人次|450人|474人|10|10|春节期间走访人数多于计划/下年据实编列',
      '质量指标(2×1)|指标1：|||||',
      '指标2：|||||',
    ]);
  });

  it('LibreOffice Calc: rows merged across', () => {
    const lines = linesOf(...both('libreoffice-calc-funds'));
    expect(lines[0]).toBe('整体资金/（万元）(9×1)|项   目(1×3)|全年预算数|全年执行数|执行率|分值|得分');
    expect(lines[2]).toBe('（1）财政拨款(1×2)|299.59|299.59|100.00%|－|－');
    expect(lines).toHaveLength(9);
  });

  it('LibreOffice Writer: a merged table', () => {
    expect(linesOf(...both('libreoffice-writer-merged-table'))).toEqual([
      '一级指标|二级指标|三级指标|年度指标值|实际完成值',
      '产出指标(4×1)|数量指标(2×1)|指标1：新建工会，新发展会员|100家/3500人|100家/3612人',
      '指标2：春节送温暖人次|450人|474人',
      '质量指标(2×1)|指标1：预算执行率|>90%|=100%',
      '指标2：帮扶工作质量/完成达标率|达标率>90%|达标率=100%',
    ]);
  });

  it('a published page: the table inside the layout, doubled columns and all', () => {
    const lines = linesOf(...both('chromium-published-indicators'));
    expect(lines[0]).toBe(
      '绩/效/指/标(19×1)|一级指标(1×2)|二级指标|三级指标(1×2)|年度/指标值|实际/完成值|分值|得分|偏差原因分析及改进措施',
    );
    expect(lines[2]).toBe('指标2：春节送温暖人次(1×2)|450人|474人|10|10|');
    expect(lines.at(-1)).toBe('总分(1×8)|100|96|');
  });

  it('a published page whose cells hold tags as text', () => {
    const lines = linesOf(...both('chromium-published-target-head'));
    expect(lines[1]).toBe('部门名称|长沙市望城区总工会(1×5)');
    expect(lines[2]).toBe('年度预算/(万元)(6×1)|资金总额:646.06(1×5)');
    expect(lines[8]).toMatch(/^部门职能\/职责概述\|\(一\)主要职责职能\/1、根据党的路线/);
    expect(lines[8]).toContain('交办的其他事项。/(二)机构设置情况/纳入2022年度');
    expect(lines.join('')).not.toMatch(/<|&/);
  });
});

describe('text without a table', () => {
  it('is one text of several lines and rows of one column at once: the target decides', () => {
    const content = readPayload(payload('libreoffice-writer-paragraphs'));
    expect(content?.prose?.split('\n')).toEqual([
      '（一）主要职责职能',
      '1、根据党的路线、方针、政策，结合我区实际，指导全区工会工作；',
      '2、依照法律和章程，组织和指导全区各级工会履行“维护、建设、参与、教育”等社会职能。',
      '（二）机构设置情况',
      '下设办公室 1 个，全额财政拨款。',
    ]);
    expect(content && drawn(content.table)).toHaveLength(5);
  });

  it("keeps the numbers of Word's lists, whose tab ends no cell", () => {
    expect(readPayload(payload('shape-of-word-paragraphs'))?.prose).toBe(
      '负责辖区内基层工会的管理工作。围绕区委工作大局，结合我区实际，指导全区工会工作；\n1、维护职工合法权益；\n2、做好劳模评选工作。',
    );
  });

  it('with tabs is a table', () => {
    expect(linesOf('', '1月\t2月\r\n3\t4\r\n')).toEqual(['1月|2月', '3|4']);
  });

  it('of one line is one value', () => {
    const content = readPayload({ html: '<b>299.59</b>', plain: '299.59' });
    expect(content?.prose).toBeNull();
    expect(content && drawn(content.table)).toEqual(['299.59']);
  });

  it.each([
    { html: '', plain: '' },
    { html: '<img src="a.png">', plain: '' },
  ])('is nothing in %j', (nothing) => {
    expect(readPayload(nothing)).toBeNull();
  });
});

describe('HTML', () => {
  it('stacks several tables and the lines between them', () => {
    expect(linesOf('<p>附件2</p><table><tr><td>a<td>b</table><p> </p><table><tr><td>c</table>')).toEqual([
      '附件2',
      'a|b',
      'c',
    ]);
  });

  it('takes the inner tables of a page that is laid out with a table', () => {
    const page = '<table><tr><td>菜单</td><td><table><tr><td>指标一</td><td>450人</td></tr></table></td></tr></table>';
    expect(linesOf(page)).toEqual(['菜单', '指标一|450人']);
  });

  it('reads rows that came without their table', () => {
    expect(linesOf('<!--StartFragment--><tr><td>甲</td><td>乙</td></tr><!--EndFragment-->')).toEqual(['甲|乙']);
  });

  it('leaves out scripts, styles, hidden rows and cells', () => {
    const html =
      '<table><style>td{}</style><tr><td>a<script>1</script></td><td style="display:none">x</td></tr><tr style="mso-hide: all"><td>y</td></tr></table>';
    expect(linesOf(html)).toEqual(['a']);
  });

  it('makes a wrapped source line one blank between Latin words and nothing between Chinese ones', () => {
    expect(linesOf('<table><tr><td>全额\n   财政 budget\n unit<td>1</table>')).toEqual(['全额财政 budget unit|1']);
  });

  it('survives a page that claims a million columns', () => {
    expect(linesOf('<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>')).toEqual(['a(1×1000)']);
  });
});

it('plain text alone knows no merged cells', () => {
  const content = readPlain(payload('shape-of-excel-indicators').plain);
  expect(content && drawn(content.table)[1]).toBe('||指标2：春节送温暖/人次|450人|10|');
});

/** html and plain text of one copy, as linesOf takes them. */
function both(name: string): [string, string] {
  const { html, plain } = payload(name);
  return [html, plain];
}
