/** The checks that every 自评表 with a 资金 block and an indicator table shares. */
import type { Check } from './check-declaration';
import type { Expression } from './expression';

export function selfEvaluationChecks(_fundLines: readonly string[], _fullMarks: Expression): Check[] {
  return [];
}
