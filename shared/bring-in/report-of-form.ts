/** Reports in drafts of earlier programs, which kept a report as a form of one column: a place for each heading's text. */
import { inYear } from '../forms/label-year';
import { outlineOf } from '../forms/outlines/outlines';
import type { ReportOutline } from '../forms/outlines/outline';
import type { Document, FormDocument } from '../document/document';
import { freeReportKey } from '../document/report';
import type { Report, ReportKey } from '../document/report';
import { headingNumber } from '../report/numbering';
import { headingsOf } from '../report/outline-headings';
import { paragraph, reportBlocks } from './report-blocks';

/** With what was typed into such forms as reports of the document; the same document where there are none. */
export function withReportsOfForms(document: Document): Document {
  const forms = Object.entries(document.forms);
  const asForms = forms.flatMap(([key, form]) => {
    const outline = outlineOf(form.definition);
    return outline ? [{ key, form, outline }] : [];
  });
  if (asForms.length === 0) return document;
  const reports: Record<ReportKey, Report> = { ...document.notes?.reports };
  for (const { form, outline } of asForms) {
    reports[freeReportKey(new Set(Object.keys(reports)))] = reportOf(form, outline);
  }
  return {
    ...document,
    forms: Object.fromEntries(forms.filter(([key]) => asForms.every((each) => each.key !== key))),
    notes: { ...document.notes, reports },
  };
}

function reportOf({ places, year }: FormDocument, outline: ReportOutline): Report {
  const linesAt = (place: string): readonly string[] =>
    String(places[place] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '');
  const title = linesAt('title');
  const lines = [
    ...linesAt('preface'),
    ...headingsOf(outline).flatMap(({ heading: { id, text }, level, order }) => [
      String(places[`${id}.heading`] ?? `${headingNumber(level, order + 1)}${text}`),
      ...linesAt(id),
    ]),
    ...linesAt('unit'),
    ...linesAt('date'),
  ];
  const { blocks, length } = reportBlocks(
    outline,
    title.length > 0 ? title : [inYear(outline.title, year).replace('{unit}', '')],
    lines.map((text) => ({ kind: 'line', text })),
  );
  // what was typed behind a date
  const behind = lines.slice(length).map((text, index) => paragraph(`b${blocks.length + index + 1}`, text));
  return { outline: outline.id, year, blocks: [...blocks, ...behind] };
}
