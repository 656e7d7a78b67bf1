/** A file from disk as a workbook, whatever it is, with its forms recognised and its formulas evaluated: official templates come without results. */
import { basename } from 'node:path';
import type { Document } from '../../shared/document/document';
import { catalogue } from '../../shared/forms/catalogue';
import type { SheetResults } from '../../shared/sheet/edits';
import { isCalculated } from '../../shared/sheet/formula-cells';
import { recognise } from '../../shared/sheet/recognise';
import type { Recognition } from '../../shared/sheet/recognise';
import { startDocument, viewOf } from '../../shared/sheet/view';
import type { Origin, View } from '../../shared/sheet/view';
import { createEvaluator } from '../../shared/workbook/evaluate';
import { openOrConvert } from '../../shared/workbook/open-or-convert';
import type { MadeWorkbook } from '../../shared/workbook/made-workbook';
import { asRead } from '../../shared/workbook/as-read';
import type { OpenedOrConverted } from '../../shared/workbook/open-or-convert';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import type { Io } from './command';
import { CommandError } from './command';
import { readInput } from './files';

export interface OpenedFile {
  /** without folders */
  readonly name: string;
  /** the file with edits made; of an old .xls or .et the new .xlsx */
  readonly save: OpenedOrConverted['save'];
  readonly picture: OpenedOrConverted['picture'];
  /** null: the file is a workbook itself */
  readonly made: MadeWorkbook | null;
  readonly origin: Origin;
  readonly recognitions: readonly Recognition[];
  readonly document: Document;
  /** of the document as opened, formulas evaluated */
  readonly view: View;
  /** the view of another document of this file, and the results it was made with */
  readonly show: (document: Document) => { readonly view: View; readonly results: readonly SheetResults[] };
}

export async function openFile(path: string, io: Pick<Io, 'err' | 'engine'>): Promise<OpenedFile> {
  const { workbook, converted, save, picture } = await readWorkbook(await readInput(path), path);
  if (converted) io.err(`${basename(path)}：${converted.sentence}\n`);
  const recognitions = asRead(recognise(workbook, catalogue), converted?.broughtIn ?? null);
  const origin: Origin = { kind: 'opened', workbook, recognitions };
  const document = startDocument(origin);
  const evaluate = isCalculated(workbook) ? createEvaluator(await io.engine()).evaluate : () => [];
  const show = (shown: Document) => {
    const results = evaluate(viewOf(origin, shown, []).workbook);
    return { view: viewOf(origin, shown, results), results };
  };
  const name = basename(path);
  return { name, save, picture, made: converted, origin, recognitions, document, view: show(document).view, show };
}

async function readWorkbook(bytes: Uint8Array, path: string): Promise<OpenedOrConverted> {
  try {
    return await openOrConvert(bytes, basename(path));
  } catch (error) {
    if (error instanceof WorkbookError) throw new CommandError(`${basename(path)}：${error.message}`);
    throw error;
  }
}
