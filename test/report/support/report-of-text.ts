/** Reports made of plain text, and the tables that they stand beside. */
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import type { Report, ReportBlock } from '../../../shared/document/report';
import { definitionOf } from '../../../shared/forms/catalogue';
import { outlineOf } from '../../../shared/forms/outlines/outlines';
import { usualProfile } from '../../../shared/forms/profile';
import type { ReportAround } from '../../../shared/report/checks/prose-rule';
import { keptFigureText } from '../../../shared/report/figure-text';
import { numbersOf } from '../../../shared/report/numbering';
import { typed } from '../../../shared/report/replace-words';
import { reportTexts } from '../../../shared/report/report-text';
import type { ReportText } from '../../../shared/report/report-text';
import type { TableBeside } from '../../../shared/report/tables-beside';

const longestHeading = 40;

/** One paragraph a line; short lines that begin with 一、 or （一） are headings, blank lines are none. */
export function blocksOfText(text: string): readonly ReportBlock[] {
  return text.split('\n').flatMap((line, index): ReportBlock[] => {
    const words = line.trim();
    if (words === '') return [];
    const id = `b${index}`;
    const [number = ''] = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.exec(words) ?? [];
    if (number === '' || words.length > longestHeading) return [{ kind: 'paragraph', id, content: typed(words) }];
    const level = number.endsWith('、') ? 1 : 2;
    return [{ kind: 'heading', id, level, number, content: typed(words.slice(number.length)) }];
  });
}

/** The texts of a report, figures shown as they were put in. */
export const textsOf = (...paragraphs: readonly string[]): readonly ReportText[] =>
  reportTexts(blocksOfText(paragraphs.join('\n')), keptFigureText);

export function aroundReport(report: Report, tables: readonly TableBeside[] = []): ReportAround {
  return {
    key: 'report',
    report,
    outline: outlineOf(report.outline),
    texts: reportTexts(report.blocks, keptFigureText),
    numbers: numbersOf(report.blocks),
    tables,
  };
}

/** A report of one paragraph a line, of 2022, beside tables of that year. */
export const aroundText = (text: string, tables: readonly TableBeside[] = [], year = 2022): ReportAround =>
  aroundReport({ outline: 'hunan-report-2022', year, blocks: blocksOfText(text) }, tables);

/** A form as it stands on the paper beside the report. */
export function tableBeside(form: FormDocument, file: string | null = null): TableBeside {
  const definition = definitionOf(form.definition);
  if (!definition) throw new Error(`no form ${form.definition}`);
  return {
    definition,
    key: form.definition,
    form: complete(definition, form, {}),
    file,
    profile: usualProfile(definition.profile, definition.id, form.year),
  };
}
