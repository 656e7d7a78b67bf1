/** What the tables of the 决算公开 and other forms say of the same money: B19, B25, B27. */
import { describe, expect, it } from 'vitest';
import type { OtherForm } from '../../../shared/document/checks/surroundings';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import { accountsBasicSpending } from '../../../shared/forms/accounts-basic-spending';
import { accountsIncomeSpending } from '../../../shared/forms/accounts-income-spending';
import { accountsOfficialExpenses } from '../../../shared/forms/accounts-official-expenses';
import type { FormDefinition } from '../../../shared/forms/definition';
import { hunanDepartmentSelfEvaluation } from '../../../shared/forms/hunan-department-self-evaluation';
import { amounts } from '../../forms/accounts-basic-spending/filled';
import { clean } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

const filled = (definition: FormDefinition, places: Record<string, CellValue>, year = 2025): FormDocument => ({
  definition: definition.id,
  year,
  places,
  tables: {},
});
const beside = (
  definition: FormDefinition,
  places: Record<string, CellValue>,
  file: string | null = null,
): OtherForm => ({
  definition,
  key: definition.id,
  form: filled(definition, places),
  file,
});
const basic = filled(accountsBasicSpending, { unit: '岳麓区总工会', ...amounts });

describe('B19, 全年执行数 and 决算数', () => {
  const accounts = (total: number, file: string | null = null) => ({
    others: [beside(accountsIncomeSpending, { 'spending.total': total }, file)],
  });
  const form = hunanDepartmentSelfEvaluation;

  it('is found where 本年支出合计 is another, with the file that says so', () => {
    expect(outcomeOf(form, clean, 'B19', accounts(199.5, '公开01表.xlsx'))).toEqual([
      '全年执行数合计为190.00，“公开01表.xlsx”的收入支出决算总表的本年支出合计为199.50',
      '全年执行数合计为190.00，“公开01表.xlsx”的收入支出决算总表的本年支出合计为199.50',
    ]);
  });

  it('passes where both are the same', () => {
    expect(outcomeOf(form, clean, 'B19', accounts(190))).toBe('passed');
  });

  it('is not run without the 决算 of the year', () => {
    expect(outcomeOf(form, clean, 'B19')).toEqual({ notRun: '缺少同年度的基础数据表、同年度的收入支出决算总表' });
  });
});

describe('B25, 功能分类 and the payments that belong to it', () => {
  const others = (social: number) => [
    beside(accountsIncomeSpending, { 'functional.208': social, 'functional.210': 14.16, 'functional.221': 22.13 }),
  ];

  it('is found where the payments are more than the whole class', () => {
    // 20.16 + 10.04 + 0.42
    expect(outcomeOf(accountsBasicSpending, basic, 'B25', { others: others(30.6) })).toEqual([
      '社会保障缴费30.62大于收入支出决算总表的社会保障和就业支出30.60',
    ]);
  });

  it('passes where the class holds them, also with more besides', () => {
    expect(outcomeOf(accountsBasicSpending, basic, 'B25', { others: others(35) })).toBe('passed');
  });

  it('is not run without 公开01表, nor with that of another unit', () => {
    const why = { notRun: '缺少同年度的收入支出决算总表' };
    expect(outcomeOf(accountsBasicSpending, basic, 'B25')).toEqual(why);
    const elsewhere = beside(accountsIncomeSpending, { unit: '望城区总工会', 'functional.208': 1 });
    expect(outcomeOf(accountsBasicSpending, basic, 'B25', { others: [elsewhere] })).toEqual(why);
  });
});

describe('B27, 三公 within 基本支出', () => {
  const others = (reception: number) => [beside(accountsOfficialExpenses, { 'official.reception.actual': reception })];

  it('is found where 公务接待费 of 基本支出 is more than all 公务接待费', () => {
    expect(outcomeOf(accountsBasicSpending, basic, 'B27', { others: others(0.3) })).toEqual([
      '公务接待费0.36大于财政拨款“三公”经费支出决算表的公务接待费0.30',
    ]);
  });

  it('passes where it is part of it', () => {
    expect(outcomeOf(accountsBasicSpending, basic, 'B27', { others: others(0.36) })).toBe('passed');
  });

  it('is not run without 公开09表', () => {
    const outcome = outcomeOf(accountsBasicSpending, basic, 'B27');
    expect(outcome).toEqual({ notRun: `缺少同年度的${accountsOfficialExpenses.title}` });
  });
});
