/** Every project (C21) and every item of the 年度目标 (C22) has an indicator, told by the words that they share. */
import { tablesOf } from '../../forms/tables';
import type { FormDefinition } from '../../forms/definition';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { FormDocument, FormKey } from '../document';
import { numberOf, showAmount } from '../values';
import { enteredPlaces } from './entered-cells';
import type { FormRule } from './form-tests';
import { indicatorRows } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import { placeName } from '../place-names';
import { isSaid, saidIn } from './said-words';

/** What the indicators that a unit wrote itself say; those that every form prints say nothing of its projects. */
function ownIndicators(definition: FormDefinition, key: FormKey, form: FormDocument) {
  const tables = tablesOf(definition).filter((block) => {
    const columns = indicatorColumns(block);
    return columns !== null && block.start.every((start) => !/[^指标\d：:]/.test(start[columns.name] ?? ''));
  });
  const said = tables.map((block) => saidIn(block, key, form.tables[block.id] ?? []));
  const filled = tables
    .flatMap((block) => indicatorRows(block, key, form.tables[block.id] ?? []))
    .filter(({ name, target }) => name !== '' && target.text !== '');
  return { count: filled.length, says: (pair: string): boolean => said.some((says) => says(pair)) };
}

const projects = { table: 'projects', name: 'name', amount: 'full' } as const;

/** C21; as long as there are fewer indicators than projects, they are still being written. */
export const projectsCovered: FormRule = (check, { definition, key, form }) => {
  const named = (form.tables[projects.table] ?? []).flatMap(({ id, values }) => {
    const name = String(values[projects.name] ?? '').trim();
    const amount = numberOf(values[projects.amount] ?? null);
    return name === '' || !amount || amount.isZero() ? [] : [{ id, name, amount }];
  });
  if (named.length === 0) return notRun(['项目']);
  const indicators = ownIndicators(definition, key, form);
  if (indicators.count < named.length) return notRun(['各项目的绩效指标']);
  return ran(
    named
      .filter(({ name }) => !isSaid(name, indicators.says))
      .map(({ id, name, amount }) =>
        finding(
          check,
          `项目“${name}”${showAmount(amount)}${definition.unit}没有对应的绩效指标`,
          `${name} ${showAmount(amount)}${definition.unit}；${indicators.count}个绩效指标中没有写到它`,
          [{ kind: 'tableCell', form: key, table: projects.table, row: id, column: projects.name }],
        ),
      ),
  );
};

/** A longer sentence is an appeal rather than an item that one indicator could stand for. */
const longestItem = 24;
const shortestItem = 4;

const chineseNumber = '[一二三四五六七八九十]{1,3}';
const numbered = {
  digits: /(?:^|[^\d.．])(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|目标\d{1,2}[：:])/gu,
  words: new RegExp(`(?:[（(]${chineseNumber}[）)]、?|(?<=^|[。；;\\s>])${chineseNumber}、)`, 'gu'),
};

/** The first sentences of the numbered items, of the inner numbers where there are two kinds: 一、…1. 2. */
function itemsOf(text: string): readonly string[] {
  const plain = text.replace(/<[^>]*>/g, '\n');
  const kind = plain.match(numbered.digits) ? numbered.digits : numbered.words;
  // an outer number ends the last inner item
  const [, ...parts] = plain
    .replace(numbered.words, kind === numbered.words ? '\u0001' : '\n')
    .split(kind === numbered.words ? '\u0001' : kind);
  return parts
    .map((part) => (part.trim().split(/[。；;！\n]/)[0] ?? '').trim())
    .filter(({ length }) => length >= shortestItem && length <= longestItem);
}

/** C22, where targets are set; as long as there are fewer indicators than items, they are still being written. */
export const goalsCovered: FormRule = (check, { definition, key, form }) => {
  const goals = enteredPlaces(definition, form)
    .filter(({ id, kind }) => kind === 'text' && /目标$/.test(placeName(definition, id)))
    .filter(({ id }) => !/长期|实施期/.test(placeName(definition, id)))
    .flatMap(({ id, value }) => itemsOf(String(value)).map((item) => ({ id, item })));
  if (goals.length === 0) return notRun(['分项写明的年度目标']);
  const indicators = ownIndicators(definition, key, form);
  if (indicators.count < goals.length) return notRun(['各项目标的绩效指标']);
  const open = goals.filter(({ item }) => !isSaid(item, indicators.says));
  const first = open[0];
  if (!first) return ran([]);
  return ran([
    finding(
      check,
      `${placeName(definition, first.id)}中有${open.length}项没有对应的绩效指标`,
      open.map(({ item }) => item).join('；'),
      [{ kind: 'place', form: key, place: first.id }],
    ),
  ]);
};
