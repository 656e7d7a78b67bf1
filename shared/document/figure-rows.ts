/** Live figures of the notes with other names of the rows that they refer to. */
import { assertNever } from '../assert-never';
import type { DocumentNotes, Path, RowId } from './document';
import type { Figure, FigureCell, FigureSource } from './figure';
import type { Content, Report, ReportBlock } from './report';

type RowPath = Extract<Path, { readonly kind: 'tableCell' }>;
type Rename = (path: RowPath) => RowId;

/** Rows of the 对照文件 keep their names: these forms are kept with the notes, as they were read. */
export function withFigureRows(notes: DocumentNotes, rename: Rename): DocumentNotes {
  const { reports } = notes;
  if (!reports) return notes;
  const renamed = Object.entries(reports).map(([key, report]) => [key, inReport(report, rename)] as const);
  return { ...notes, reports: Object.fromEntries(renamed) };
}

const inReport = (report: Report, rename: Rename): Report => ({
  ...report,
  blocks: report.blocks.map((block) => inBlock(block, rename)),
});

function inBlock(block: ReportBlock, rename: Rename): ReportBlock {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'signOff':
      return { ...block, content: inContent(block.content, rename) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, content: inContent(cell.content, rename) }))),
      };
    default:
      return assertNever(block);
  }
}

const inContent = (content: Content, rename: Rename): Content =>
  content.map((inline) =>
    inline.kind === 'words' ? inline : { kind: 'figure', figure: inFigure(inline.figure, rename) },
  );

const inFigure = (figure: Figure, rename: Rename): Figure => ({
  ...figure,
  source: inSource(figure.source, (cell) => inCell(cell, rename)),
});

function inSource(source: FigureSource, change: (cell: FigureCell) => FigureCell): FigureSource {
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

const inCell = (cell: FigureCell, rename: Rename): FigureCell =>
  cell.file === null && cell.path.kind === 'tableCell'
    ? { ...cell, path: { ...cell.path, row: rename(cell.path) } }
    : cell;
