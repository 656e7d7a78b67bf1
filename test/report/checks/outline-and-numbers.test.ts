import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixing } from '../../../shared/document/fixes';
import type { Report } from '../../../shared/document/report';
import { applyTransaction } from '../../../shared/document/transaction';
import { outlines } from '../../../shared/forms/outlines/outlines';
import type { RuleId } from '../../../shared/forms/rules';
import { newReport } from '../../../shared/report/new-report';
import { numbersOf } from '../../../shared/report/numbering';
import { checked, findingsOf } from '../support/checked-report';
import { linesOf, reportOf } from '../support/written-report';

const written = (...body: readonly string[]): Report => reportOf('hunan-report-2022', 2022, { body });
const messages = (rule: RuleId, ...body: readonly string[]): readonly string[] =>
  findingsOf(written(...body), rule).map(({ message }) => message);
const underlined = (rule: RuleId, ...body: readonly string[]): readonly string[] =>
  findingsOf(written(...body), rule).flatMap(({ words }) => words);

/** The report with all fixes of a rule made in one step. */
function mended(report: Report, rule: RuleId): Report {
  const step = fixing(checked(report).findings.filter((issue) => issue.rule === rule));
  const document = { forms: {}, cells: {}, notes: { reports: { report } } };
  return (step && applyTransaction(document, step).document.notes?.reports?.['report']) ?? report;
}

/** As printed, with numbers. */
function printed(report: Report): readonly string[] {
  const numbers = numbersOf(report.blocks);
  const words = linesOf({ ...report, blocks: report.blocks.map((block) => ({ ...block, number: null })) });
  return report.blocks.map(({ id }, index) => (numbers.get(id) ?? '') + (words[index] ?? ''));
}

const chapters = [
  '一、基本情况',
  '二、一般公共预算支出情况',
  '三、政府性基金预算支出情况',
  '四、国有资本经营预算支出情况',
  '五、社会保险基金预算支出情况',
  '六、部门整体支出绩效情况',
  '七、存在的问题及原因分析',
  '八、下一步改进措施',
  '九、绩效自评结果拟应用和公开情况',
  '十、其他需要说明的情况',
];

describe('The chapters of the outline', () => {
  it('are all there', () => {
    expect(messages('F01', ...chapters)).toEqual([]);
  });

  it('that are missing come in with one click each, or all at once', () => {
    const report = written(...chapters.filter((line) => !/^[三四十]/.test(line)));
    expect(findingsOf(report, 'F01').map(({ message, words }) => [message, words])).toEqual([
      ['缺少“政府性基金预算支出情况”一章', ['社会保险基金预算支出情况']],
      ['缺少“国有资本经营预算支出情况”一章', ['社会保险基金预算支出情况']],
      ['缺少“其他需要说明的情况”一章', ['绩效自评结果拟应用和公开情况']],
    ]);
    const after = mended(report, 'F01');
    expect(printed(after).filter((line) => line !== '')).toEqual(chapters);
    expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length);
  });

  it('stand in order', () => {
    const moved = [...chapters.slice(1, 6), chapters[0] ?? '', ...chapters.slice(6)];
    expect(messages('F01', ...moved)).toEqual(['“基本情况”次序与提纲不一致']);
  });

  it('have their own sections', () => {
    const lines = [
      ...chapters.slice(0, 2),
      '（一）基本支出',
      ...chapters.slice(2, 6),
      '（一）项目支出',
      ...chapters.slice(6),
    ];
    expect(messages('F01', ...lines)).toEqual(['“项目支出”应在“一般公共预算支出情况”一章']);
  });
});

describe('The numbers of chapters', () => {
  it('are continuous, also over a heading that lost its own', () => {
    const report = written('一、基本情况', '二、一般公共预算支出情况', '存在的问题及原因分析', '四、下一步改进措施');
    expect(findingsOf(report, 'F02')).toEqual([
      { message: '“存在的问题及原因分析”没有编号，应为“三、”', words: ['存在的问题及原因分析'] },
    ]);
    expect(printed(mended(report, 'F02'))).toEqual([
      '一、基本情况',
      '二、一般公共预算支出情况',
      '三、存在的问题及原因分析',
      '四、下一步改进措施',
    ]);
  });

  it('do not come twice and leave none out', () => {
    const report = written('一、基本情况', '一、一般公共预算支出情况', '四、存在的问题及原因分析');
    expect(findingsOf(report, 'F02').map(({ message }) => message)).toEqual([
      '“一、一般公共预算支出情况”的编号重复，前面已到“一、”',
      '“四、存在的问题及原因分析”前面缺“二、”',
    ]);
    expect(printed(mended(report, 'F02'))).toEqual([
      '一、基本情况',
      '二、一般公共预算支出情况',
      '三、存在的问题及原因分析',
    ]);
  });

  it('are not asked of a report without numbers', () => {
    expect(messages('F02', '基本情况', '一般公共预算支出情况', '存在的问题及原因分析')).toEqual([]);
  });
});

describe('The numbers within a chapter', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['（一）部门基本情况', '（一）职责一；', '（二）职责二；', '（二）年度目标'], []],
    [['1．职能。', '(一)领导工会；', '(二)组织工会。', '2．机构。'], []],
    [['1.2022年预算161.87万元。', '2.2022年支出176.87万元。'], []],
    [['1、加强领导；', '（1）定期学习；', '（2）定期检查；', '2、改善服务。'], []],
    [['二、三季度完成工资集体协商。', '3.5万元用于慰问。'], []],
    [['（一）慰问困难职工；', '（三）举办培训班。'], ['“（三）”前面缺“（二）”']],
    [['1、慰问；', '2、培训；', '2、宣传；'], ['“2、”的编号重复，前面已到“2、”']],
    [['（一）慰问；', '2、培训。'], ['“2、”的编号应为“（二）”']],
    [['1．职能；', '2.机构；', '3.人员；'], ['“2.”的标点与前面的“1．”不一致']],
  ])('%j', (lines, expected) => {
    const found = messages(
      'F02',
      '一、基本情况',
      ...lines.map((line) => `${line}这里写了比标题长得多的一段话，所以不会是一个标题，只是一段。`),
    );
    const short = found.map((message) => message.replace(/^“([^”]{1,4}?[、.．）])[^”]*”/, '“$1”'));
    expect(short).toEqual(expected);
  });

  it('have one kind of brackets, mended in headings and paragraphs', () => {
    const report = written(
      '一、基本情况',
      '（一）部门基本情况',
      '(二)年度整体支出绩效目标',
      '(一)慰问450人次；',
      '(二)培训320人次。',
    );
    expect(findingsOf(report, 'F02')).toEqual([
      { message: '编号括号不一致：3处半角，1处全角', words: ['年度整体支出绩效目标', '(一)', '(二)'] },
    ]);
    expect(printed(mended(report, 'F02')).slice(2)).toEqual([
      '（二）年度整体支出绩效目标',
      '（一）慰问450人次；',
      '（二）培训320人次。',
    ]);
  });

  it('are those of their level', () => {
    const report = written('二、一般公共预算支出情况', '（一）基本支出', '（2）项目支出');
    expect(printed(mended(report, 'F02'))[2]).toBe('（二）项目支出');
  });
});

describe('一是 is followed by 二是', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['一是慰问。二是培训。三是宣传。'], []],
    [['一是慰问。', '二是培训。'], []],
    [['原因之一是经费不足，统一是好事，第一是安全。'], []],
    [['一是慰问。二是培训。', '一是协商。二是维权。'], []],
    [['主要有：一是慰问困难职工。'], ['“一是”后面没有“二是”']],
    [['一是慰问。三是培训。'], ['“三是”前面没有“二是”']],
    [['一是慰问。二是培训。二是宣传。'], ['“二是”重复，前面已到“二是”']],
    [
      ['一是慰问。', '七、存在的问题及原因分析', '二是培训。'],
      ['“一是”后面没有“二是”', '“二是”前面没有“一是”'],
    ],
  ])('%j', (lines, expected) => {
    expect(messages('F09', ...lines)).toEqual(expected);
  });
});

describe('A section on goals', () => {
  const heading = '（二）年度整体支出、专项资金绩效目标';

  it('says what is to be achieved', () => {
    expect(underlined('E19', heading, '帮扶困难职工568人次，对他们进行大病救助。')).toEqual([]);
    expect(underlined('E19', heading, '基本支出153.78万元，其中：住房公积金6万元。')).toEqual([
      '年度整体支出、专项资金绩效目标',
    ]);
  });

  it('is not repeated as what was achieved', () => {
    const goal = '帮扶困难职工五百六十八人次，开展大病救助和金秋助学。';
    const report = [heading, goal, '六、部门整体支出绩效情况'];
    expect(underlined('E16', ...report, '帮扶困难职工五百七十人次，开展大病救助。')).toEqual([]);
    expect(underlined('E16', ...report, `1.${goal}`)).toEqual([`1.${goal.slice(0, -1)}`]);
  });
});

describe('A new report', () => {
  it.each(outlines)('of $id has nothing wrong, only the date is to be filled in', (outline) => {
    const { findings } = checked(newReport(outline, { year: 2022, unit: '岳麓区总工会' }));
    const wording = findings.filter(({ rule }) => !/^[BDE]/.test(rule));
    expect(wording.map(({ message }) => message)).toEqual(['落款缺日期']);
  });

  it('stays without errors of wording when its chapters are written', () => {
    const sentence = fc.constantFrom('本年慰问困难职工，开展培训。', '无。', '加强工会自身建设，改善服务。');
    fc.assert(
      fc.property(
        fc.constantFrom(...outlines),
        fc.array(sentence, { minLength: 30, maxLength: 30 }),
        (outline, said) => {
          const report = newReport(outline, { year: 2022, unit: '岳麓区总工会' });
          const blocks = report.blocks.map((block, index) =>
            block.kind === 'paragraph'
              ? { ...block, content: [{ kind: 'words', text: said[index % said.length] ?? '无。' } as const] }
              : block,
          );
          const { findings } = checked({ ...report, blocks });
          const errors = findings.filter(({ rule, level }) => level === 'error' && /^[AF]/.test(rule));
          expect(errors.map(({ message }) => message)).toEqual([]);
        },
      ),
    );
  });
});
