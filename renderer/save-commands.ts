/** Saving: nothing is written over without the user's word, and every refusal comes with what can be done instead. */
import { HostError } from '../shared/host';
import type { FileRef, Host } from '../shared/host';
import { editsToSave } from '../shared/sheet/edits-to-save';
import { recordToSave } from '../shared/sheet/record-to-save';
import type { Signatures } from '../shared/workbook/signatures';
import type { Autosave } from './autosave';
import { commitPending } from './edit-commands';
import { hasUnsavedWork, viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import type { Evaluation } from './evaluation';
import { changeEditor, tell } from './program';
import type { Program } from './program';
import type { SaveProblem } from './save-problem';
import { sha256 } from './sha256';
import { WorkbookFailure } from './workbook-client';
import type { WorkbookClient } from './workbook-client';

export interface SaveCommands {
  save(): Promise<void>;
  saveAs(): Promise<void>;
  /** writes although the file changed on disk */
  overwrite(): Promise<void>;
  /** writes although another program has the file open */
  saveDespiteLock(): Promise<void>;
  /** writes although the workbook's digital signature goes */
  saveUnsigned(): Promise<void>;
}

/** What commands for files work with. */
export interface FileParts {
  readonly host: Host;
  readonly workbooks: WorkbookClient;
  readonly program: Program;
  readonly autosave: Autosave;
  readonly evaluation: Evaluation;
}

interface Parts extends FileParts {
  /** shows what is under way and turns failures into notices */
  during(busy: string, work: () => Promise<void>): Promise<void>;
  /** asks for a click where the browser wants one before its dialog; null as when cancelled */
  orAskForClick(purpose: 'save', pick: () => Promise<FileRef | null>): Promise<FileRef | null>;
}

/** What the user said yes to. */
interface Consent {
  readonly overwrites: boolean;
  readonly despiteLock: boolean;
}
const none: Consent = { overwrites: false, despiteLock: false };

/** Answers of the host that no other name or moment would change. */
const problems: Readonly<Partial<Record<HostError['code'], SaveProblem>>> = {
  changedOnDisk: 'changedOnDisk',
  openElsewhere: 'openElsewhere',
  inUse: 'notWritten',
  readOnly: 'notWritten',
  notAllowed: 'notWritten',
  notFound: 'notWritten',
  diskFull: 'notWritten',
  failed: 'notWritten',
};

export function saveCommands(parts: Parts): SaveCommands {
  const { host, workbooks, program, autosave, evaluation, during, orAskForClick } = parts;
  /** drafts whose signature the user gave up: asked once each */
  const unsigned = new Set<string>();

  async function bytesToSave(editor: EditorState, signatures: Signatures): Promise<Uint8Array> {
    // formulas that cannot be evaluated here are left to the program that opens the file next
    const results = await evaluation.of(editor).catch(() => []);
    const { origin, document, original } = editor;
    const record = recordToSave(origin, document);
    if (origin.kind === 'new' || !original) {
      return workbooks.create(viewOfEditor({ ...editor, results }).workbook, record);
    }
    return workbooks.save(original, editsToSave(origin, document, results), signatures, record);
  }

  /** After a save the file holds `document`; what was typed meanwhile stays unsaved. */
  async function saved(editor: EditorState, file: FileRef | null, bytes: Uint8Array, doubt = ''): Promise<void> {
    const diskHash = await sha256(bytes);
    const isStillOpen = (now: EditorState | null): now is EditorState => now?.draftId === editor.draftId;
    changeEditor(program, (now) =>
      isStillOpen(now)
        ? {
            ...now,
            file: file && file.token !== '' ? file : now.file,
            name: file?.name ?? now.name,
            diskHash,
            saved: { step: editor.history.done.at(-1) },
          }
        : now,
    );
    program.setState({ dialog: null });
    const now = program.getState().editor;
    if (isStillOpen(now) && !hasUnsavedWork(now)) await autosave.forget(now.draftId);
    tell(program, 'success', `已保存：${file?.name ?? editor.name}${doubt}`);
  }

  /** Runs `work`; a refusal that leaves the user a choice becomes a question, all others stay failures. */
  async function orAsk(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem =
        error instanceof HostError
          ? problems[error.code]
          : error instanceof WorkbookFailure && error.code === 'signed'
            ? 'signed'
            : undefined;
      if (!problem || !(error instanceof Error)) throw error;
      program.setState({ dialog: { kind: 'saveProblem', problem, message: error.message } });
    }
  }

  async function write({ overwrites, despiteLock }: Consent): Promise<void> {
    commitPending(program);
    const { editor } = program.getState();
    if (!editor) return;
    const { file } = editor;
    if (!file) return saveAs();
    await during('正在保存…', () =>
      orAsk(async () => {
        const bytes = await bytesToSave(editor, unsigned.has(editor.draftId) ? 'drop' : 'refuse');
        const { backupFailed } = await host.saveFile({
          token: file.token,
          bytes,
          expected: overwrites ? null : editor.diskHash,
          ...(despiteLock ? { despiteLock } : {}),
        });
        await saved(editor, file, bytes, backupFailed ? '（保存前的旧内容没有备份成功，请检查磁盘空间）' : '');
      }),
    );
  }

  async function saveAs(): Promise<void> {
    commitPending(program);
    const { editor } = program.getState();
    if (!editor) return;
    await during('正在保存…', () =>
      orAsk(async () => {
        // the signed file itself stays as it is
        const bytes = await bytesToSave(editor, 'drop');
        const file = await orAskForClick('save', () => host.saveFileAs({ name: editor.name, bytes }));
        if (file) await saved(editor, file, bytes);
      }),
    );
  }

  return {
    save: () => write(none),
    saveAs,
    overwrite: () => write({ overwrites: true, despiteLock: true }),
    saveDespiteLock: () => write({ ...none, despiteLock: true }),
    saveUnsigned: () => {
      const { editor } = program.getState();
      if (editor) unsigned.add(editor.draftId);
      return write(none);
    },
  };
}
