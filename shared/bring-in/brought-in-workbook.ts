/**
 * What was brought in as a workbook: a sheet for each form, and one for all that found no place. Reports are no sheets; where
 * there is nothing else, a sheet says where they are.
 */
import { complete } from '../document/complete';
import type { CellValue, FormDocument } from '../document/document';
import { isBlank } from '../document/values';
import { definitionOf } from '../forms/catalogue';
import type { Block, FormDefinition, PaperCell } from '../forms/definition';
import { layout } from '../sheet/layout';
import type { Sheet, Workbook } from '../sheet/sheet';
import { blockSheet, blockStyles } from './block-sheet';
import type { Placed, PlacedForm, PlacedForms } from './brought-in';
import { withHighRows } from './high-rows';
import type { SourceBlock, SourceCell } from './source';

export const unplacedSheetName = '未归位内容';

const reportSheetName = '自评报告';
/** Excel shows a report no better than as one column of text, and it would be another text as soon as the report is changed. */
const whereReportsAre = '自评报告保存在本文件中，请用绩表打开编辑；需要 Word 文件时请用绩表“导出 Word”。';

const textWorkbook = (name: string, blocks: readonly SourceBlock[]): Workbook => ({
  sheets: [blockSheet(name, blocks).sheet],
  styles: blockStyles,
  definedNames: [],
  date1904: false,
});

/** At least one sheet; the forms in their order, then what is left, which is there only when something is. */
export function workbookOf(placed: Placed): Workbook {
  const workbooks = placed.forms.flatMap(({ key, form }) => {
    const definition = definitionOf(form.definition);
    return definition ? [formWorkbook(definition, key, form)] : [];
  });
  const left = unplacedBlocks(placed);
  const isReportAlone = workbooks.length === 0 && placed.reports.length > 0;
  return joined([
    ...workbooks,
    ...(isReportAlone ? [textWorkbook(reportSheetName, [{ kind: 'paragraph', text: whereReportsAre }])] : []),
    ...(left.length > 0 || (workbooks.length === 0 && !isReportAlone) ? [textWorkbook(unplacedSheetName, left)] : []),
  ]);
}

/** What is left, in the shape in which it came; the texts that stood inside of a form are paragraphs. */
function unplacedBlocks({ forms, rest }: PlacedForms): SourceBlock[] {
  const inside = forms.flatMap(({ unplaced }) => unplaced);
  const blocks = [
    ...inside.map((text): SourceBlock => ({ kind: 'paragraph', text })),
    ...rest.flatMap(withoutBlankEnds),
  ];
  return blocks.flatMap(shortEnough);
}

/** Characters that a cell of a workbook holds. */
const longestText = 32_767;

/** A longer text stands in several rows; a table that has one, which no form has, is told text by text. */
function shortEnough(block: SourceBlock): SourceBlock[] {
  const texts = block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text];
  if (texts.every(({ length }) => length <= longestText)) return [block];
  const pieces = texts.flatMap((text) => text.match(/[\s\S]{1,32767}/g) ?? []);
  return pieces.map((text) => ({ kind: 'paragraph', text }));
}

/** Blank rows inside of a table may be covered from above, and stay. */
function withoutBlankEnds(block: SourceBlock): SourceBlock[] {
  if (block.kind === 'paragraph') return isBlank(block.text) ? [] : [block];
  const isFilled = (row: readonly SourceCell[]): boolean => row.some(({ text }) => !isBlank(text));
  const rows = block.rows.slice(Math.max(0, block.rows.findIndex(isFilled)), block.rows.findLastIndex(isFilled) + 1);
  return rows.length === 0 ? [] : [{ kind: 'table', rows }];
}

/** The same as texts: each cell of a table is one. */
export const unplacedTexts = (placed: PlacedForms): readonly string[] =>
  unplacedBlocks(placed)
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text]))
    .filter((text) => !isBlank(text));

function formWorkbook(definition: FormDefinition, key: PlacedForm['key'], form: FormDocument): Workbook {
  const own = asFilled(definition, form.places);
  const rows = definition.blocks.flatMap((block) =>
    block.kind === 'table' && (form.tables[block.id] ?? []).length === 0
      ? [[block.id, block.start.map((values, index) => ({ id: `start${index + 1}`, values }))] as const]
      : [],
  );
  const filled: FormDocument = { ...form, tables: { ...form.tables, ...Object.fromEntries(rows) } };
  return withHighRows(layout(own, key, complete(own, filled, {})));
}

/**
 * The form with what was filled in: a total that was typed stays as typed, where a blank one is calculated, and so does
 * what stands in place of a printed figure. Checks say what contradicts; nothing that was published is put right here.
 */
function asFilled(definition: FormDefinition, places: Readonly<Record<string, CellValue>>): FormDefinition {
  const typed = (id: string): boolean => !isBlank(places[id]);
  const open = (cell: PaperCell): PaperCell => {
    if (cell.kind !== 'place') return cell;
    const { preset, ...rest } = cell;
    return preset === undefined || !typed(cell.id) || places[cell.id] === preset ? cell : rest;
  };
  const blocks = definition.blocks.map((block): Block => {
    if (block.kind === 'rows') {
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(open) })) };
    }
    return block.head ? { ...block, head: block.head.map(open) } : block;
  });
  return { ...definition, blocks, formulas: definition.formulas.filter(({ place }) => !typed(place)) };
}

/** Several workbooks as one; sheets of the same name get a number. */
function joined(workbooks: readonly Workbook[]): Workbook {
  const names = new Set<string>();
  const sheets: Sheet[] = [];
  const styles: Workbook['styles'][number][] = [];
  for (const workbook of workbooks) {
    const offset = styles.length;
    styles.push(...workbook.styles);
    for (const sheet of workbook.sheets) {
      const name = freeName(sheet.name, names);
      names.add(name);
      const rows = sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, style: cell.style + offset })),
      }));
      sheets.push({ ...sheet, name, rows });
    }
  }
  return { sheets, styles, definedNames: [], date1904: false };
}

/** A name has 31 letters at most. */
function freeName(wanted: string, names: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted.slice(0, 27)}（${count}）`;
    if (!names.has(name)) return name;
  }
}
