import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraftText, writeDraftText } from '../shared/draft';
import { keptFigureText } from '../shared/report/figure-text';
import { numbersOf } from '../shared/report/numbering';
import { reportTexts } from '../shared/report/report-text';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/drafts/${name}`, import.meta.url), 'utf8');
const version1 = fixture('version-1.json');

describe('draft text', () => {
  it('of version 1 gives back what was being filled in, the text being typed included', () => {
    const draft = readDraftText(version1);
    expect(draft.document.forms['hunan-department-self-evaluation']?.places['goal']).toBe('1、组织开展职工文体活动；');
    expect(draft.document.cells).toEqual({ 填报说明: { A7: null } });
    expect(draft.pending?.text).toBe('8');
  });

  it('comes back the same after writing', () => {
    const draft = readDraftText(version1);
    expect(readDraftText(writeDraftText(draft))).toEqual(draft);
  });

  it('from before sizes could be changed has none', () => {
    expect(readDraftText(version1).document.layout).toBeUndefined();
  });

  it('keeps the sizes of columns and rows', () => {
    const draft = readDraftText(fixture('version-1-with-sizes.json'));
    expect(draft.document.layout?.['附件2']?.columns).toEqual({
      3: { pixels: 250, hidden: false },
      8: { pixels: null, hidden: true },
    });
    expect(Object.keys(draft.document.layout?.['附件2']?.rows ?? {})).toHaveLength(2);
    expect(readDraftText(writeDraftText(draft))).toEqual(draft);
  });

  it('keeps what findings were explained with', () => {
    const draft = readDraftText(fixture('version-1-with-explanations.json'));
    const explanations = draft.document.notes?.explanations ?? {};
    expect(explanations['["B06","hunan-department-self-evaluation","income.total.spent"]']).toEqual({
      text: '年中追加资金未列入年初预算，\n见财政局批复。',
      figures: '1,299.59＞1,174.00',
    });
    expect(Object.keys(explanations)).toHaveLength(2);
    expect(readDraftText(writeDraftText(draft))).toEqual(draft);
    expect(readDraftText(version1).document.notes).toBeUndefined();
  });

  it('keeps what the document was brought in from, and what was said of it', () => {
    const draft = readDraftText(fixture('version-1-brought-in.json'));
    expect(draft.broughtIn).toMatchObject({ kind: 'html', unplaced: ['打印本页'] });
    expect(draft.broughtIn?.forms[0]?.issues[0]?.message).toContain('错了列');
    expect(draft.broughtIn?.text).toContain('部门职责');
    expect(readDraftText(writeDraftText(draft))).toEqual(draft);
    expect(readDraftText(version1).broughtIn).toBeUndefined();
  });

  it('from before reports were a part of the document has its report as one', () => {
    const draft = readDraftText(fixture('version-1-report-as-form.json'));
    expect(draft.origin).toEqual({ kind: 'opened' });
    expect(draft.document.forms).toEqual({});
    const { blocks, year } = draft.document.notes?.reports?.['report'] ?? { blocks: [] };
    const lines = reportTexts(blocks, keptFigureText).map(
      ({ block, text }) => `${numbersOf(blocks).get(block.id) ?? ''}${text}`,
    );
    expect(year).toBe(2022);
    expect(lines.slice(0, 6)).toEqual([
      '2022年度岳麓区总工会整体支出绩效自评报告',
      '根据通知，现将情况报告如下：',
      '一、基本情况',
      '（一）部门基本情况',
      '我会编制3人。',
      '实有在职人员7人。',
    ]);
    expect(lines).toContain('存在的问题');
    expect(lines.slice(-2)).toEqual(['长沙市岳麓区总工会', '2023年3月24日']);
    expect(readDraftText(writeDraftText(draft))).toEqual(draft);
  });

  it.each([
    ['', '已损坏'],
    [fixture('version-1-with-sizes.json').replace('250', '-250'), '已损坏'],
    [fixture('version-1-with-explanations.json').replace('"模板如此"', '7'), '已损坏'],
    ['{"version":1}', '已损坏'],
    [version1.slice(0, 100), '已损坏'],
    ['{"version":2}', '请升级'],
  ])('says what to do when it cannot be read', (text, words) => {
    expect(() => readDraftText(text)).toThrow(words);
  });
});
