/** What the program does with a workbook, from opening to writing three values back to disk. */
import { readFileSync } from 'node:fs';
import { writeFileAtomically } from '../../../electron/atomic-file';
import { catalogue } from '../../../shared/forms/catalogue';
import { noRowChanges } from '../../../shared/sheet/edits';
import type { SheetEdits } from '../../../shared/sheet/edits';
import { recognise } from '../../../shared/sheet/recognise';
import type { Workbook } from '../../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { openWorkbook } from '../../../shared/workbook/opened-workbook';
import { read } from '../../../shared/workbook/read';
import { WorkbookError } from '../../../shared/workbook/workbook-error';

export interface Outcome {
  /** saved: written and read back; refused: with a sentence, nothing written; failed: a mistake of the program */
  readonly kind: 'saved' | 'refused' | 'failed';
  /** the sentence, or what went wrong */
  readonly message: string;
  readonly milliseconds: number;
}

/** as many cells are written, each in a row of its own below what the first sheet uses */
export const values = [12.5, '甲乙丙', null] as const;

function threeEdits({ sheets }: Workbook): readonly SheetEdits[] {
  const [sheet] = sheets;
  if (!sheet) return [];
  const cells = values.map((value, index) => ({ row: sheet.rowCount + index, column: index, value }));
  return [{ sheet: sheet.name, rows: noRowChanges, cells, results: [] }];
}

/** Opening, writing three cells and saving, and nothing else: the engine alone. */
export async function saveThreeCells(bytes: Uint8Array, path: string): Promise<void> {
  const { workbook, save } = openWorkbook(bytes);
  await writeFileAtomically(path, save(threeEdits(workbook), 'drop', undefined));
}

/** `path`: where it is saved; the file that stands there must come out whole, old or new. */
export async function tryWorkbook(bytes: Uint8Array, path: string): Promise<Outcome> {
  const before = readFileSync(path);
  const start = performance.now();
  const outcome = (kind: Outcome['kind'], message: string): Outcome => ({
    kind,
    message,
    milliseconds: performance.now() - start,
  });
  try {
    const opened = openWorkbook(bytes);
    const origin = {
      kind: 'opened' as const,
      workbook: opened.workbook,
      recognitions: recognise(opened.workbook, catalogue),
    };
    viewOf(origin, startDocument(origin), []);
    const saved = opened.save(threeEdits(opened.workbook), 'drop', undefined);
    const again = read(saved);
    if (again.sheets.length !== opened.workbook.sheets.length) return outcome('failed', 'sheets were lost');
    await writeFileAtomically(path, saved);
    return Buffer.compare(readFileSync(path), saved) === 0
      ? outcome('saved', '')
      : outcome('failed', 'not written whole');
  } catch (error) {
    if (Buffer.compare(readFileSync(path), before) !== 0) return outcome('failed', 'the old file was touched');
    if (error instanceof WorkbookError) return outcome('refused', error.message);
    return outcome('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
