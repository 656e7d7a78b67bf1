/** What the words of a number call a quantity of the tables: 我单位基本支出总计254.85万元. */
import { quotedIn } from '../checks/quoted-quantities';
import { placedQuantities } from '../../forms/report-quantities';
import type { Statement } from '../extraction/statements';
import type { Candidate } from './candidate';
import { quantitySource } from '../quantity-figures';
import type { ReportText } from '../report-text';
import type { TableBeside } from '../tables-beside';
import { asWritten } from './as-written';

/** What was spent, and where the words leave it open what was budgeted too. */
export function namedQuantities(
  statement: Statement,
  text: ReportText,
  tables: readonly TableBeside[],
): readonly Candidate[] {
  const quoted = quotedIn(text).find((each) => each.statement === statement);
  if (!quoted) return [];
  const { id } = quoted.quantity;
  const ids = quoted.stage === 'unsaid' ? [id, id.replace(/^spent\./, 'budget.')] : [id];
  return placedQuantities
    .filter((quantity) => ids.includes(quantity.id))
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .flatMap(({ id: each, title }): readonly Candidate[] => {
      const source = quantitySource(each, tables);
      const written = source && asWritten(source, statement, tables);
      return written ? [{ title, ...written }] : [];
    });
}
