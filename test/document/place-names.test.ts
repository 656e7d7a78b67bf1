import { expect, it } from 'vitest';
import { placeName } from '../../shared/document/place-names';
import { hunanDepartmentBaseData } from '../../shared/forms/hunan-department-base-data';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';

it.each([
  ['spend.total.before', '支出总额 上年决算数'],
  ['spend.operation.actual', '运行维护经费 本年决算数'],
  ['official.abroad.budget', '出国经费 本年预算数'],
  ['staff', '财政供养人员情况（人） 本年实际在职人数'],
])('calls %s of a table over two years in the words of any year: %s', (place, name) => {
  expect(placeName(hunanDepartmentBaseData, place)).toBe(name);
});

it.each([
  ['income.total.budget', '资金来源 合计 全年预算数'],
  ['structure.people.spent', '资金结构 人员支出 全年执行数'],
  ['staff', '实有人数'],
  ['result', '年度总体目标 全年完成情况'],
  ['total.weight', '总分 分值'],
  ['total.score', '总分 得分'],
])('calls %s by the labels around it: %s', (place, name) => {
  expect(placeName(form, place)).toBe(name);
});
