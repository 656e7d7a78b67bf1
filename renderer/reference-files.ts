/** Reads 对照文件: workbooks that the open document is compared with. They are never written, and their bytes are not kept. */
import type { Document, ReferencedForm } from '../shared/document/document';
import { addReference, removeReference } from '../shared/document/references';
import { HostError } from '../shared/host';
import type { Host, OpenedFile } from '../shared/host';
import { formsToCompare } from '../shared/sheet/forms-to-compare';
import { openedOrigin } from './opened-editor';
import { perform } from './perform';
import type { Program } from './program';
import { sha256 } from './sha256';
import { WorkbookFailure } from './workbook-client';
import type { WorkbookClient } from './workbook-client';

/** What is told of an attempt; null: the user chose no file. */
export type Told = { readonly kind: 'done' | 'problem'; readonly text: string } | null;

export interface ReferenceFiles {
  /** asks for a file and compares with it from now on */
  add(): Promise<Told>;
  /** reads a file again; asks for it where this run of the program did not open it */
  update(file: string): Promise<Told>;
  remove(file: string): void;
}

export function startReferenceFiles(program: Program, host: Host, workbooks: WorkbookClient): ReferenceFiles {
  /** of the files that were read since the program was started */
  const tokens = new Map<string, string>();

  /** `instead`: the file whose place it takes; null for one more. */
  async function take(opened: OpenedFile | null, instead: string | null): Promise<Told> {
    const { editor } = program.getState();
    if (!opened || !editor) return null;
    const { name, token } = opened.file;
    if ((await sha256(opened.bytes)) === editor.diskHash) {
      return { kind: 'problem', text: `“${name}”就是正在填写的这份文件，请另选一份。` };
    }
    const { workbook, converted, results } = await workbooks.readBeside(opened.bytes, name);
    const forms = formsToCompare(openedOrigin(workbook, converted?.broughtIn ?? null), results);
    if (forms.length === 0) {
      return { kind: 'problem', text: `“${name}”中没有认出已知的表，不能比对，请确认选对了文件。` };
    }
    tokens.set(name, token);
    // the document may have been changed, or closed, while the file was read
    const document = program.getState().editor?.document;
    if (document) perform(program, addReference(document, name, forms, instead));
    return { kind: 'done', text: `已读入“${name}”，共${forms.length}张表。` };
  }

  const telling = async (work: () => Promise<Told>): Promise<Told> => {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof WorkbookFailure || error instanceof HostError;
      return { kind: 'problem', text: known ? error.message : '这份文件没有读入，请再试一次。' };
    }
  };

  return {
    add: () => telling(async () => take(await host.pickFile({}), null)),
    update: (file) =>
      telling(async () => {
        const token = tokens.get(file) ?? '';
        return take(token === '' ? await host.pickFile({}) : await host.reopenFile({ token }), file);
      }),
    remove: (file) => {
      const document = program.getState().editor?.document;
      if (document) perform(program, removeReference(document, file));
    },
  };
}

export interface ListedReference {
  readonly file: string;
  readonly forms: readonly ReferencedForm[];
}

/** In the order in which they were added. */
export const listedReferences = (document: Document | undefined): readonly ListedReference[] =>
  Object.entries(document?.notes?.references ?? {}).map(([file, forms]) => ({ file, forms }));
