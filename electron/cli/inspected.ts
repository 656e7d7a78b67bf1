/** What `inspect` and `import` tell of an opened file: its forms with every place and row, its reports, and what was noticed. */
import type { Level } from '../../shared/forms/rules';
import type { CellValue } from '../../shared/document/document';
import type { ReportBlock, ReportKey } from '../../shared/document/report';
import type { ShownReport } from '../../shared/report/shown-report';
import { blankToNull } from '../../shared/document/paper-grid';
import type { FormDefinition, ValueKind } from '../../shared/forms/definition';
import type { PlaceId, TableId } from '../../shared/forms/ids';
import { showValue } from '../../shared/document/values';
import { tableOf } from '../../shared/forms/tables';
import { addressOf } from '../../shared/sheet/address';
import type { Recognition } from '../../shared/sheet/recognise';
import { addressesOf } from './addresses';
import { kindOfPlace } from './form-parts';
import type { OpenedFile } from './opened-file';
import { textTable } from './text-table';

/** What the file is; its forms are told by their addresses in the workbook, which may have been made of it. */
export type InspectedKind = 'text' | 'html' | 'docx' | 'xls' | 'xlsx';

interface InspectedPlace {
  readonly label: string;
  readonly address: string;
  readonly value: CellValue;
}

/** the row's own address, such as B16:I16, and its values by column */
type InspectedRow = Readonly<Record<string, CellValue>> & { readonly address: string };

export interface InspectedForm {
  readonly form: string;
  /** names it in the `forms` of a DATA.json: the form's id, `id#2` for the second of its kind */
  readonly key: string;
  /** null when nothing in the file names it */
  readonly year: number | null;
  readonly sheet: string;
  readonly confidence: number;
  readonly places: Readonly<Record<PlaceId, InspectedPlace>>;
  readonly tables: Readonly<Record<TableId, readonly InspectedRow[]>>;
}

interface InspectedIssue {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly explain: string;
  /** such as 附件2!G37, the one to look at first in front */
  readonly at: readonly string[];
}

/** A block of a report, its number before it, live figures written out. */
interface InspectedBlock {
  readonly kind: ReportBlock['kind'];
  readonly text: string;
}

export interface InspectedReport {
  /** names it where the file has several */
  readonly key: ReportKey;
  readonly title: string;
  readonly outline: string;
  readonly year: number | null;
  /** in reading order; of a table one for each cell */
  readonly blocks: readonly InspectedBlock[];
}

export interface Inspected {
  readonly kind: InspectedKind;
  readonly forms: readonly InspectedForm[];
  readonly reports: readonly InspectedReport[];
  readonly issues: readonly InspectedIssue[];
}

export const inspected = (file: OpenedFile): Inspected => ({
  kind: file.made ? (file.made.broughtIn?.kind ?? 'xls') : 'xlsx',
  forms: file.recognitions.map((recognition) => inspectForm(file, recognition)),
  reports: Object.values(file.view.reports).map(inspectReport),
  issues: file.recognitions.flatMap(({ issues }) =>
    issues.map((issue) => ({
      rule: issue.rule,
      level: issue.level,
      message: issue.message,
      explain: issue.explain,
      at: addressesOf(file.view, issue),
    })),
  ),
});

const inspectReport = ({ key, title, report, texts, numbers }: ShownReport): InspectedReport => ({
  key,
  title,
  outline: report.outline,
  year: report.year,
  blocks: texts.map(({ block, text }) => ({ kind: block.kind, text: `${numbers.get(block.id) ?? ''}${text}` })),
});

function inspectForm({ origin, view }: OpenedFile, recognition: Recognition): InspectedForm {
  const { key, definition, binding, confidence } = recognition;
  const shown = view.forms[key]?.shown ?? recognition.form;
  const places = Object.entries(binding.places).map(([id, { label, row, column }]) => {
    const place: InspectedPlace = { label, address: addressOf(row, column), value: shown.places[id] ?? null };
    return [id, place] as const;
  });
  const tables = Object.entries(binding.tables).map(([id, table]) => {
    const columns = Object.values(table.columns);
    const rows = table.rows.map(({ id: rowId, row }): InspectedRow => {
      const values = shown.tables[id]?.find((each) => each.id === rowId)?.values ?? {};
      const named = Object.keys(table.columns).map((column) => [column, blankToNull(values[column])] as const);
      const address = `${addressOf(row, Math.min(...columns))}:${addressOf(row, Math.max(...columns))}`;
      return { address, ...Object.fromEntries(named) };
    });
    return [id, rows] as const;
  });
  return {
    form: definition.id,
    key,
    year: shown.year,
    sheet: (origin.kind === 'opened' && origin.workbook.sheets[recognition.sheet]?.name) || '',
    confidence: Math.round(confidence * 1000) / 1000,
    places: Object.fromEntries(places),
    tables: Object.fromEntries(tables),
  };
}

export function inWords({ name, recognitions }: OpenedFile, { forms, reports, issues }: Inspected): string {
  const noticed = issues.map(({ message }) => `注意：${message}。\n`).join('');
  if (forms.length + reports.length === 0)
    return `${name}：没有认出已知的表样，可以按单元格填写和打印，但不能核对；加 --cells 列出各单元格。\n`;
  const texts = forms.map((form, index) => {
    const definition = recognitions[index]?.definition;
    return definition ? formInWords(form, definition) : '';
  });
  return [...texts, ...reports.map(reportInWords)].join('\n') + noticed;
}

function formInWords({ form, sheet, confidence, places, tables }: InspectedForm, definition: FormDefinition): string {
  const placeRows = Object.entries(places).map(([id, { label, address, value }]) => [
    id,
    label,
    address,
    shownText(value, kindOfPlace(definition, id)),
  ]);
  const tableTexts = Object.entries(tables).map(([id, rows]) => {
    const columns = tableOf(definition, id)?.columns ?? [];
    const heading = ['单元格', ...columns.map(({ label }) => label.replace(/\s/g, ''))];
    const lines = rows.map((row) => [
      row.address,
      ...columns.map((each) => shownText(row[each.id] ?? null, each.value)),
    ]);
    return `\n${id}\n${textTable(heading, lines)}`;
  });
  const percent = Math.round(confidence * 100);
  return [
    `工作表“${sheet}”：${definition.title}（${form}，符合 ${percent}%）\n\n`,
    textTable(['编号', '栏目', '单元格', '内容'], placeRows),
    ...tableTexts,
  ].join('');
}

const reportInWords = ({ title, year, blocks }: InspectedReport): string =>
  [
    `${title}${year === null ? '' : `（${year}年度）`}，${blocks.length} 段\n\n`,
    ...blocks.map(({ kind, text }) => `${kind === 'title' || kind === 'heading' ? '' : '　　'}${text}\n`),
  ].join('');

const longest = 40;

function shownText(value: CellValue, kind: ValueKind | undefined): string {
  const text = kind ? showValue(value, kind) : String(value ?? '');
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
