/** E20: a live figure whose cell is gone shows what it showed once, which nobody must take for what the tables say. */
import { ran, notRun } from '../../document/checks/outcome';
import type { Figure, FigureCell } from '../../document/figure';
import { placeName } from '../../document/place-names';
import { shownFigure } from '../figure-text';
import { figureCells, tableOfCell } from '../figure-value';
import type { LostReason } from '../figure-value';
import type { TableBeside } from '../tables-beside';
import type { ProseRule } from './prose-rule';
import { proseFinding, wordsIn } from './prose-rule';

const reasons: Readonly<Record<LostReason, string>> = {
  form: '所在的表已不在',
  row: '所在的行已删除',
  blank: '所在的格没有填',
  word: '所在的格填的不是数',
  base: '用来作比的数是0',
  scores: '还有指标没有填得分',
};

export const lostFigures: ProseRule = {
  rule: 'E20',
  run: ({ key, texts, tables }) => {
    const figures = texts.flatMap((text) => text.figures.map((each) => ({ text, ...each })));
    if (figures.length === 0) return notRun(['引用的数']);
    return ran(
      figures.flatMap(({ text, figure, from, to }) => {
        const { lost } = shownFigure(figure, tables);
        if (lost === null) return [];
        return proseFinding('E20', {
          message: `引用的“${figure.text}”在表中已经没有`,
          explain: `原为 ${figure.text}${calledIn(figure, tables)}；${reasons[lost]}`,
          words: [wordsIn(key, text, from, to)],
          paths: figureCells(figure.source).flatMap((cell) => standsIn(cell, tables)),
        });
      }),
    );
  },
};

/** （资金结构 基本支出 全年执行数）of a place, which keeps its name when it is blank. */
function calledIn({ source }: Figure, tables: readonly TableBeside[]): string {
  const names = figureCells(source).flatMap((cell) => {
    const beside = tableOfCell(cell, tables);
    return beside && cell.path.kind === 'place' ? [placeName(beside.definition, cell.path.place)] : [];
  });
  return names.length === 0 ? '' : `（${names.join('、')}）`;
}

/** The cell to fill in; none of another file, nor of a row that is gone. */
function standsIn({ file, path }: FigureCell, tables: readonly TableBeside[]): readonly FigureCell['path'][] {
  const beside = tableOfCell({ file, path }, tables);
  if (file !== null || !beside) return [];
  const isThere = path.kind === 'place' || (beside.form.tables[path.table]?.some(({ id }) => id === path.row) ?? false);
  return isThere ? [path] : [];
}
