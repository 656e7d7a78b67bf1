/** Live figures of a report that refer to other cells: rows get other names when a workbook is opened again. */
import { assertNever } from '../assert-never';
import type { DocumentNotes } from './document';
import type { Figure, FigureCell, FigureSource } from './figure';
import type { Content, Report, ReportBlock } from './report';

type Change = (cell: FigureCell) => FigureCell;

/** The same notes where no cell is changed. */
export function withFigureCells(notes: DocumentNotes, change: Change): DocumentNotes {
  const { reports } = notes;
  if (!reports) return notes;
  const entries = Object.entries(reports);
  const changed = entries.map(([key, report]) => [key, reportWithFigureCells(report, change)] as const);
  if (changed.every(([, report], index) => report === entries[index]?.[1])) return notes;
  return { ...notes, reports: Object.fromEntries(changed) };
}

/** The same report where no cell is changed. */
export function reportWithFigureCells(report: Report, change: Change): Report {
  let isChanged = false;
  const blocks = report.blocks.map((block) =>
    inBlock(block, (cell) => {
      const other = change(cell);
      isChanged ||= other !== cell;
      return other;
    }),
  );
  return isChanged ? { ...report, blocks } : report;
}

function inBlock(block: ReportBlock, change: Change): ReportBlock {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'signOff':
      return { ...block, content: inContent(block.content, change) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, content: inContent(cell.content, change) }))),
      };
    default:
      return assertNever(block);
  }
}

const inContent = (content: Content, change: Change): Content =>
  content.map((inline) =>
    inline.kind === 'words' ? inline : { kind: 'figure', figure: inFigure(inline.figure, change) },
  );

const inFigure = (figure: Figure, change: Change): Figure => ({
  ...figure,
  source: inSource(figure.source, change),
});

function inSource(source: FigureSource, change: Change): FigureSource {
  switch (source.kind) {
    case 'cell':
      return { ...source, cell: change(source.cell) };
    case 'sum':
      return { ...source, cells: source.cells.map(change) };
    case 'difference':
      return { ...source, from: change(source.from), taken: change(source.taken) };
    case 'share':
      return { ...source, part: change(source.part), whole: change(source.whole) };
    case 'growth':
      return { ...source, now: change(source.now), before: change(source.before) };
    case 'groupSum':
    case 'count':
    case 'grade':
      return source;
    default:
      return assertNever(source);
  }
}
