/**
 * Lines and texts of a PDF page as LibreOffice drew them, read with poppler (pdftocairo, pdftotext): nothing of the
 * program's own code takes part. Numbers are pt from the upper left corner of the page.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One straight line: `at` is its distance from the top (horizontal) or from the left (vertical). */
export interface PaperLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A run of text without spaces, and the box that its font takes. */
export interface PaperText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PaperPage {
  readonly horizontal: readonly PaperLine[];
  readonly vertical: readonly PaperLine[];
  readonly texts: readonly PaperText[];
}

const folderOfGolden = fileURLToPath(new URL('../fixtures/paper-lines', import.meta.url));

/** Names of the official workbooks whose lines were read off, without .xlsx. */
export const goldenNames = (): string[] =>
  readdirSync(folderOfGolden).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));

/** The golden pages of an official workbook: those of its first sheet. */
export const goldenPages = (name: string): PaperPage[] =>
  (JSON.parse(readFileSync(join(folderOfGolden, `${name}.json`), 'utf8')) as { pages: PaperPage[] }).pages;

/** Prints the first sheet of a workbook with LibreOffice and reads its pages; needs soffice, pdftocairo, pdftotext. */
export function printedByLibreOffice(workbook: string): PaperPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-paper-'));
  try {
    const copy = join(folder, 'workbook.xlsx');
    writeFileSync(copy, copyForPaper(readFileSync(workbook)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, copy], {
      stdio: 'ignore',
      timeout: 100_000,
    });
    const pdf = join(folder, 'workbook.pdf');
    const pages: PaperPage[] = [];
    for (const page of pageNumbers(pdf)) {
      const lines = linesOf(execFileSync('pdftocairo', ['-svg', ...onePage(page), pdf, '-'], asText));
      const texts = textsOf(execFileSync('pdftotext', ['-bbox', ...onePage(page), pdf, '-'], asText));
      pages.push({ ...lines, texts });
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook that prints its first sheet only, with columns as wide as Excel has them. */
function copyForPaper(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const change = (name: string, changed: (xml: string) => string): void => {
    parts[name] = strToU8(changed(strFromU8(parts[name] ?? new Uint8Array())));
  };
  let sheets = 0;
  change('xl/workbook.xml', (xml) =>
    xml.replace(/<sheet [^>]*?\/>/g, (sheet) =>
      sheets++ === 0 ? sheet : sheet.replace(/ state="\w+"/, '').replace('<sheet ', '<sheet state="hidden" '),
    ),
  );
  change('xl/styles.xml', withDigitsOfCalibri);
  return zipSync(parts);
}

/**
 * Column widths count digits of the default font. Without Calibri LibreOffice takes DejaVu Sans instead, whose digits
 * are a third wider, and so would be all columns. This copy has DejaVu Sans 8.25 pt as its default font: digits of 7 px,
 * as Calibri 11 has; the cells themselves keep Calibri 11.
 */
function withDigitsOfCalibri(styles: string): string {
  const calibri = /<fonts count="(\d+)">(<font><name val="Calibri"\/>.*?<\/font>)/.exec(styles);
  if (!calibri) throw new Error('the default font of the workbook is not Calibri');
  const [, count = '', font = ''] = calibri;
  return styles
    .replace(font, '<font><name val="DejaVu Sans"/><sz val="8.25"/></font>')
    .replace('</fonts>', `${font}</fonts>`)
    .replace(/<cellXfs.*?<\/cellXfs>/s, (cells) => cells.replaceAll('fontId="0"', `fontId="${count}"`));
}

const asText = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;

const onePage = (page: number): string[] => ['-f', String(page), '-l', String(page)];

function pageNumbers(pdf: string): number[] {
  const count = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], asText))?.[1]);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Table lines are the only stroked paths with two points and a matrix; pictures and fills are left out. */
function linesOf(svg: string): Pick<PaperPage, 'horizontal' | 'vertical'> {
  const horizontal: PaperLine[] = [];
  const vertical: PaperLine[] = [];
  const stroked =
    /<path style="fill:none;stroke-width[^"]*" d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) " transform="matrix\(([^)]*)\)"/g;
  for (const [, x1, y1, x2, y2, matrix = ''] of svg.matchAll(stroked)) {
    // without the scale of the picture: pt of the PDF from its upper left corner, as pdftotext counts
    const [scale = 1, , , , moved = 0, height = 0] = matrix.split(',').map(Number);
    const [left, right] = inOrder(Number(x1) + moved / scale, Number(x2) + moved / scale);
    const [top, bottom] = inOrder(height / scale - Number(y1), height / scale - Number(y2));
    if (bottom - top < 0.1) add(horizontal, { at: top, from: left, to: right });
    else if (right - left < 0.1) add(vertical, { at: left, from: top, to: bottom });
  }
  const byPlace = (one: PaperLine, other: PaperLine): number => one.at - other.at || one.from - other.from;
  return { horizontal: horizontal.sort(byPlace), vertical: vertical.sort(byPlace) };
}

const inOrder = (one: number, other: number): [number, number] => [Math.min(one, other), Math.max(one, other)];

/** LibreOffice draws some lines twice. */
function add(lines: PaperLine[], { at, from, to }: PaperLine): void {
  const line = { at: rounded(at), from: rounded(from), to: rounded(to) };
  if (!lines.some((there) => there.at === line.at && there.from === line.from && there.to === line.to))
    lines.push(line);
}

const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

const textsOf = (html: string): PaperText[] =>
  [...html.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    left: rounded(Number(left)),
    top: rounded(Number(top)),
    right: rounded(Number(right)),
    bottom: rounded(Number(bottom)),
  }));

const rounded = (value: number): number => Math.round(value * 100) / 100;
