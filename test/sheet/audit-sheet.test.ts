import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import { explain } from '../../shared/document/explanations';
import { applyTransaction } from '../../shared/document/transaction';
import { hunanDepartmentSelfEvaluation as definition } from '../../shared/forms/hunan-department-self-evaluation';
import { auditWorkbook } from '../../shared/sheet/audit-sheet';
import { blankForm } from '../../shared/sheet/blank-form';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { viewOf } from '../../shared/sheet/view';
import type { View } from '../../shared/sheet/view';
import { yuelu2022 } from '../document/yuelu-2022';

const key = definition.id;
const viewOfForm = (document: Document): View => viewOf({ kind: 'new', definition, key }, document, []);
const facts = { file: '自评表.xlsx', date: new Date(2023, 2, 24) };

/** The texts of each row, from left to right. */
function linesOf(view: View): string[][] {
  const [sheet] = auditWorkbook(view, facts).sheets;
  if (!sheet) throw new Error('no sheet');
  const rows = new Map<number, string[]>();
  for (const { row, text } of cellsOf(sheet)) rows.set(row, [...(rows.get(row) ?? []), text]);
  return [...rows.values()];
}
const lineOf = (view: View, rule: string, words: string): string[] | undefined =>
  linesOf(view).find((line) => line[2] === rule && line.some((text) => text.includes(words)));

describe('The 审核情况表 of a published 自评表', () => {
  const published: Document = { forms: { [key]: yuelu2022 }, cells: {} };
  const view = viewOfForm(published);

  it('says of what it is, by which profile, on which day', () => {
    const texts = linesOf(view).map(([text]) => text);
    expect(texts[0]).toBe('审核情况表');
    expect(texts[1]).toBe('文件：自评表.xlsx　　审核日期：2023年3月24日');
    expect(texts).toContain('2022年度部门整体支出绩效自评表　审核口径：湖南省 2022 年度部门整体支出绩效自评');
  });

  it('lists a finding with its cell, its figures and its source', () => {
    const line = lineOf(view, 'C01', '110');
    expect(line?.[1]).toBe('错误');
    expect(line?.[4]).toBe('分值合计为110，应为100');
    expect(line?.[5]).toContain('预算执行率分值 10');
    expect(line?.[6]).toBe('财预〔2020〕10号');
    expect(line?.[3]).toMatch(/![A-Z]+\d+$/);
  });

  it('lists what passed, and what was not run with the missing input', () => {
    expect(lineOf(view, 'B08', '执行率')?.slice(1)).toEqual([
      '通过',
      'B08',
      '',
      '执行率＝全年执行数÷全年预算数',
      '',
      '表内勾稽',
      '',
    ]);
    const blank = viewOfForm({ forms: { [key]: blankForm(definition, 2022) }, cells: {} });
    expect(lineOf(blank, 'B08', '')?.[1]).toBe('未执行');
    expect(lineOf(blank, 'B08', '')?.[5]).toMatch(/^缺少/);
    expect(linesOf(blank)[2]?.[0]).toMatch(/^发现错误0项、警告0项、提示0项；未执行（取数不足）\d+项，通过0项。$/);
  });

  it('lists an explained warning behind the open ones, with what was said and its level', () => {
    const warning = view.answers.findings.find(({ canExplain }) => canExplain);
    if (!warning) throw new Error('nothing to explain');
    const transaction = explain(published, warning.toExplain, '按市局批复');
    if (!transaction) throw new Error('nothing changed');
    const explained = viewOfForm(applyTransaction(published, transaction).document);
    const lines = linesOf(explained);
    const at = lines.findIndex((line) => line[1] === '已说明（警告）');
    expect(lines[at]?.[7]).toBe('按市局批复');
    expect(lines[at]?.[4]).toBe(warning.finding.message);
    expect(lines.slice(at + 1).filter((line) => ['错误', '警告', '提示'].includes(line[1] ?? ''))).toEqual([]);
    expect(lines[2]?.[0]).toContain('已说明1项');
  });
});

it('The 审核情况表 has its head on every page, and fits a lying A4 in width', () => {
  const [sheet] = auditWorkbook(viewOfForm({ forms: { [key]: blankForm(definition, 2022) }, cells: {} }), facts).sheets;
  expect(sheet?.page).toMatchObject({ orientation: 'landscape', paper: 9, fit: { width: 1, height: 0 } });
  expect(sheet?.page.titleRows).toEqual({ first: 3, last: 3 });
});
