/** The golden lines of test/fixtures/paper-lines, made again where LibreOffice and poppler are installed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goldenNames, goldenPages, printedByLibreOffice, type PaperLine } from '../support/paper-lines';
import { hasLibreOffice } from '../workbook/support/other-programs';

const hasPoppler = ['pdfinfo', 'pdftocairo', 'pdftotext'].every((program) => spawnSync(program, ['-v']).status === 0);

const missing = [...(hasLibreOffice ? [] : ['soffice']), ...(hasPoppler ? [] : ['poppler-utils'])].join(', ');

/** pt; versions of LibreOffice round in their own ways */
const places = (lines: readonly PaperLine[]): number[] => lines.map(({ at }) => Math.round(at));

for (const name of goldenNames()) {
  const says = missing === '' ? '' : ` (skipped: ${missing} not installed)`;
  test.skipIf(missing !== '')(`LibreOffice prints ${name} with the golden lines${says}`, { timeout: 120_000 }, () => {
    const workbook = fileURLToPath(new URL(`../fixtures/official/${name}.xlsx`, import.meta.url));
    const printed = printedByLibreOffice(workbook);
    const golden = goldenPages(name);
    expect(printed.map(({ horizontal }) => places(horizontal))).toEqual(
      golden.map(({ horizontal }) => places(horizontal)),
    );
    expect(printed.map(({ vertical }) => places(vertical))).toEqual(golden.map(({ vertical }) => places(vertical)));
    expect(printed.map(({ texts }) => texts.map(({ text }) => text).sort())).toEqual(
      golden.map(({ texts }) => texts.map(({ text }) => text).sort()),
    );
  });
}
