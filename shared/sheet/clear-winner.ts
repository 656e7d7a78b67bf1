/** Which form a sheet or a text holds, judged alike for both: a wrong form is never taken with certainty. */

export const leastConfidence = 0.6;
/** The 部门 form of 江西 has 65 % of the words of the 项目 form: what has another title must be the form in all else. */
const leastWithoutTitle = 0.85;
/** Two forms closer than this cannot be told apart. */
const clearLead = 0.05;

/** `confidence`: share of the form's printed texts that were found, 0…1. */
export interface Likeness {
  readonly confidence: number;
  readonly hasTitle: boolean;
}

export const isSure = ({ confidence, hasTitle }: Likeness): boolean =>
  confidence >= (hasTitle ? leastConfidence : leastWithoutTitle);

/** The surest of those that are sure; null when there is none, or another as good. */
export function clearWinner<Candidate extends Likeness>(candidates: readonly Candidate[]): Candidate | null {
  const [best, second] = candidates.filter(isSure).sort((one, other) => other.confidence - one.confidence);
  if (!best || (second && best.confidence - second.confidence < clearLead)) return null;
  return best;
}
