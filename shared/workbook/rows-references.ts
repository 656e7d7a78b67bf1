/**
 * Where the parts of a workbook name cells, as data: ranges of the sheet that they belong to, and formulas, which may
 * name any sheet. Names of elements and attributes are those of ISO/IEC 29500-1 and of Microsoft's extensions to it
 * (MS-XLSX); docs/rows-and-what-follows.md says what becomes of each.
 */

/**
 * How a range follows its rows.
 * grows: new rows below one of its rows belong to it, also below its last.
 * moves: what stands in its cells; it is stretched from inside, but not at its end.
 * Both shrink with removed rows, and keep what a merge keeps of them.
 * near, nearGrowing: the same, but when all its rows are removed it means what stands there now.
 */
export type Following = 'grows' | 'moves' | 'near' | 'nearGrowing';

/** element → attributes that hold ranges of the sheet that it belongs to, and how these move */
export const rangeAttributes: Readonly<Record<string, Readonly<Record<string, Following>>>> = {
  dimension: { ref: 'nearGrowing' },
  sheetPr: { syncRef: 'near' },
  sheetView: { topLeftCell: 'near' },
  customSheetView: { topLeftCell: 'near' },
  pane: { topLeftCell: 'near' },
  selection: { activeCell: 'near', sqref: 'near' },
  conditionalFormatting: { sqref: 'grows' },
  dataValidation: { sqref: 'grows' },
  protectedRange: { sqref: 'grows' },
  ignoredError: { sqref: 'grows' },
  scenarios: { sqref: 'near' },
  // A scenario remembers a cell that is gone, marked as such.
  inputCells: { r: 'near' },
  autoFilter: { ref: 'grows' },
  nsvFilter: { ref: 'grows' },
  sortState: { ref: 'grows' },
  sortCondition: { ref: 'grows' },
  richSortCondition: { ref: 'grows' },
  hyperlink: { ref: 'moves' },
  cellWatch: { r: 'moves' },
  cellSmartTags: { r: 'moves' },
  singleXmlCell: { r: 'moves' },
  webPublishItem: { sourceRef: 'nearGrowing' },
};

/** element → attributes that hold the number of a row, 0-based */
export const rowAttributes: Readonly<Record<string, readonly string[]>> = {
  pivotSelection: ['activeRow', 'previousRow'],
};

/** Elements with a ref and the name of the sheet that it means. */
export const namedRanges: readonly string[] = ['dataRef', 'worksheetSource', 'rangeSet'];

/** element → attributes that hold a formula or a reference as formulas write it */
export const formulaAttributes: Readonly<Record<string, readonly string[]>> = {
  // of colour scales, data bars and icon sets
  cfvo: ['val'],
  // of form controls
  controlPr: ['linkedCell', 'listFillRange'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaTxbx'],
  // of shapes that show a cell, and of pictures that show a range
  sp: ['textlink'],
  cameraTool: ['cellRange'],
  // of a query that asks for a cell
  parameter: ['cell'],
};

/** Elements whose content is a formula. */
export const formulaElements: readonly string[] = ['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula'];

/** What holds nothing but its entries: without them it goes, since the schema knows no empty ones. */
export const lists: readonly string[] = [
  'dataValidations',
  'conditionalFormattings',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'smartTags',
  'dataRefs',
  'sparklines',
  'sparklineGroups',
  'ext',
  'extLst',
];
