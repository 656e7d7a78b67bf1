/** C13: what is counted twice in a form is the same number both times. */
import { enteredPlaces } from './entered-cells';
import type { FormRule } from './form-tests';
import { indicatorTables } from './indicator-row';
import type { IndicatorRow } from './indicator-row';
import type { Path } from '../document';
import { placeName } from '../place-names';
import { finding, notRun, ran } from './outcome';
import { statedQuantities } from './stated-quantities';
import type { StatedQuantity } from './stated-quantities';

/** That a number of something is stated. */
interface Statement {
  /** what is counted: 培训职工; at least four characters, so that it is told from others */
  readonly thing: string;
  /** the thing with its unit */
  readonly counted: string;
  readonly written: string;
  readonly number: string;
  /** 500多人: more than the number, not the number */
  readonly isMore: boolean;
  /** what else is counted beside it, and the names in quotes: two statements with one of them in common are of the same matter */
  readonly beside: ReadonlySet<string>;
}

const shortestThing = 4;
/** 培训困难职工、农民工 can hardly be two matters */
const longThing = 8;

/** What is said about a number, not what is counted. */
const filling =
  /共计|合计|累计|总计|免费|全年|今年|本年|当年|年度|计划|预计|力争|全区|全市|全县|组织|开展|举办|完成|实现|各种类型的|各类|人次数|人次|人数|期数|次数|家数|户数|份数|个数|数量|达到|[\s“”"'‘’()（）/共达约近为是对]|数$/g;

/** 1、 （一） before the words, and what joins them to their neighbours. */
const ends = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．]|^[、及和与]+|[、及和与]+$/g;

const thingOf = (words: string): string => words.trim().replace(ends, '').replace(filling, '').replace(ends, '');

/** People are people, by whatever word they are counted. */
const unitOf = ({ quantity: { unit } }: StatedQuantity): string => (/^[名位]$/.test(unit) ? '人' : unit);

const quoted = /“([^“”]{2,12})”/g;

function statementsOf(text: string, name: string): readonly Statement[] {
  const stated = statedQuantities(text);
  const names = [...`${name}${text}`.matchAll(quoted)].map(([, words = '']) => words);
  const things = stated.map(
    (each, index) => thingOf(each.before) || nameOf(name, index, stated.length) || thingOf(each.after),
  );
  const others = stated.map((each, index) => `${things[index] ?? ''} ${each.written}`);
  return stated.flatMap((each, index): Statement[] => {
    const thing = things[index] ?? '';
    const { quantity, written } = each;
    if (thing.length < shortestThing || quantity.unit === '' || quantity.unit === '%' || quantity.to) return [];
    return [
      {
        thing,
        counted: `${thing} ${unitOf(each)}`,
        written,
        number: quantity.number.toString(),
        isMore: /[多余]/.test(written),
        beside: new Set([...names, ...others.filter((_other, at) => at !== index)]),
      },
    ];
  });
}

/** 培训期数及培训职工人数 with 8期/320人: the names in their order; '' where they are not as many. */
function nameOf(name: string, index: number, count: number): string {
  const names = count === 1 ? [name] : name.split(/[及和与、，,/]/);
  return names.length === count ? thingOf(names[index] ?? '') : '';
}

interface Occurrence extends Statement {
  readonly where: string;
  readonly text: string;
  readonly path: Path;
  /** indicators of one 二级指标 are different indicators, and what they count may differ; a text has none */
  readonly group: string | null;
}

const ofRows = new WeakMap<IndicatorRow, readonly Occurrence[]>();

function statementsOfRow(row: IndicatorRow): readonly Occurrence[] {
  const before = ofRows.get(row);
  if (before) return before;
  const { called, level2, target } = row;
  const found = { where: `“${level2}”`, text: `${called}（${target.text}）`, path: target.path, group: level2 };
  const made = row.isNotApplicable ? [] : statementsOf(target.text, row.name).map((each) => ({ ...each, ...found }));
  ofRows.set(row, made);
  return made;
}

/** Long texts that did not change are not read again at every key; those of some forms at most. */
const ofTexts = new Map<string, readonly Statement[]>();
const mostTexts = 50;

function statementsInText(text: string): readonly Statement[] {
  const before = ofTexts.get(text);
  if (before) return before;
  const made = text
    .split(/[。；;\n]/)
    // of other times, or of each time
    .filter((sentence) => !/累计|截至|上年|去年|往年|上半年|下半年|每[年月季次个]|以来/.test(sentence))
    .flatMap((sentence) => statementsOf(sentence, ''));
  if (ofTexts.size >= mostTexts) ofTexts.clear();
  ofTexts.set(text, made);
  return made;
}

export const sameQuantity: FormRule = (check, around) => {
  const { definition, key, form } = around;
  const targets = indicatorTables(definition, key, form).flatMap(({ rows }) => rows.flatMap(statementsOfRow));
  const texts = enteredPlaces(definition, form).flatMap(({ id, kind, value }): Occurrence[] => {
    const name = placeName(definition, id);
    // what was reached and what is planned for years are other numbers
    if (kind !== 'text' || /完成情况|长期|实施期/.test(name)) return [];
    const found = {
      where: `“${name}”`,
      text: name,
      path: { kind: 'place', form: key, place: id },
      group: null,
    } as const;
    return statementsInText(String(value)).map((each) => ({ ...each, ...found }));
  });
  const twice = statedTwice([...targets, ...texts]);
  if (twice.length === 0) return notRun(['在两处写明数量的事项']);
  return ran(
    contradictions(twice).map(([one, other]) =>
      finding(
        check,
        `“${one.thing}”在${one.where}为${one.written}，在${other.where}为${other.written}`,
        [one, other].map(({ text, written }) => `${text}：${written}`).join('；'),
        [other.path, one.path],
      ),
    ),
  );
};

/** By thing and unit, only of those that could be compared. */
function statedTwice(all: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const byCounted = new Map<string, Occurrence[]>();
  for (const each of all) {
    const same = byCounted.get(each.counted);
    if (same) same.push(each);
    else byCounted.set(each.counted, [each]);
  }
  return [...byCounted.values()].filter((same) => same.some(({ group }) => group !== same[0]?.group));
}

/** Each thing once: the first statement of it against the first that differs. */
const contradictions = (things: readonly (readonly Occurrence[])[]): readonly (readonly [Occurrence, Occurrence])[] =>
  things.flatMap((same) => {
    const [one] = same;
    const other = one && same.find((each) => contradicts(one, each));
    return one && other ? [[one, other] as const] : [];
  });

function contradicts(one: Occurrence, other: Occurrence): boolean {
  if (one.group === other.group) return false;
  if (one.number === other.number && one.isMore === other.isMore) return false;
  // a text and an indicator, of the same thing in as many words
  if (one.group === null || other.group === null) return true;
  return one.thing.length >= longThing || [...one.beside].some((each) => other.beside.has(each));
}
