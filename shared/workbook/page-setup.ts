/** Page set-up of a sheet; the print area and the repeated rows are defined names. */
import type { DefinedName, PageSetup } from '../sheet/sheet';
import { parseAreas } from './areas';
import { decodeEscapes } from './escapes';
import type { ScannedSheet } from './scan';
import { child, children, isTrue, numberAttribute } from './xml';
import type { XmlElement } from './xml';

/** Without a paper size Excel asks the printer, and in China that means A4. */
const a4 = 9;

/** `sheet`: index among the worksheets. */
export function readPageSetup(scan: ScannedSheet, sheet: number, definedNames: readonly DefinedName[]): PageSetup {
  const element = (name: string): XmlElement | undefined => scan.elements.find((each) => each.name === name);
  const setup = element('pageSetup')?.attributes ?? {};
  const margins = element('pageMargins')?.attributes ?? {};
  const options = element('printOptions')?.attributes ?? {};
  const fitted = isTrue(child(element('sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const name = (wanted: string) => definedNames.find((each) => each.sheet === sheet && each.name === wanted);
  const area = parseAreas(name('_xlnm.Print_Area')?.refersTo ?? '').map(({ range }) => range);
  const titles = parseAreas(name('_xlnm.Print_Titles')?.refersTo ?? '');
  const rows = titles.find(({ wholeRows }) => wholeRows)?.range;
  const columns = titles.find(({ wholeColumns }) => wholeColumns)?.range;
  return {
    paper: numberAttribute(setup['paperSize'], a4),
    orientation: setup['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    margins: {
      left: numberAttribute(margins['left'], 0.7),
      right: numberAttribute(margins['right'], 0.7),
      top: numberAttribute(margins['top'], 0.75),
      bottom: numberAttribute(margins['bottom'], 0.75),
      header: numberAttribute(margins['header'], 0.3),
      footer: numberAttribute(margins['footer'], 0.3),
    },
    scale: numberAttribute(setup['scale'], 100),
    fit: fitted
      ? { width: numberAttribute(setup['fitToWidth'], 1), height: numberAttribute(setup['fitToHeight'], 1) }
      : null,
    centeredHorizontally: isTrue(options['horizontalCentered']),
    centeredVertically: isTrue(options['verticalCentered']),
    header: decodeEscapes(child(element('headerFooter'), 'oddHeader')?.text ?? ''),
    footer: decodeEscapes(child(element('headerFooter'), 'oddFooter')?.text ?? ''),
    area: area.length > 0 ? area : null,
    titleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    titleColumns: columns ? { first: columns.left, last: columns.right } : null,
    // id counts the rows above the break
    rowBreaks: children(element('rowBreaks'), 'brk')
      .map(({ attributes }) => numberAttribute(attributes['id'], 0))
      .filter((row) => row > 0),
    gridLines: isTrue(options['gridLines']) && isTrue(options['gridLinesSet'], true),
  };
}
