/** What the user should know of a form that was brought in: what was moved, converted or not found. */
import type { FormKey } from '../document/document';
import type { Issue } from '../document/issue';
import { placeName } from '../document/place-names';
import type { FormDefinition, TableBlock } from '../forms/definition';
import { oneLine, unitNamed } from '../sheet/label-text';
import type { Anchors } from './find-anchors';
import type { BroughtValues } from './brought-values';
import type { Reading } from './read-in-order';
import type { MovedRow, TextRow } from './table-values';

/** What the amounts of a source are counted in, as its labels say; null where they say nothing. */
export function unitThere(definition: FormDefinition, { found }: Anchors): string | null {
  for (const [{ placed }, { piece }] of found) {
    const own = placed.content.kind === 'label' ? unitNamed(placed.content.label.text) : null;
    const there = unitNamed(piece.text);
    if (own === definition.unit && there !== null) return there;
  }
  return null;
}

export function placingIssues(
  key: FormKey,
  definition: FormDefinition,
  reading: Reading,
  { form, others }: BroughtValues,
  unit: string,
): Issue[] {
  return [
    ...(form.year === null ? [noYear] : []),
    ...(unit === definition.unit ? [] : [converted(unit, definition.unit)]),
    ...reading.missing.map(({ text }) => notFound(oneLine(text).replace(/[:：]$/, ''))),
    ...others.map(({ place, printed, text }) => otherThanPrinted(key, definition, place, printed, text)),
    ...definition.blocks.flatMap((block) => (block.kind === 'table' ? movedRows(key, block, reading) : [])),
  ];
}

const imported = { rule: '导入', source: '导入' } as const;

export const noYear: Issue = {
  ...imported,
  level: 'hint',
  message: '表的标题没有写明年度',
  explain: '请在标题中写明年度，例如“2022年度”。',
  paths: [],
};

/** Amounts were counted in another unit than the form's. */
export const converted = (there: string, own: string): Issue => ({
  ...imported,
  level: 'hint',
  message: `原文的金额单位是“${there}”，已换算为“${own}”`,
  explain: `表样的金额单位是“${own}”。请核对换算后的金额。`,
  paths: [],
});

const notFound = (label: string): Issue => ({
  ...imported,
  level: 'warning',
  message: `没有找到“${label}”一栏`,
  explain: '这一栏没有读入。请核对原文是否完整。',
  paths: [],
});

const otherThanPrinted = (
  key: FormKey,
  definition: FormDefinition,
  place: string,
  printed: string,
  text: string,
): Issue => ({
  ...imported,
  level: 'warning',
  message: `“${placeName(definition, place)}”在表样上印定为“${printed}”，原文是“${text.trim()}”`,
  explain: '已按原文读入。请核对是原文有误，还是表样不同。',
  paths: [{ kind: 'place', form: key, place }],
});

/** One issue for all rows of a kind: each named, the first to jump to. */
function movedRows(key: FormKey, block: TableBlock, { tables }: Reading): Issue[] {
  const values = tables.get(block.id);
  if (!values) return [];
  const of = (kind: MovedRow['kind']): readonly MovedRow[] => values.moved.filter((moved) => moved.kind === kind);
  const nameOf = (row: number): string => rowName(block, values.rows[row] ?? {});
  const groupsOf = (row: number): string => groupNames(block, values.rows[row] ?? {}).join(' › ');
  const issue = (moved: readonly MovedRow[], message: string, explain: string): Issue[] =>
    moved.length === 0
      ? []
      : [
          {
            ...imported,
            level: 'hint',
            message,
            explain,
            paths: moved.map(({ row }) => ({
              kind: 'tableCell',
              form: key,
              table: block.id,
              row: `r${row + 1}`,
              column: nameColumn(block),
            })),
          },
        ];
  const regrouped = of('regrouped');
  const shifted = of('shifted');
  return [
    ...issue(
      regrouped,
      `有${regrouped.length}个指标在原文中归错了组，已按表样归位`,
      regrouped
        .map(({ row, groupsThere }) => {
          const there = groupsThere.filter((group) => group !== '').join(' › ');
          return `“${nameOf(row)}”：原文在“${there}”，表样属于“${groupsOf(row)}”`;
        })
        .join('；'),
    ),
    ...issue(
      shifted,
      `有${shifted.length}行在原文中错了列，已按列的内容归位`,
      shifted
        .map(({ row }) => (groupsOf(row) === '' ? `“${nameOf(row)}”` : `“${nameOf(row)}”归入“${groupsOf(row)}”`))
        .join('；'),
    ),
  ];
}

const nameColumn = ({ columns }: TableBlock): string => columns.find(({ group }) => !group)?.id ?? '';

const rowName = (block: TableBlock, row: TextRow): string => oneLine(row[nameColumn(block)] ?? '');

const groupNames = ({ columns }: TableBlock, row: TextRow): string[] =>
  columns.flatMap(({ id, group }) => (group && row[id] !== undefined ? [oneLine(row[id])] : []));
