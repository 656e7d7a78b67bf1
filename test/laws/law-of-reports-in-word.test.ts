/** What is written as a Word file is read back with the same texts in the same order, every character. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../shared/bring-in/read-docx';
import { keptFigureText } from '../../shared/report/figure-text';
import { writeDocx } from '../../shared/word/write-docx';
import { reportOfLines, sampleReports } from '../word/support/sample-reports';
import { anyReport } from '../word/support/any-report';
import { textsAsPrinted, textsOfSource } from '../word/support/texts';

const readBack = async (report: Parameters<typeof textsAsPrinted>[0]) =>
  textsOfSource(
    (
      await readDocx(
        await writeDocx({ title: '报告', report, figureText: keptFigureText, spacing: '28pt', tables: null }),
      )
    ).blocks,
  );

test('any report comes back from Word as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      expect(await readBack(report)).toEqual(textsAsPrinted(report));
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(sampleReports))(
  'the report of %s goes out to Word and back line for line',
  async (_, lines) => {
    const report = reportOfLines(lines);
    expect(textsAsPrinted(report)).toEqual(lines);
    expect(await readBack(report)).toEqual(lines);
  },
);
