/** What is written as a Word file is read back with the same texts in the same order, every character. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../shared/bring-in/read-docx';
import type { Report } from '../../shared/document/report';
import { keptFigureText } from '../../shared/report/figure-text';
import { writeDocx } from '../../shared/word/write-docx';
import { reportOfLines, sampleReports } from '../word/support/sample-reports';
import { anyReport } from '../word/support/any-report';
import { textsAsPrinted, textsOfSource } from '../word/support/texts';
import { filledColumns, wordParts } from '../word/support/word-parts';

const written = (report: Report): Promise<Uint8Array> =>
  writeDocx({ title: '报告', report, figureText: keptFigureText, spacing: '28pt', tables: null });

const readBack = async (bytes: Uint8Array) => textsOfSource((await readDocx(bytes)).blocks);

test('any report comes back from Word as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const bytes = await written(report);
      expect(await readBack(bytes)).toEqual(textsAsPrinted(report));
      for (const [filled, columns] of filledColumns(wordParts(bytes).document)) expect(filled).toBe(columns);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(sampleReports))(
  'the report of %s goes out to Word and back line for line',
  async (_, lines) => {
    const report = reportOfLines(lines);
    expect(textsAsPrinted(report)).toEqual(lines);
    expect(await readBack(await written(report))).toEqual(lines);
  },
);
