/** The sheets that are to be seen, hidden ones left out; 0-based. */
import type { Workbook } from './sheet';

export const visibleSheets = ({ sheets }: Workbook): readonly number[] =>
  sheets.flatMap(({ visibility }, index) => (visibility === 'visible' ? [index] : []));
