/** All forms the program knows. A new official form is one file and one line here. */
import type { FormDefinition } from './definition';
import type { FormId } from './ids';
import { accountsBasicSpending } from './accounts-basic-spending';
import { accountsIncomeSpending } from './accounts-income-spending';
import { accountsOfficialExpenses } from './accounts-official-expenses';
import { departmentSelfEvaluationUnified } from './department-self-evaluation-unified';
import { departmentMonitoring } from './department-monitoring';
import { hunanDepartmentBaseData } from './hunan-department-base-data';
import { hunanDepartmentSelfEvaluation } from './hunan-department-self-evaluation';
import { projectMonitoring } from './project-monitoring';
import { projectSelfEvaluation } from './project-self-evaluation';
import { projectTarget } from './project-target';
import { suzhouDepartmentTarget } from './suzhou-department-target';
import { wangchengDepartmentTarget } from './wangcheng-department-target';

export const catalogue: readonly FormDefinition[] = [
  wangchengDepartmentTarget,
  hunanDepartmentSelfEvaluation,
  departmentSelfEvaluationUnified,
  hunanDepartmentBaseData,
  projectSelfEvaluation,
  projectMonitoring,
  departmentMonitoring,
  projectTarget,
  suzhouDepartmentTarget,
  accountsIncomeSpending,
  accountsBasicSpending,
  accountsOfficialExpenses,
];

/** undefined for an id that no form of this version has, such as one from a newer draft. */
export const definitionOf = (id: FormId): FormDefinition | undefined =>
  catalogue.find((definition) => definition.id === id);
