/** Drafts of paragraphs for a heading of an outline, filled with live figures: nothing that the tables do not say. */
import { assertNever } from '../../assert-never';
import type { BlockId, ReportBlock } from '../../document/report';
import type { HeadingId } from '../../forms/outlines/outline';
import { placedQuantities } from '../../forms/report-quantities';
import type { QuantityId } from '../../forms/report-quantities';
import { makeFigure, tablesOfYear } from '../make-figure';
import { quantitySource } from '../quantity-figures';
import type { TableBeside } from '../tables-beside';
import { fillSentence, quantitiesIn } from './fill-sentence';
import type { FigureOf } from './fill-sentence';
import { tellIndicators } from './indicator-stories';
import type { DraftPattern } from './pattern';
import { draftPatterns } from './patterns';
import { tellProjects } from './projects';
import { contentOf } from './written';
import type { Written } from './written';

export interface Draft {
  /** 资金使用: for a menu */
  readonly title: string;
  /** never empty */
  readonly blocks: readonly ReportBlock[];
  /** what was left out because the tables do not say it: 整体支出执行率 */
  readonly missing: readonly string[];
}

/** Where drafts are written: the tables beside the report, and its year. */
export interface DraftedBeside {
  readonly tables: readonly TableBeside[];
  readonly year: number | null;
}

/** In the order of the patterns; one of which nothing could be said is not among them. */
export function draftsFor(heading: HeadingId, { tables, year }: DraftedBeside, newId: () => BlockId): readonly Draft[] {
  const ofYear = tablesOfYear(tables, year);
  return draftPatterns
    .filter(({ headings }) => headings.includes(heading))
    .map((pattern) => draft(pattern, { tables: ofYear, year }, newId))
    .filter(({ blocks }) => blocks.length > 0);
}

function draft(pattern: DraftPattern, { tables, year }: DraftedBeside, newId: () => BlockId): Draft {
  const { title } = pattern;
  const paragraph = (written: readonly Written[]): ReportBlock => ({
    kind: 'paragraph',
    id: newId(),
    content: contentOf(written),
  });
  const paragraphs = (...list: readonly (readonly Written[])[]): readonly ReportBlock[] =>
    list.filter((written) => written.length > 0).map(paragraph);
  switch (pattern.kind) {
    case 'sentences': {
      const figureOf: FigureOf = (quantity) => {
        const source = quantitySource(quantity, tables);
        return source && makeFigure(source, tables);
      };
      const written = pattern.sentences.flatMap((sentence) => fillSentence(sentence, figureOf, year));
      const wanted = new Set(pattern.sentences.flatMap(quantitiesIn));
      const missing = [...wanted].filter((quantity) => figureOf(quantity) === null).map(titleOf);
      return { title, blocks: paragraphs(written), missing };
    }
    case 'indicators': {
      const story = tellIndicators(pattern.story, tables);
      const items = story.items.map((written): ReportBlock => ({
        kind: 'item',
        id: newId(),
        marker: 'number',
        content: contentOf(written),
      }));
      return { title, blocks: [...paragraphs(...story.paragraphs), ...items], missing: story.missing };
    }
    case 'projects':
      return { title, blocks: paragraphs(tellProjects(tables)), missing: [] };
    default:
      return assertNever(pattern);
  }
}

const unplaced: Readonly<Partial<Record<QuantityId, string>>> = {
  grade: '评价等级',
  'indicators.all': '指标个数',
  'indicators.full': '得满分的指标个数',
  'indicators.deducted': '扣分的指标个数',
};

const titleOf = (quantity: QuantityId): string =>
  placedQuantities.find(({ id }) => id === quantity)?.title ?? unplaced[quantity] ?? quantity;
