/** Figures that are calculated from the tables: counts, sums of scores, shares, growth on last year. */
import { indicatorTables } from '../../document/checks/indicator-row';
import type { FigureSource } from '../../document/figure';
import { indicatorColumns } from '../../forms/indicator-columns';
import { placesOf } from '../../forms/places';
import { placedQuantities } from '../../forms/report-quantities';
import type { PlacedQuantity } from '../../forms/report-quantities';
import { placeName } from '../../document/place-names';
import type { FigureGroup, ListedFigure } from './listed-figure';
import { makeFigure, placeCell } from '../make-figure';
import { quantityCell } from '../quantity-figures';
import type { TableBeside } from '../tables-beside';
import { filesOf } from './files';

type Titled = readonly [title: string, source: FigureSource];

export const calculatedFigures = (tables: readonly TableBeside[]): readonly FigureGroup[] => [
  group('计数', ['个数', '多少'], countsOf(tables), tables),
  group('合计', ['之和'], sumsOf(tables), tables),
  group('占比', ['比重', '比例'], sharesOf(tables), tables),
  group('增长', ['同比', '上年', '去年', '下降', '减少'], growthOf(tables), tables),
];

const group = (
  title: string,
  keywords: readonly string[],
  titled: readonly Titled[],
  tables: readonly TableBeside[],
): FigureGroup => ({
  title,
  figures: titled.flatMap(([each, source]): readonly ListedFigure[] => {
    const figure = makeFigure(source, tables);
    return figure ? [{ title: each, keywords, figure }] : [];
  }),
});

const ownTables = (tables: readonly TableBeside[]) =>
  tables
    .filter(({ file }) => file === null)
    .flatMap(({ definition, key, form }) =>
      indicatorTables(definition, key, form).map(({ block, rows }) => ({ form: key, block, rows })),
    );

const countsOf = (tables: readonly TableBeside[]): readonly Titled[] =>
  ownTables(tables).flatMap(({ form, block }): readonly Titled[] => [
    ['指标个数', { kind: 'count', form, table: block.id, of: 'all' }],
    ['得满分的指标个数', { kind: 'count', form, table: block.id, of: 'full' }],
    ['扣分的指标个数', { kind: 'count', form, table: block.id, of: 'deducted' }],
  ]);

function sumsOf(tables: readonly TableBeside[]): readonly Titled[] {
  return ownTables(tables).flatMap(({ form, block, rows }) => {
    const groups = [...new Set(rows.map(({ level1 }) => level1))].filter((level1) => level1 !== '');
    const { score, weight } = indicatorColumns(block) ?? {};
    return groups.flatMap((level1): readonly Titled[] =>
      (
        [
          ['得分', score],
          ['分值', weight],
        ] as const
      ).flatMap(([heading, column]): readonly Titled[] =>
        column ? [[`${level1}${heading}`, { kind: 'groupSum', form, table: block.id, column, group: level1 }]] : [],
      ),
    );
  });
}

const wholes: readonly (readonly [part: PlacedQuantity['id'], whole: PlacedQuantity['id']])[] = [
  ['spent.basic', 'spent.total'],
  ['spent.project', 'spent.total'],
  ['spent.people', 'spent.basic'],
  ['spent.office', 'spent.basic'],
];

const nameOf = (quantity: PlacedQuantity['id']): string =>
  (placedQuantities.find(({ id }) => id === quantity)?.title ?? '').replace(/全年执行数$/, '');

/** Both of one form: figures of two papers may be of different money. */
const sharesOf = (tables: readonly TableBeside[]): readonly Titled[] =>
  wholes.flatMap(([part, whole]) =>
    tables.flatMap((table): readonly Titled[] => {
      const [partCell, wholeCell] = [quantityCell(part, [table]), quantityCell(whole, [table])];
      if (table.file !== null || !partCell || !wholeCell) return [];
      return [[`${nameOf(part)}占${nameOf(whole)}的比重`, { kind: 'share', part: partCell, whole: wholeCell }]];
    }),
  );

/** 上年决算数 stands beside 本年决算数 on the same paper, or in a 对照文件 of the year before. */
function growthOf(tables: readonly TableBeside[]): readonly Titled[] {
  const own = tables.filter(({ file }) => file === null);
  const onPaper = own.flatMap((table) =>
    placesOf(table.definition).flatMap(({ id }): readonly Titled[] => {
      const [, line] = /^(.+)\.before$/.exec(id) ?? [];
      if (line === undefined) return [];
      const before = placeCell(table, id);
      const now = placeCell(table, `${line}.actual`);
      const name = placeName(table.definition, id).replace(/\s*上年决算数$/, '');
      return [[`${name}比上年增长`, { kind: 'growth', now, before }]];
    }),
  );
  const amounts = placedQuantities.filter(({ id, kind }) => kind === 'amount' && !id.startsWith('budget.'));
  const betweenFiles = filesOf(tables)
    .slice(1)
    .flatMap((others) =>
      amounts.flatMap(({ id }): readonly Titled[] => {
        const now = quantityCell(id, own);
        const nowForm = own.find(({ key }) => key === now?.path.form)?.form;
        const years = others.filter(({ form }) => form.year !== null && form.year + 1 === nowForm?.year);
        const before = quantityCell(id, years);
        return now && before ? [[`${nameOf(id)}比上年增长（${before.file}）`, { kind: 'growth', now, before }]] : [];
      }),
    );
  return [...onPaper, ...betweenFiles];
}
