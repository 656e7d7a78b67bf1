/** Finds the forms in a workbook by their printed texts, never by addresses, and reads what was entered. */
import type { FormDocument, FormKey } from '../document/document';
import type { PlacedCell } from '../document/paper-grid';
import type { Issue } from '../document/issue';
import type { FormDefinition, LabelCell } from '../forms/definition';

import type { Binding } from './binding';
import { clearWinner, isSure } from './clear-winner';
import type { Likeness } from './clear-winner';
import { findLabels } from './find-labels';
import type { FoundLabels } from './find-labels';
import { formBands } from './form-bands';
import { isYearOnly, unitNamed, yearOf } from './label-text';
import { locate } from './locate';
import { ownShare } from './own-words';
import { readForm } from './read-form';
import type { Sheet, Workbook } from './sheet';
import { filledCellsOf } from './sheet-cells';

export interface Recognition {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  /** index of the sheet */
  readonly sheet: number;
  /** share of the form's printed texts that were found, 0.6…1 */
  readonly confidence: number;
  readonly binding: Binding;
  readonly form: FormDocument;
  readonly issues: readonly Issue[];
}

/**
 * Of the words that no sibling has. The 自评表 of another province has 67 % of the words of the unified one, its title too,
 * but none of these; over all workbooks of test/fixtures a sibling has at most 11 % of them, the form itself at least 40 %.
 */
const leastOwnShare = 0.3;

/**
 * Of visible sheets, each with one form or several below one another; a second one of the same form gets the key `id#2`.
 * A sheet, or such a part of it, is a form when it has its title, 60 % of its printed words and 30 % of those that no other
 * form has; without the title it must have 85 %. So a title alone, a cover sheet, or half a form (only its indicators, only
 * its money) is none: most of its places would be missing, and its checks could say nothing. Such a sheet stays a plain one.
 */
export function recognise(workbook: Workbook, catalogue: readonly FormDefinition[]): Recognition[] {
  const counts = new Map<string, number>();
  return workbook.sheets.flatMap((sheet, position) => {
    const winners = sheet.visibility === 'visible' ? winnersOn(sheet, catalogue) : [];
    return winners.map((winner): Recognition => {
      const { definition, found } = winner;
      const count = (counts.get(definition.id) ?? 0) + 1;
      counts.set(definition.id, count);
      const key = count === 1 ? definition.id : `${definition.id}#${count}`;
      const { binding, unbound } = locate(definition, winner.sheet, found);
      const year = yearInTitle(found) ?? yearBelowTitle(found, winner.sheet);
      const form = readForm(definition, winner.sheet, binding, year);
      const issues = [...(year === null ? [noYear] : []), ...otherUnits(definition, found), ...unbound.map(notFound)];
      return { key, definition, sheet: position, confidence: found.confidence, binding, form, issues };
    });
  });
}

interface Winner extends Likeness {
  readonly definition: FormDefinition;
  readonly found: FoundLabels;
  /** the sheet, or the rows of it between two titles */
  readonly sheet: Sheet;
}

function winnersOn(sheet: Sheet, catalogue: readonly FormDefinition[]): readonly Winner[] {
  const below = formBands(sheet, catalogue).flatMap((band) => winnerOn(band, catalogue) ?? []);
  if (below.length > 1) return below;
  const only = winnerOn(sheet, catalogue);
  return only ? [only] : [];
}

function winnerOn(sheet: Sheet, catalogue: readonly FormDefinition[]): Winner | null {
  const candidates = catalogue.map((definition): Winner => {
    const found = findLabels(definition, sheet);
    return { definition, found, sheet, confidence: found.confidence, hasTitle: hasTitle(found) };
  });
  return clearWinner(
    candidates.filter(
      (each) => !each.hasTitle || (isSure(each) && ownShare(each.definition, each.found, catalogue) >= leastOwnShare),
    ),
  );
}

const headLooks: readonly LabelCell['look'][] = ['title', 'subtitle'];

const hasTitle = ({ labels }: FoundLabels): boolean =>
  [...labels.keys()].some(({ content }) => content.kind === 'label' && content.label.look === 'title');

/** Also where the paper has it in the line below: 2022年度项目支出绩效自评表 is written as often. */
function yearInTitle(found: FoundLabels): number | null {
  for (const [placed, cell] of found.labels) {
    const look = lookOf(placed);
    if (look === undefined || !headLooks.includes(look)) continue;
    const year = yearOf(String(cell.value ?? ''));
    if (year !== null) return year;
  }
  return null;
}

/** In a line of its own that the paper does not have: （2022年度）. */
function yearBelowTitle({ labels }: FoundLabels, sheet: Sheet): number | null {
  const title = [...labels].find(([{ content }]) => content.kind === 'label' && content.label.look === 'title')?.[1];
  if (!title) return null;
  const rows = [...labels.values()].map(({ row }) => row).filter((row) => row > title.row);
  const below = filledCellsOf(sheet).filter(({ row }) => row > title.row && row < Math.min(...rows));
  const year = below.map(({ value }) => String(value ?? '')).find(isYearOnly);
  return year === undefined ? null : yearOf(year);
}

const lookOf = ({ content }: PlacedCell): LabelCell['look'] | undefined =>
  content.kind === 'label' ? content.label.look : content.kind === 'place' ? content.place.look : undefined;

/** What the amounts of a sheet are counted in, as its labels say, where that is not the form's own unit. */
export function otherUnitsNamed(definition: FormDefinition, found: FoundLabels): readonly string[] {
  const units = [...found.labels].flatMap(([{ content }, cell]) => {
    const own = content.kind === 'label' ? unitNamed(content.label.text) : null;
    const there = unitNamed(String(cell.value ?? ''));
    return own === definition.unit && there !== null && there !== own ? [there] : [];
  });
  return [...new Set(units)];
}

/** Amounts stay as they stand in the file: converting them would change what the bureau sees. */
const otherUnits = (definition: FormDefinition, found: FoundLabels): Issue[] =>
  otherUnitsNamed(definition, found).map((unit) => otherUnit(unit, definition.unit));

const noYear: Issue = {
  rule: '导入',
  level: 'hint',
  message: '表的标题没有写明年度',
  explain: '请在标题中写明年度，例如“2022年度”。',
  paths: [],
  source: '导入',
};

export const otherUnit = (there: string, own: string): Issue => ({
  rule: '导入',
  level: 'hint',
  message: `这份表的金额单位是“${there}”，表样规定是“${own}”`,
  explain: `金额按文件中的数字读入，不换算。填写时请只填以“${there}”计的数字，后面不要带单位。`,
  paths: [],
  source: '导入',
});

const notFound = (label: string): Issue => ({
  rule: '导入',
  level: 'warning',
  message: `没有找到“${label}”一栏`,
  explain: '这一栏没有读入，也不参加核对。请核对表样是否完整。',
  paths: [],
  source: '导入',
});
