/** E09: a report says its 自评得分 and 等级, and they are those of the table. */
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import { standingOf } from '../../document/scoring/standing';
import { gradeLetter, namedGrades } from '../../document/named-grades';
import { placedQuantities } from '../../forms/report-quantities';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import { inTables, pathsTo } from './beside-tables';
import type { StatedInTable } from './beside-tables';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { quotedQuantities } from './quoted-quantities';
import { referToTable } from './refer-to-table';
import { replaceWords, typed } from '../replace-words';

const gradesIn = kept((text: ReportText) => namedGrades(text.text).map((grade) => ({ ...grade, text })));

const score = placedQuantities.find(({ id }) => id === 'score');

export const scoreStated: ProseRule = {
  rule: 'E09',
  run: (around) => {
    const stated = score ? inTables(score, around) : null;
    if (!stated) return notRun(['表中的自评得分']);
    const grade = gradeIn(stated);
    return ran([
      ...missing(around, stated, grade),
      ...otherScores(around, stated),
      ...otherGrades(around, stated, grade),
    ]);
  },
};

/** null while the table says none, as where its 分值 do not add up to what grades are meant for. */
function gradeIn({ table: { definition, key, form, profile }, number }: StatedInTable): string | null {
  return standingOf(definition, key, form, number, profile)?.grade ?? null;
}

const saysScore = kept(({ text }: ReportText): boolean =>
  /(?:得分|总分|分数|评分|自评分)[^。；;]{0,12}\d|\d\s*分(?![析为配别布钟])/.test(text),
);
const saysGrade = kept(({ text }: ReportText): boolean =>
  /(?:等级|等次|评为|自评结果|评价结果|级别)[^。；;]{0,8}[优良中差]|[“"][优良中差][秀好等]?[”"]/.test(text),
);

/** Told at the chapter on performance, where it belongs; at the start of a report without that chapter. */
function missing({ key, texts }: ReportAround, stated: StatedInTable, grade: string | null): readonly Issue[] {
  const isScoreMissing = !texts.some(saysScore);
  const isGradeMissing = !texts.some(saysGrade) && (isScoreMissing || grade !== null);
  const what = [...(isScoreMissing ? ['自评得分'] : []), ...(isGradeMissing ? ['等级'] : [])];
  const place =
    texts.find(({ block, text }) => block.kind === 'heading' && /绩效情况/.test(text)) ??
    texts.find(({ text }) => text !== '');
  if (what.length === 0 || !place) return [];
  const due = `表中总得分${stated.number}分${grade === null ? '' : `，等级“${grade}”`}`;
  return [
    proseFinding('E09', {
      message: `报告没有写${what.join('和')}，${due}`,
      explain: `${due}；报告要写明${what.join('和')}`,
      words: [wordsIn(key, place, 0, place.text.length)],
      paths: pathsTo(stated),
    }),
  ];
}

const otherScores = (around: ReportAround, stated: StatedInTable): readonly Issue[] =>
  quotedQuantities(around)
    .filter(({ quantity, statement }) => quantity.id === 'score' && statement.figure === null)
    .filter(({ statement }) => !statement.number.eq(stated.number))
    .map(({ text, statement }) => {
      const fix = referToTable(around, text, statement, stated.source);
      return proseFinding('E09', {
        message: `报告中的自评得分为${statement.written}，表中为${stated.number}分`,
        explain: `报告：${statement.before}${statement.written}；${stated.name}：${stated.number}分`,
        words: [wordsIn(around.key, text, statement.from, statement.to)],
        paths: pathsTo(stated),
        ...fix,
      });
    });

const otherGrades = (around: ReportAround, stated: StatedInTable, grade: string | null): readonly Issue[] =>
  grade === null
    ? []
    : around.texts
        .flatMap(gradesIn)
        .filter(({ word }) => gradeLetter(word) !== gradeLetter(grade))
        .map(({ text, word, from }) => {
          const to = from + word.length;
          const change = replaceWords(around, text, [{ from, to, by: typed(grade) }]);
          return proseFinding('E09', {
            message: `报告中的等级“${word}”与总得分${stated.number}分不符，应为“${grade}”`,
            explain: `报告：${word}；表中总得分${stated.number}分，等级“${grade}”`,
            words: [wordsIn(around.key, text, from, to)],
            paths: pathsTo(stated),
            ...(change && { fix: { label: `改为“${grade}”`, changes: [change] } }),
          });
        });
