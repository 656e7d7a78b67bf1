/** The parts around the sheets after rows were changed in one of them: which kind of part follows in which way. */
import type { FormulaShift } from '../sheet/shift-formula';
import type { HandedOn } from '../sheet/shift-merges';
import type { Package } from './package';
import { relationshipsOf, relationshipsPart } from './relationships';
import { shiftBoxes, shiftBoxFormulas } from './rows-boxes';
import type { KeptAt } from './rows-boxes';
import { isChartPart, shiftChart } from './rows-charts';
import { isDrawingPart, shiftDrawing } from './rows-drawings';
import { elementSplices } from './rows-elements';
import { shiftLinks } from './rows-links';
import { shiftNotes } from './rows-notes';
import { shiftPivot } from './rows-pivots';
import { shiftTable } from './rows-tables';
import { applySplices } from './splice';
import { nameElements } from './workbook-part';
import type { WorkbookPart } from './workbook-part';
import { parseXml } from './xml';

export interface PartShift {
  readonly shift: FormulaShift;
  /** the part belongs to the sheet whose rows change */
  readonly ownSheet: boolean;
  readonly handedOn: readonly HandedOn[];
  /** where notes stand */
  readonly keptAt: KeptAt;
}

type ShiftPart = (text: string, around: PartShift) => string;

const shiftElements: ShiftPart = (text, around) =>
  applySplices(text, elementSplices(parseXml(text), { ...around, text }));

const ofOwnSheet =
  (shiftPart: ShiftPart): ShiftPart =>
  (text, around) =>
    around.ownSheet ? shiftPart(text, around) : text;

/** kind of relationship from a sheet → its part */
const partsOfSheets: Readonly<Record<string, ShiftPart>> = {
  table: shiftTable,
  pivotTable: ofOwnSheet((text, { shift }) => shiftPivot(text, shift.rows)),
  comments: ofOwnSheet((text, { keptAt }) => shiftNotes(text, keptAt)),
  threadedComment: ofOwnSheet((text, { keptAt }) => shiftNotes(text, keptAt)),
  vmlDrawing: (text, { shift, ownSheet, keptAt }) =>
    ownSheet ? shiftBoxes(text, shift, keptAt) : shiftBoxFormulas(text, shift),
  drawing: (text, around) => shiftElements(around.ownSheet ? shiftDrawing(text, around.shift.rows) : text, around),
  ctrlProp: shiftElements,
  namedSheetView: shiftElements,
  tableSingleCells: shiftElements,
};

/** kind of relationship from the workbook → its part */
const partsOfWorkbook: Readonly<Record<string, ShiftPart>> = {
  pivotCacheDefinition: shiftElements,
  connections: shiftElements,
};

export function shiftPartsOfSheet(pack: Package, sheetPart: string, around: PartShift): void {
  for (const { kind, target } of relationshipsOf(pack, sheetPart)) {
    const shiftPart = partsOfSheets[kind];
    if (shiftPart && pack.has(target)) pack.replace(target, shiftPart(pack.text(target), around));
  }
  shiftLinksOf(pack, sheetPart, around.shift);
}

/** Parts that belong to no sheet, or name sheets in any case; the names of the workbook still mean what they meant. */
export function shiftPartsOfWorkbook(pack: Package, workbook: WorkbookPart, around: Omit<PartShift, 'ownSheet'>): void {
  const { shift } = around;
  for (const { kind, target } of workbook.relationships) {
    const shiftPart = partsOfWorkbook[kind];
    if (shiftPart && pack.has(target))
      pack.replace(target, shiftPart(pack.text(target), { ...around, ownSheet: false }));
  }
  const done = drawingsOfSheets(pack, workbook);
  const names = new Map(
    nameElements(pack, workbook).map(({ attributes, text }) => [attributes['name']?.toLowerCase() ?? '', text.trim()]),
  );
  for (const part of pack.names) {
    if (isChartPart(part)) pack.replace(part, shiftChart(pack.text(part), shift, names));
    if (!isDrawingPart(part)) continue;
    // those of chart sheets, and shapes inside charts
    if (!done.has(part.toLowerCase()))
      pack.replace(part, shiftElements(pack.text(part), { ...around, ownSheet: false }));
    shiftLinksOf(pack, part, shift);
  }
}

const drawingsOfSheets = (pack: Package, { sheets }: WorkbookPart): ReadonlySet<string> =>
  new Set(
    sheets
      .flatMap(({ part }) => (part === null ? [] : relationshipsOf(pack, part)))
      .filter(({ kind }) => kind === 'drawing')
      .map(({ target }) => target.toLowerCase()),
  );

function shiftLinksOf(pack: Package, part: string, shift: FormulaShift): void {
  const name = relationshipsPart(part);
  if (pack.has(name)) pack.replace(name, shiftLinks(pack.text(name), shift));
}
