/** What reports quote: 整体支出, 基本支出 …, 人员, 三公经费, 得分. */
import { placedQuantities } from '../../forms/report-quantities';
import type { PlacedQuantity, QuantityId } from '../../forms/report-quantities';
import type { FigureGroup, ListedFigure } from './listed-figure';
import { makeFigure } from '../make-figure';
import { quantitySource } from '../quantity-figures';
import type { TableBeside } from '../tables-beside';
import { filesOf, ofFile } from './files';

interface Kind {
  readonly title: string;
  readonly holds: (id: PlacedQuantity['id']) => boolean;
}

const endsWith =
  (line: string): Kind['holds'] =>
  (id) =>
    /^(?:budget|spent|rate)\./.test(id) && id.endsWith(`.${line}`);

const kinds: readonly Kind[] = [
  { title: '整体支出', holds: endsWith('total') },
  { title: '基本支出', holds: endsWith('basic') },
  { title: '人员支出', holds: endsWith('people') },
  { title: '公用支出', holds: endsWith('office') },
  { title: '项目支出', holds: endsWith('project') },
  { title: '人员', holds: (id) => id === 'posts' || id === 'staff' },
  { title: '三公经费', holds: (id) => id.startsWith('official.') },
  { title: '得分和等级', holds: (id) => id === 'score' },
];

const grade = { id: 'grade', title: '评价等级', names: ['自评等级', '评价等级', '等次'] } as const;

export const quantityGroups = (tables: readonly TableBeside[]): readonly FigureGroup[] =>
  kinds.map(({ title, holds }) => {
    const quantities = placedQuantities.filter(({ id }) => holds(id));
    const listed = holds('score') ? [...quantities, grade] : quantities;
    return { title, figures: filesOf(tables).flatMap((own) => listed.flatMap((each) => figureOf(each, own) ?? [])) };
  });

function figureOf(
  { id, title, names }: { readonly id: QuantityId; readonly title: string; readonly names: readonly string[] },
  tables: readonly TableBeside[],
): ListedFigure | null {
  const source = quantitySource(id, tables);
  const figure = source && makeFigure(source, tables);
  return figure && { title: ofFile(title, tables), keywords: names, figure };
}
