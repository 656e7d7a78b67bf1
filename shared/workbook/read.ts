/** An .xlsx file → Workbook, as it looks. */
import { formatValue } from '../sheet/number-format';
import type { Style, StyleId, Workbook } from '../sheet/sheet';
import { cellValue } from './cell-value';
import { maximumDigitWidth } from './column-width';
import { readComments } from './comments';
import { listChoices } from './list-choices';
import type { ListSources } from './list-choices';
import { openPackage } from './package';
import type { Package } from './package';
import { readSheet } from './read-sheet';
import type { StyleRegistry } from './read-sheet';
import { readRecord } from './record-part';
import { relationshipsOf } from './relationships';
import { scanSheet } from './scan';
import type { ScannedCell, ScannedSheet } from './scan';
import { readSharedStrings } from './shared-strings';
import { plainStyle } from '../sheet/plain-style';
import { pictureReader } from './pictures';
import { readStyles } from './styles';
import { readTableFrames } from './table-frames';
import { readValidations } from './validations';
import { tooLarge } from './zip';
import { definedNames, readWorkbookPart } from './workbook-part';

/** Cells that the sheets of a workbook may have together: each costs some 40 bytes, and up to 200 when it is shown. */
const mostCells = 1_200_000;
/** Cells looked up for the choices of validations; lists of real forms have some hundreds. */
const mostLooks = 1_000_000;

/**
 * Reads all worksheets; chart sheets are left out. Paths and locks of cells are not set here, they are the mirror's.
 * Throws WorkbookError with a sentence for the user.
 */
export const read = (bytes: Uint8Array): Workbook => readPackage(openPackage(bytes));

/** As `read`. */
export function readPackage(pack: Package): Workbook {
  const workbook = readWorkbookPart(pack);
  const { date1904 } = workbook;
  const styleSheet = readStyles(pack, workbook);
  const strings = readSharedStrings(pack, workbook);
  const names = definedNames(workbook);
  const registry = styleRegistry(styleSheet.styles);
  const valueOf = (cell: ScannedCell) => cellValue(cell, strings, date1904);
  let cellCount = 0;
  const scanned = (part: string): ScannedSheet => {
    const scan = pack.parsed(part, scanSheet);
    cellCount += scan.rows.cells.length;
    if (cellCount > mostCells) throw tooLarge();
    return scan;
  };
  const opened = workbook.sheets.flatMap(({ name, visibility, part }) =>
    part === null ? [] : [{ name, visibility, part, scan: scanned(part) }],
  );
  let looks = 0;
  const sources: ListSources = {
    definedNames: names,
    sheetIndex: (wanted) => opened.findIndex(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
    textAt: (sheet, row, column) => {
      if (++looks > mostLooks) return '';
      const cell = opened[sheet]?.scan.rows.cell(row, column);
      if (!cell) return '';
      const style = registry.styles.of(cell.style);
      return formatValue(valueOf(cell), style.numberFormat, date1904);
    },
  };
  const pictures = pictureReader(pack, workbook);
  const sheets = opened.map(({ name, visibility, part, scan }, index) => {
    const relationships = relationshipsOf(pack, part);
    return readSheet({
      index,
      name,
      visibility,
      scan,
      styleSheet,
      styles: registry.styles,
      definedNames: names,
      date1904,
      digitWidth: maximumDigitWidth(styleSheet.defaultFont),
      comments: readComments(pack, workbook, relationships),
      validations: readValidations(
        scan,
        remembered((formula) => listChoices(formula, index, sources)),
      ),
      pictures: pictures.of(scan, relationships),
      tableFrames: readTableFrames(pack, relationships),
      valueOf,
    });
  });
  const record = readRecord(pack, workbook);
  return { sheets, styles: registry.all, definedNames: names, date1904, ...(record !== undefined && { record }) };
}

/** The same list often stands behind hundreds of validations. */
function remembered(choicesOf: (formula: string) => readonly string[]): (formula: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (formula) => {
    const choices = known.get(formula) ?? choicesOf(formula);
    known.set(formula, choices);
    return choices;
  };
}

function styleRegistry(styles: readonly Style[]): { readonly styles: StyleRegistry; readonly all: readonly Style[] } {
  const all = [...styles];
  const edged = new Map<string, StyleId>();
  const byEdges = new Map<string, StyleId>();
  const of = (style: StyleId): Style => all[style] ?? all[0] ?? plainStyle;
  const withEdges = (style: StyleId, right: Style['right'], bottom: Style['bottom']): StyleId => {
    const own = of(style);
    if (JSON.stringify([own.right, own.bottom]) === JSON.stringify([right, bottom])) return style;
    const key = JSON.stringify([style, right, bottom]);
    const id = byEdges.get(key) ?? all.push({ ...own, right, bottom }) - 1;
    byEdges.set(key, id);
    return id;
  };
  return {
    all,
    styles: {
      of,
      edged: (style, rightStyle, bottomStyle) => {
        const key = `${style} ${rightStyle} ${bottomStyle}`;
        const known = edged.get(key);
        if (known !== undefined) return known;
        const id = withEdges(style, of(rightStyle).right, of(bottomStyle).bottom);
        edged.set(key, id);
        return id;
      },
    },
  };
}
