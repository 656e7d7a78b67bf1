import { expect, it } from 'vitest';
import { placeName } from '../../shared/document/place-names';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';

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
