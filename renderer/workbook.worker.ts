/** The page's one worker: all reading and writing of workbooks happens here, so that a hang is a message, not a frozen window. */
import { expose } from 'comlink';
import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm?url';
import type { RecordChange, SheetEdits, SheetResults } from '../shared/sheet/edits';
import type { RowChangesBySheet } from '../shared/sheet/shift-workbook';
import type { Workbook } from '../shared/sheet/sheet';
import { keptFigureText } from '../shared/report/figure-text';
import type { PictureBytes } from '../shared/word/sheet-pictures';
import type { PrintedTables, WordContent } from '../shared/word/write-docx';
import { createEvaluator } from '../shared/workbook/evaluate';
import type { EvaluatedWorkbook, Evaluator } from '../shared/workbook/evaluate';
import { applyInputChanges } from '../shared/workbook/input-changes';
import type { InputChanges } from '../shared/workbook/input-changes';
import { openOrConvert } from '../shared/workbook/open-or-convert';
import type { OpenedOrConverted } from '../shared/workbook/open-or-convert';
import { openWorkbook } from '../shared/workbook/opened-workbook';
import type { OpenedWorkbook } from '../shared/workbook/opened-workbook';
import { patch } from '../shared/workbook/patch';
import { pictureBytes } from '../shared/workbook/pictures';
import type { Signatures } from '../shared/workbook/signatures';
import { WorkbookError } from '../shared/workbook/workbook-error';
import type { WorkbookErrorCode } from '../shared/workbook/workbook-error';

/** Errors lose their class on the way to the page, so they cross as data. */
export type WorkerReply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      /** null: an error that is our own mistake */
      readonly code: WorkbookErrorCode | null;
      readonly message: string;
    };

async function reply<Value>(work: () => Value | Promise<Value>): Promise<WorkerReply<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: null, message: '处理工作簿时出现问题，请先用“另存为”保存一份，再重新打开。' };
  }
}

let opened: OpenedWorkbook | null = null;
let evaluator: Promise<Evaluator> | null = null;
let input: EvaluatedWorkbook | null = null;

function ours(): OpenedWorkbook {
  if (!opened) throw new Error('this worker opened nothing');
  return opened;
}

async function loadEvaluator(): Promise<Evaluator> {
  const response = await fetch(wasmAddress);
  return createEvaluator(new Uint8Array(await response.arrayBuffer()));
}

const workbookWorker = {
  /** `name`: of the file, with its ending */
  open: (bytes: Uint8Array, name: string): Promise<WorkerReply<Opened>> =>
    reply(async () => {
      const { converted, ...rest } = await openOrConvert(bytes, name);
      opened = rest;
      return { workbook: rest.workbook, converted };
    }),
  /** fresh results of all formulas of the workbook as shown; it is taken note of at once, in the order of the calls */
  evaluate: (changes: InputChanges): Promise<WorkerReply<SheetResults[]>> => {
    const now = (input = applyInputChanges(input, changes));
    return reply(async () => (await (evaluator ??= loadEvaluator())).evaluate(now));
  },
  /** why a save would refuse these rows, as a sentence; null when it would not. `original` as for `save` */
  rowRefusal: (original: Uint8Array | null, rowChanges: RowChangesBySheet): Promise<WorkerReply<string | null>> =>
    reply(() => (original ? openWorkbook(original) : ours()).rowRefusal(rowChanges)),
  /** `original`: null for the workbook that this worker opened */
  save: (
    original: Uint8Array | null,
    edits: readonly SheetEdits[],
    signatures: Signatures,
    record: RecordChange,
  ): Promise<WorkerReply<Uint8Array>> =>
    reply(() => (original ? patch(original, edits, signatures, record) : ours().save(edits, signatures, record))),
  /** the bytes of a picture; `original` as for `save` */
  picture: (original: Uint8Array | null, part: string): Promise<WorkerReply<Uint8Array>> =>
    reply(() => (original ? pictureBytes(original, { part }) : ours().picture(part))),
  create: (workbook: Workbook, record: RecordChange): Promise<WorkerReply<Uint8Array>> =>
    reply(async () => {
      // a library of a megabyte, which opening and saving a file need not wait for
      const { create } = await import('../shared/workbook/create');
      return patch(await create(workbook), [], 'refuse', record);
    }),
  /** `original` as for `save`; the pictures of the sheets are read here */
  writeWord: (original: Uint8Array | null, content: ReportToWrite): Promise<WorkerReply<Uint8Array>> =>
    reply(async () => {
      const { writeDocx } = await import('../shared/word/write-docx');
      const tables = content.tables && { ...content.tables, pictures: picturesOn(content.tables, original) };
      return writeDocx({ ...content, tables, figureText: keptFigureText });
    }),
};

/** Live figures are written out already. */
export interface ReportToWrite extends Omit<WordContent, 'figureText' | 'tables'> {
  /** null: the report alone */
  readonly tables: Omit<PrintedTables, 'pictures'> | null;
}

/** A picture that cannot be read is left out. */
function picturesOn({ workbook, sheets }: Omit<PrintedTables, 'pictures'>, original: Uint8Array | null): PictureBytes {
  const parts = new Set(sheets.flatMap((index) => (workbook.sheets[index]?.pictures ?? []).map(({ part }) => part)));
  const bytes = new Map<string, Uint8Array>();
  for (const part of parts) {
    try {
      bytes.set(part, original ? pictureBytes(original, { part }) : ours().picture(part));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }
  return bytes;
}

/** What the page is told of a file. */
export type Opened = Pick<OpenedOrConverted, 'workbook' | 'converted'>;

export type WorkbookWorker = typeof workbookWorker;

expose(workbookWorker);
