/** Finds a form's printed texts on a sheet: whatever moved, the order of its rows stayed. */
import type { FormDefinition } from '../forms/definition';
import { alignRows } from './align-rows';
import { cellIndex } from './cell-index';
import { normaliseLabel, yearNamed, yearOf } from './label-text';
import { sheetTexts } from './sheet-texts';
import type { SheetText } from './sheet-texts';
import type { PlacedCell } from '../document/paper-grid';
import { anyLabelOf, paperRows } from './paper-rows';
import type { PaperLabel, PaperRowLabels } from './paper-rows';
import { alignList, sideBySide } from './side-by-side';
import type { Cell, Sheet } from './sheet';

export interface FoundLabels {
  /** sheet row of each paper row; null when it was not found or has no text */
  readonly rows: readonly (number | null)[];
  readonly labels: ReadonlyMap<PlacedCell, Cell>;
  /** labels that stand in no found row */
  readonly missing: readonly PaperLabel[];
  /** weight found of all weight, 0…1 */
  readonly confidence: number;
}

interface SheetRow {
  readonly row: number;
  readonly texts: readonly SheetText[];
  /** the latest year that they name; null when they name none */
  readonly latestYear: number | null;
}

/** A row of the paper is only found where half of its own labels stand. */
const leastShare = 0.5;
/** Labels reaching in from above, and equal spans, decide between rows that fit alike (合计 stands there twice). */
const besideShare = 0.25;
const spanShare = 0.05;
/** Forms have dozens of rows; a sheet with more rows that look like a form's is cut, so that a hostile one costs little. */
const mostRows = 5000;

export function findLabels(definition: FormDefinition, sheet: Sheet): FoundLabels {
  const paper = paperRows(definition).filter((row) => row.own.length > 0);
  const candidates = sheetRows(definition, sheet);
  const index = cellIndex(sheet);
  const coverText = (row: number, columns: number): string[] => {
    const texts: string[] = [];
    for (let column = 0; column < columns;) {
      const cell = index.at(row, column);
      if (cell && cell.row < row && typeof cell.value === 'string') texts.push(normaliseLabel(cell.value));
      column = cell ? cell.column + cell.columnSpan : column + 1;
    }
    return texts;
  };
  const covers = candidates.map(({ row }) => coverText(row, Math.min(sheet.columnCount, 100)));
  const aligned = alignRows(paper.length, candidates.length, (first, second) => {
    const paperRow = paper[first];
    const sheetRow = candidates[second];
    return paperRow && sheetRow ? fit(paperRow, sheetRow, covers[second] ?? []) : 0;
  });

  const rows: (number | null)[] = paperRows(definition).map(() => null);
  const labels = new Map<PlacedCell, Cell>();
  paper.forEach((paperRow, position) => {
    const sheetRow = candidates[aligned[position] ?? -1];
    if (!sheetRow) return;
    rows[paperRow.row] = sheetRow.row;
    for (const [label, { cell }] of matched(paperRow, sheetRow)) labels.set(label.placed, cell);
  });
  for (const { paperRow, label, cell } of besideHeadings(paper, rows, labels, candidates)) {
    rows[paperRow.row] = cell.row + cell.rowSpan - 1;
    labels.set(label.placed, cell);
  }
  for (const [placed, cell] of leadsElsewhere(paper, candidates, rows, labels)) labels.set(placed, cell);
  const texts = candidates.flatMap((candidate) => candidate.texts);
  for (const list of sideBySide(definition).lists) {
    for (const [placed, cell] of alignList(list, texts, labels)) labels.set(placed, cell);
  }
  const all = paper.flatMap((row) => row.own);
  const weight = (list: readonly PaperLabel[]): number => list.reduce((sum, label) => sum + label.weight, 0);
  const missing = all.filter((label) => !labels.has(label.placed));
  return { rows, labels, missing, confidence: 1 - weight(missing) / weight(all) };
}

interface LabelBesideHeadings {
  readonly paperRow: PaperRowLabels;
  readonly label: PaperLabel;
  readonly cell: Cell;
}

/**
 * The label of the first line below headings may stand beside them, its figures below them: 基本支出 in Suzhou's published
 * tables. It is a merged cell of both rows there.
 */
function besideHeadings(
  paper: readonly PaperRowLabels[],
  rows: readonly (number | null)[],
  labels: ReadonlyMap<PlacedCell, Cell>,
  candidates: readonly SheetRow[],
): LabelBesideHeadings[] {
  const taken = new Set(labels.values());
  return paper.flatMap((paperRow, position): LabelBesideHeadings[] => {
    const headings = paper[position - 1];
    if (rows[paperRow.row] !== null || headings?.row !== paperRow.row - 1 || !headings.labelsOnly) return [];
    const texts = candidates.find(({ row }) => row === rows[headings.row])?.texts ?? [];
    const [label] = paperRow.own;
    const beside = texts.find(({ cell, text }) => cell.rowSpan > 1 && !taken.has(cell) && label?.matches(text));
    return label && beside ? [{ paperRow, label, cell: beside.cell }] : [];
  });
}

/** Rows that hold any text of the form. */
function sheetRows(definition: FormDefinition, sheet: Sheet): SheetRow[] {
  const isLabel = anyLabelOf(definition);
  const asked = new Map<string, boolean>();
  const rows = new Map<number, SheetText[]>();
  for (const found of sheetTexts(sheet)) {
    const { cell, text } = found;
    let wanted = asked.get(text);
    if (wanted === undefined) asked.set(text, (wanted = isLabel(text)));
    if (!wanted) continue;
    const row = rows.get(cell.row);
    if (row) row.push(found);
    else rows.set(cell.row, [found]);
  }
  return [...rows]
    .map(([row, texts]) => ({ row, texts, latestYear: latestYear(texts) }))
    .sort((a, b) => a.row - b.row)
    .slice(0, mostRows);
}

/**
 * Words before a value, of two lists side by side: where a line of one list is left out, those of the other move up and
 * stand beside another line. Each is taken where it stands once between the rows that were found around its own.
 */
function leadsElsewhere(
  paper: readonly PaperRowLabels[],
  candidates: readonly SheetRow[],
  rows: readonly (number | null)[],
  labels: ReadonlyMap<PlacedCell, Cell>,
): [PlacedCell, Cell][] {
  const taken = new Set(labels.values());
  return paper.flatMap(({ row, own }) =>
    own.flatMap((label): [PlacedCell, Cell][] => {
      const { content } = label.placed;
      if (labels.has(label.placed) || content.kind !== 'place') return [];
      const above = rows.slice(0, row).findLast((each) => each !== null) ?? 0;
      const below = rows.slice(row).find((each) => each !== null) ?? Infinity;
      const [only, ...others] = candidates
        .filter((candidate) => candidate.row >= above && candidate.row <= below)
        .flatMap(({ texts }) => texts.filter(({ cell, text }) => !taken.has(cell) && label.matches(text)));
      return only && others.length === 0 ? [[label.placed, only.cell]] : [];
    }),
  );
}

function latestYear(texts: readonly SheetText[]): number | null {
  const years = texts.flatMap(({ text }) => yearOf(text) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** Each label with the first text that fits it and is not taken; columns may stand in any order. */
function matched(paperRow: PaperRowLabels, sheetRow: SheetRow): Map<PaperLabel, SheetText> {
  const free = new Set(sheetRow.texts);
  const pairs = new Map<PaperLabel, SheetText>();
  for (const label of paperRow.own) {
    for (const text of free) {
      if (!label.matches(text.text) || isOtherYear(label, text, sheetRow)) continue;
      pairs.set(label, text);
      free.delete(text);
      break;
    }
  }
  return pairs;
}

/** 2022年决算数 beside 2022年预算数 is no 上年决算数. */
function isOtherYear(label: PaperLabel, { text }: SheetText, { latestYear }: SheetRow): boolean {
  const named = label.year && yearNamed(text, latestYear);
  return named !== null && named !== label.year;
}

function fit(paperRow: PaperRowLabels, sheetRow: SheetRow, covers: readonly string[]): number {
  const pairs = matched(paperRow, sheetRow);
  if (pairs.size < paperRow.own.length * leastShare) return 0;
  let total = 0;
  for (const [label, { cell }] of pairs) {
    total += label.weight;
    if (cell.columnSpan === label.placed.columnSpan) total += spanShare;
  }
  const beside = paperRow.beside.filter((label) => covers.some((text) => label.matches(text)));
  return total + beside.length * besideShare;
}
