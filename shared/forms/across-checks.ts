/** The rules between a form and the other forms of its year, or of the year before, by the stage that it tells of. */
import type { FormCheck, FormTest } from './check-declaration';
import { comparedForm } from './compared-forms';
import type { Stage } from './compared-forms';
import type { FormId } from './ids';
import { ruled } from './rules';
import type { RuleId } from './rules';

const across = (rule: RuleId, test: FormTest): FormCheck => ({ kind: 'form', ...ruled(rule), test });

const ofStage: Readonly<Record<Stage, readonly FormCheck[]>> = {
  target: [across('C24', 'targetNotBelowLastYear')],
  monitoring: [across('G01', 'sameIndicators')],
  selfEvaluation: [
    across('B19', 'spentAsInBaseData'),
    across('C23', 'valuesAsApproved'),
    across('G01', 'sameIndicators'),
    across('G05', 'spentSinceMonitoring'),
  ],
  baseData: [across('G02', 'lastYearAsReported')],
};

/** Those that need what only these forms have. */
const ofForm: Readonly<Record<FormId, readonly FormCheck[]>> = {
  'department-self-evaluation-unified': [across('G03', 'sumOfSubunits')],
  'hunan-department-self-evaluation': [across('G04', 'sumOfProjects')],
};

export function acrossChecks(id: FormId): readonly FormCheck[] {
  const compared = comparedForm(id);
  return compared ? [...ofStage[compared.stage], ...(ofForm[id] ?? [])] : [];
}
