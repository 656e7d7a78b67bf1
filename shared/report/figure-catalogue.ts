/** All figures that a report can have of the tables at hand, as a list for a menu. */
import { calculatedFigures } from './catalogue/calculated-figures';
import { indicatorFigures } from './catalogue/indicator-figures';
import type { FigureGroup } from './catalogue/listed-figure';
import { otherFigures } from './catalogue/other-figures';
import { quantityGroups } from './catalogue/quantity-groups';
import type { TableBeside } from './tables-beside';

/**
 * Of the tables of the document and of the 对照文件, whose figures are titled with the name of their file. What reports
 * quote comes first, then indicators, counts, sums, shares and growth, then every other number. Nothing that is blank.
 */
export function figureCatalogue(tables: readonly TableBeside[]): readonly FigureGroup[] {
  const quantities = quantityGroups(tables);
  const named = [...quantities, ...indicatorFigures(tables), ...calculatedFigures(tables)];
  return [...named, ...otherFigures(tables, named)].filter(({ figures }) => figures.length > 0);
}
