/**
 * What is offered while a cell of an indicator table is typed: words of the forms, units, the library's indicators, and the
 * 得分 by the rules.
 */
import { assertNever } from '../assert-never';
import type { TableBlock } from '../forms/definition';
import { indicatorFamily } from '../forms/indicator-dictionary';
import { indicatorColumns } from '../forms/indicator-columns';
import { offeredUnits } from '../forms/indicator-units';
import { notApplicable, qualitativeWords } from '../forms/qualitative-words';
import type { ColumnId } from '../forms/ids';
import type { Document, FormKey, Path, TableRow } from './document';
import { profileOf, tableBlock } from './form-definition';
import { indicatorName } from './indicator-name';
import { parseIndicatorValue } from './indicator-value';
import { comparable, nameColumn, textOf, unitOf, valueColumns } from './known-indicator';
import type { KnownIndicator } from './known-indicator';
import { proposedScore } from './scoring/proposed-scores';

export interface Offer {
  /** what the cell holds when it is taken */
  readonly text: string;
  /** told beside it, such as 数量指标，上次 ≥95% */
  readonly note: string;
  /** present when it comes from the library, which can forget it */
  readonly known?: KnownIndicator;
}

/** More would have to be read instead of picked, and scrolled; who asks for the list before a letter wants to look. */
const most = (typed: string): number => (typed === '' ? 50 : 8);

/**
 * The likeliest first; [] where nothing fits. `typed`: the text so far, '' when the list was asked for before anything was
 * typed. A text that is complete is not offered again.
 */
export function offersFor(
  document: Document,
  path: Path,
  typed: string,
  library: readonly KnownIndicator[],
): readonly Offer[] {
  if (path.kind !== 'tableCell') return [];
  const block = tableBlock(document, path.form, path.table);
  const rows = document.forms[path.form]?.tables[path.table];
  const row = rows?.find(({ id }) => id === path.row);
  if (!block || !row) return [];
  if (path.column === indicatorColumns(block)?.score) return scores(document, path.form, block, row, typed.trim());
  const asked: Asked = { block, row, column: path.column, typed: typed.trim(), library };
  const role = roleOf(block, path.column);
  switch (role) {
    case null:
      return [];
    case 'level1':
    case 'level2':
      return matching(groupWords(asked, role), asked.typed).slice(0, most(asked.typed));
    case 'name':
      return names(asked);
    case 'value':
      return values(asked);
    default:
      return assertNever(role);
  }
}

/**
 * Where the workbook has a list of its own, only its choices are offered: those that would be offered anyway, else those
 * that hold what was typed.
 */
export function offersWithin(choices: readonly string[], offers: readonly Offer[], typed: string): readonly Offer[] {
  const fitting = offers.filter(({ text }) => choices.includes(text));
  return fitting.length > 0 ? fitting : matching(choices, typed).slice(0, most(typed));
}

interface Asked {
  readonly block: TableBlock;
  readonly row: TableRow;
  readonly column: ColumnId;
  readonly typed: string;
  readonly library: readonly KnownIndicator[];
}

function roleOf(block: TableBlock, column: ColumnId): 'level1' | 'level2' | 'name' | 'value' | null {
  const name = nameColumn(block);
  if (name === undefined) return null;
  if (column === name) return 'name';
  if (column === 'level1' || column === 'level2') return column;
  return valueColumns(block).includes(column) ? 'value' : null;
}

/** Texts that hold what was typed; those that begin with it first. */
function matching(texts: readonly string[], typed: string): readonly Offer[] {
  const wanted = comparable(typed);
  const found = texts.filter((text) => comparable(text).includes(wanted) && comparable(text) !== wanted);
  const begins = found.filter((text) => comparable(text).startsWith(wanted));
  const others = found.filter((text) => !begins.includes(text));
  return [...begins, ...others].map((text) => ({ text, note: '' }));
}

const familyOf = ({ block, row }: Asked) =>
  indicatorFamily(
    comparable(textOf(row.values['level1'])),
    block.start.map((each) => each['level1'] ?? ''),
  );

/** 二级指标 are those of the row's 一级指标; all when that is none of the family's words. */
function groupWords(asked: Asked, level: 'level1' | 'level2'): readonly string[] {
  const { groups } = familyOf(asked);
  if (level === 'level1') return Object.keys(groups);
  const own = comparable(textOf(asked.row.values['level1']));
  const found = Object.entries(groups).find(([word]) => comparable(word) === own);
  return found ? found[1] : [...new Set(Object.values(groups).flat())];
}

/** Indicators of the form's own list and of the library: those of the row's 二级指标 first, and only those before a letter. */
function names(asked: Asked): readonly Offer[] {
  const { prefix, number, name } = indicatorName(asked.typed);
  // a cell that only held 指标1： keeps it, though the first letter replaced it
  const printed = indicatorName(textOf(asked.row.values[asked.column]));
  const kept = number !== null ? prefix : printed.name === '' ? printed.prefix : '';
  const wanted = comparable(number === null ? asked.typed : name);
  const level2 = comparable(textOf(asked.row.values['level2']));
  const level1 = comparable(textOf(asked.row.values['level1']));
  const ofLevel1 = familyOf(asked).fixed.filter((each) => level1 === '' || each.level1 === level1);
  const fixed = ofLevel1.map(({ name: text, level2: group }) => ({ text, group, known: undefined }));
  const known = asked.library.map((each) => ({ text: each.name, group: each.level2, known: each }));
  const seen = new Set([wanted]);
  const found = [...known, ...fixed].flatMap((each) => {
    const key = comparableName(each.text);
    const isOfGroup = comparable(each.group) === level2;
    const fits = key.includes(wanted) && (wanted !== '' || isOfGroup);
    if (!fits || seen.has(key)) return [];
    seen.add(key);
    return [{ ...each, rank: (isOfGroup ? 0 : 2) + (key.startsWith(wanted) ? 0 : 1) }];
  });
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most(asked.typed))
    .map(({ text, group, known: entry }) => ({
      text: kept + text,
      note: [group, entry?.target && `上次 ${entry.target}`].filter(Boolean).join('，'),
      ...(entry && { known: entry }),
    }));
}

/** Two thousand names are looked through at every letter. */
const comparableNames = new Map<string, string>();

function comparableName(name: string): string {
  const known = comparableNames.get(name);
  if (known !== undefined) return known;
  const made = comparable(name);
  comparableNames.set(name, made);
  return made;
}

/** Units behind a number, else words and the last 指标值 of this indicator. */
function values(asked: Asked): readonly Offer[] {
  const { typed, block, column } = asked;
  const known = knownOf(asked);
  const last = known && known.target !== '' && known.target !== typed ? known.target : null;
  // the library knows targets, and of half-year and full-year ones the year's: no results
  const isTarget = column === valueColumns(block)[0] || column === 'full';
  const isLastMeant = isTarget && last !== null && comparable(last).startsWith(comparable(typed));
  const lastOffers = isLastMeant ? [{ text: last, note: '上次' }] : [];
  const others = /\d\D{0,4}$/.test(comparable(typed))
    ? withUnits(asked, known?.unit ?? '')
    : matching([...qualitativeWords, notApplicable], typed);
  return [...lastOffers, ...others.filter(({ text }) => text !== last)].slice(0, most(typed));
}

/** The one that the rules give, with the way to it. */
function scores(document: Document, form: FormKey, block: TableBlock, row: TableRow, typed: string): readonly Offer[] {
  const profile = profileOf(document, form);
  const proposed = profile && proposedScore(block, form, row, profile);
  const text = proposed?.score.toString() ?? '';
  return proposed && text !== typed && text.startsWith(typed) ? [{ text, note: proposed.how }] : [];
}

function knownOf({ block, row, library }: Asked): KnownIndicator | undefined {
  const { name } = indicatorName(textOf(row.values[nameColumn(block) ?? '']));
  const own = comparable(name);
  const same = own === '' ? [] : library.filter((each) => comparableName(each.name) === own);
  const level2 = comparable(textOf(row.values['level2']));
  return same.find((each) => comparable(each.level2) === level2) ?? same[0];
}

/** 100 → 100家, 100人; 100人 → 100人次. >= and <= become ≥ and ≤. */
function withUnits({ block, row, column, typed }: Asked, lastUnit: string): readonly Offer[] {
  const [, head = '', begun = ''] = /^(.*[\d０-９])\s*(\D{0,4})$/s.exec(typed) ?? [];
  const value = parseIndicatorValue(head);
  const isBareNumber =
    (value.kind === 'quantity' && value.quantity.unit === '') ||
    (value.kind === 'quantities' && value.quantities.at(-1)?.unit === '');
  if (!isBareNumber) return [];
  const ofRow = valueColumns(block)
    .filter((other) => other !== column)
    .map((other) => unitOf(textOf(row.values[other])));
  const units = new Set([lastUnit, ...ofRow, ...offeredUnits(textOf(row.values['level2']))]);
  const number = head.replace(/^(?:>=|＞＝|＞=)/, '≥').replace(/^(?:<=|＜＝|＜=)/, '≤');
  return [...units]
    .filter((unit) => unit !== '' && unit !== begun && unit.startsWith(begun))
    .map((unit) => ({ text: number + unit, note: '' }));
}
