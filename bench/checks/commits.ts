/** A 自评表 of many indicators in which everything agrees, changed cell by cell: what its checks cost per change, and what laying it out costs. */
import { check } from '../../shared/document/checks/check';
import { complete } from '../../shared/document/complete';
import type { FormDocument, TableRow } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as definition } from '../../shared/forms/hunan-department-self-evaluation';
import { hunan2022 } from '../../shared/forms/profile';
import { officialIndicatorGroups } from '../../shared/forms/official-indicator-groups';
import { layout } from '../../shared/sheet/layout';

/** CPU time of each commit, ms. */
export interface Cost {
  readonly checks: readonly number[];
  readonly layout: readonly number[];
}

/** `rows` indicators; `commits` changes of one 实际完成值 each, after `warmUps` that are not measured. `cpuTime`: of this process, ms. */
export function measure(rows: number, commits: number, warmUps: number, cpuTime: () => number): Cost {
  const checks: number[] = [];
  const laidOut: number[] = [];
  let form = formOf(rows);
  for (let commit = 0; commit < warmUps + commits; commit++) {
    form = changed(form, commit);
    const shown = complete(definition, form, {});
    const checking = cpuOf(() => check(definition, definition.id, shown), cpuTime);
    const laying = cpuOf(() => layout(definition, definition.id, shown), cpuTime);
    if (commit < warmUps) continue;
    checks.push(checking);
    laidOut.push(laying);
  }
  return { checks, layout: laidOut };
}

function cpuOf(work: () => unknown, cpuTime: () => number): number {
  const before = cpuTime();
  work();
  return cpuTime() - before;
}

const rowsKey = 'indicators';

function formOf(count: number): FormDocument {
  const groupAt = (index: number) =>
    officialIndicatorGroups[Math.floor((index * officialIndicatorGroups.length) / count)];
  const groups = Array.from({ length: count }, (_, index) => groupAt(index)?.level1 ?? '');
  const rows = groups.map((level1, index): TableRow => {
    const group = groupAt(index);
    const others = groups.filter((other) => other === level1).length - 1;
    // every indicator has a hundredth, the first of its 一级指标 what is left of 50, 30 or 10
    const isFirst = groups.indexOf(level1) === index;
    const weight = isFirst ? ((hunan2022.groupWeights[level1] ?? 0) * 100 - others) / 100 : 0.01;
    return {
      id: `r${index}`,
      values: {
        ...group,
        name: `指标${index + 1}：第${index + 1}项服务人数`,
        target: `≥${100 + index}人`,
        actual: `${100 + index}人`,
        weight,
        score: weight,
      },
    };
  });
  return {
    definition: definition.id,
    year: 2022,
    places: {
      duties: '维护职工合法权益，组织职工开展文体活动。',
      goal: '1. 做好职工服务工作。\n2. 办好职工培训。',
      result: '1. 服务职工按计划进行。\n2. 举办培训 8 期。',
      posts: 20,
      staff: 19,
      'income.total.weight': 10,
      'structure.basic.budget': 254.85,
      'structure.basic.spent': 254.85,
      'structure.project.budget': 44.74,
      'structure.project.spent': 44.74,
      'structure.total.budget': 299.59,
      'structure.total.spent': 299.59,
    },
    tables: { [rowsKey]: rows },
  };
}

/** Another row each time, so that nothing is remembered of it; what was to be reached is reached or exceeded by one. */
function changed(form: FormDocument, commit: number): FormDocument {
  const rows = form.tables[rowsKey] ?? [];
  const index = (commit * 7) % rows.length;
  const row = rows[index];
  if (!row) return form;
  const values = { ...row.values, actual: `${100 + index + (commit % 2)}人` };
  return { ...form, tables: { ...form.tables, [rowsKey]: rows.with(index, { ...row, values }) } };
}
