/** E08: the same thing has one number in the report and in the tables' texts. E15: and one unit. */
import type { Issue } from '../../document/issue';
import type { Path } from '../../document/document';
import { enteredPlaces } from '../../document/checks/entered-cells';
import { notRun, ran } from '../../document/checks/outcome';
import { placeName } from '../../document/place-names';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import { kept } from '../kept';
import { tablesOfYear } from '../make-figure';
import type { ReportText } from '../report-text';
import type { TableBeside } from '../tables-beside';
import { commonEnd, commonStart, peopleAs, plainWords, sameThing, sharesRun } from './counted';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { isOfYear } from './quoted-quantities';

interface Counted {
  readonly statement: Statement;
  readonly text: ReportText;
}

const spans = /^(?:年|个月|月|天|日|周|小时|个小时|分钟|工作日|个工作日|岁|分|季度|个季度|届)$/;

const counted = ({ texts, report }: ReportAround): readonly Counted[] =>
  texts.flatMap((text) =>
    statementsOf(text)
      .filter((each) => each.kind === 'count' && each.exactness === 'exact' && !spans.test(each.unit))
      .filter((each) => isOfYear(each, report.year))
      .map((statement) => ({ statement, text })),
  );

interface TableText extends Counted {
  readonly path: Path | null;
  readonly name: string;
}

/** What the texts of a form count, goals and plans left out. */
const countedInForm = kept(({ definition, key, form, file }: TableBeside): readonly TableText[] =>
  enteredPlaces(definition, form).flatMap(({ id, kind, value }): readonly TableText[] => {
    const name = placeName(definition, id);
    if (kind !== 'text' || typeof value !== 'string' || /目标|计划/.test(name)) return [];
    const text: ReportText = { block: { kind: 'paragraph', id, content: [] }, text: value, figures: [] };
    const path = file === null ? ({ kind: 'place', form: key, place: id } as const) : null;
    return statementsOf(text)
      .filter((each) => each.kind === 'count' && each.exactness === 'exact' && !spans.test(each.unit))
      .map((statement) => ({ statement, text, path, name }));
  }),
);

/** Characters around two numbers that are the same, at their end before and at their start behind. */
const leastAround = 6;
const leastRun = 4;

/** …及下属机关企事业单位3246家工会的管理工作 and …单位工会3717家工会的管理工作 */
function isSameMatter(one: Statement, other: Statement): boolean {
  if (peopleAs(one.unit) !== peopleAs(other.unit)) return false;
  const around = commonEnd(one.before, other.before) + commonStart(one.after, other.after);
  return around >= leastAround && sharesRun(one.before, other.before, leastRun);
}

/** 慰问困难职工 is counted at several occasions */
const shortestThing = 10;

/** Within the report only of the very same words, many of them. Each with the first. */
function saidAgain(said: readonly Counted[]): readonly { readonly one: Counted; readonly other: Counted }[] {
  const first = new Map<string, Counted>();
  return said.flatMap((one) => {
    const { before, after, unit } = one.statement;
    const thing = plainWords(before);
    if (thing.length < shortestThing) return [];
    const key = `${thing} ${after} ${peopleAs(unit)}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    return other ? [{ one, other }] : [];
  });
}

export const sameCount: ProseRule = {
  rule: 'E08',
  run: (around) => {
    const { key, tables, report } = around;
    const said = counted(around);
    const inForms = tablesOfYear(tables, report.year).flatMap(countedInForm);
    const byTable = said.flatMap((one) => {
      const other = inForms.find(({ statement }) => isSameMatter(one.statement, statement));
      return other ? [{ one, other }] : [];
    });
    const twice = saidAgain(said);
    if (byTable.length + twice.length === 0) return notRun(['在两处写明数量的事项']);
    const tableFindings = byTable
      .filter(({ one, other }) => !one.statement.number.eq(other.statement.number))
      .map(({ one, other }) =>
        proseFinding('E08', {
          message: `报告中为${one.statement.written}，表中“${other.name}”为${other.statement.written}`,
          explain: `报告：${quote(one.statement)}；${other.name}：${quote(other.statement)}，相差${off(one, other)}`,
          words: [wordsIn(key, one.text, one.statement.from, one.statement.to)],
          paths: other.path ? [other.path] : [],
        }),
      );
    const ownFindings = twice
      .filter(({ one, other }) => !one.statement.number.eq(other.statement.number))
      .map(({ one, other }) =>
        proseFinding('E08', {
          message: `“${plainWords(one.statement.before)}”在报告中写了${other.statement.written}，又写了${one.statement.written}`,
          explain: `${quote(other.statement)}；${quote(one.statement)}，相差${off(one, other)}`,
          words: [one, other].map(({ text, statement: { from, to } }) => wordsIn(key, text, from, to)),
        }),
      );
    return ran([...tableFindings, ...ownFindings]);
  },
};

const quote = ({ before, written, after }: Statement): string =>
  `${before.slice(-12).replace(/^.*、/, '')}${written}${after.slice(0, 8)}`;

const off = (one: Counted, other: Counted): string =>
  one.statement.number.minus(other.statement.number).abs().toString();

/** 人次 counts a person each time: as many 人 would be a chance. */
const isTimes = (unit: string): boolean => unit === '人次';
const isPeople = (unit: string): boolean => peopleAs(unit) === '人';

export const oneCountedUnit: ProseRule = {
  rule: 'E15',
  run: (around) => {
    const said = counted(around);
    const times = said.filter(({ statement }) => isTimes(statement.unit) && statement.number.gt(1));
    const people = said.filter(({ statement }) => isPeople(statement.unit));
    const compared = times.flatMap((one) => {
      const others = people.filter(({ statement }) => sameThing(one.statement, statement) !== '');
      return others.length > 0 ? [{ one, others }] : [];
    });
    if (compared.length === 0) return notRun(['用人和人次两种单位计数的事项']);
    return ran(
      compared.flatMap(({ one, others }): readonly Issue[] => {
        const same = others.filter(({ statement }) => statement.number.eq(one.statement.number));
        const [other] = same;
        if (!other) return [];
        const thing = sameThing(one.statement, other.statement);
        return [
          proseFinding('E15', {
            message: `“${thing}”既写${one.statement.written}，又写${other.statement.written}`,
            explain: `${quote(one.statement)}；${quote(other.statement)}，请用同一个单位`,
            words: [one, ...same].map(({ text, statement: { from, to } }) => wordsIn(around.key, text, from, to)),
          }),
        ];
      }),
    );
  },
};
