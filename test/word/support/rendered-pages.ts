/** The pages of a Word file as LibreOffice draws them, read with poppler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLibreOffice } from '../../workbook/support/other-programs';

const hasPoppler = ['pdfinfo', 'pdftotext'].every((program) => spawnSync(program, ['-v']).status === 0);

/** Programs that are needed here and not installed; '' when all are. */
export const missingForPages = [...(hasLibreOffice ? [] : ['soffice']), ...(hasPoppler ? [] : ['poppler-utils'])].join(
  ', ',
);

export interface RenderedWord {
  readonly text: string;
  /** pt from the upper left corner of the page */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RenderedPage {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** runs without blanks, in reading order */
  readonly words: readonly RenderedWord[];
}

export function pagesOfWord(docx: Uint8Array): readonly RenderedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-word-'));
  try {
    const file = join(folder, 'report.docx');
    writeFileSync(file, docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 100_000,
    });
    return pagesOfPdf(join(folder, 'report.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function pagesOfPdf(path: string): readonly RenderedPage[] {
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, inner = '']) => ({ width: Number(width), height: Number(height), words: wordsIn(inner) }),
  );
}

const wordsIn = (page: string): RenderedWord[] =>
  [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gs)].map(
    ([, left, top, right, bottom, text = '']) => ({
      text: text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] ?? ''),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  );

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
