import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraftText, writeDraftText } from '../shared/draft';

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
