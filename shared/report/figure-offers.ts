/**
 * Typed numbers of a report that could be live figures: those whose words name a quantity or an indicator of the tables, and
 * those that stand in the tables digit by digit and have a word in common with their cell. Never years, dates and 文号, which
 * are no statements (extraction/statements.ts), nor numbers of other years, approximate ones and prices.
 */
import type { Change } from '../document/change';
import { isOfYear } from './checks/quoted-quantities';
import type { ReportAround } from './checks/prose-rule';
import { statementsOf } from './extraction/statements';
import { tablesOfYear } from './make-figure';
import type { Candidate } from './offers/candidate';
import { equalAmounts } from './offers/equal-amounts';
import { namedIndicators } from './offers/named-indicators';
import { namedQuantities } from './offers/named-quantities';
import { replaceWords } from './replace-words';
import type { ReportText } from './report-text';

export interface FigureOffer {
  readonly text: ReportText;
  /** as in ReportWords: what the figure would stand in place of, with the unit where the figure writes it */
  readonly from: number;
  readonly to: number;
  /** the best first; those that do not agree only where none does */
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

type Around = Pick<ReportAround, 'report' | 'tables'>;

/** Of one text, in its order. */
export function figureOffers(text: ReportText, { report, tables }: Around): readonly FigureOffer[] {
  const ofYear = tablesOfYear(tables, report.year);
  return statementsOf(text).flatMap((statement): readonly FigureOffer[] => {
    if (statement.figure !== null || statement.exactness !== 'exact' || !isOfYear(statement, report.year)) return [];
    const named = [...namedQuantities(statement, text, ofYear), ...namedIndicators(statement, ofYear)];
    const found = named.length > 0 ? named : equalAmounts(statement, ofYear);
    const agreeing = found.filter(({ agrees }) => agrees);
    const [best, ...others] = agreeing.length > 0 ? agreeing : found;
    if (!best) return [];
    const to = best.figure.style.showsUnit ? statement.to : statement.digitsTo;
    // the others stand in place of the same words
    const alike = others.filter(({ figure }) => figure.style.showsUnit === best.figure.style.showsUnit);
    return [{ text, from: statement.from, to, candidates: [best, ...alike] }];
  });
}

/** The change that puts a figure in place of the words; null when the text has changed since. */
export const takeOffer = (
  around: Pick<ReportAround, 'key' | 'report'>,
  { text, from, to }: Pick<FigureOffer, 'text' | 'from' | 'to'>,
  { figure }: Pick<Candidate, 'figure'>,
): Change | null => replaceWords(around, text, [{ from, to, by: [{ kind: 'figure', figure }] }]);
