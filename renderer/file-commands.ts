/** Opening, saving, leaving: everything that moves bytes between the user's files and the editor. */
import { blankForm } from '../shared/sheet/blank-form';
import { catalogue, definitionOf } from '../shared/forms/catalogue';
import type { FormDefinition } from '../shared/forms/definition';
import { emptyHistory } from '../shared/document/history';
import { DraftError, readDraftText } from '../shared/draft';
import type { DraftContent } from '../shared/draft';
import { HostError } from '../shared/host';
import type { OpenedFile } from '../shared/host';
import { recognise } from '../shared/sheet/recognise';
import { startDocument } from '../shared/sheet/view';
import type { Origin } from '../shared/sheet/view';
import { commitPending } from './edit-commands';
import { hasUnsavedWork } from './editor-state';
import type { EditorState } from './editor-state';
import { focusGrid, tell } from './program';
import { saveCommands } from './save-commands';
import type { FileParts, SaveCommands } from './save-commands';
import { sha256 } from './sha256';
import { WorkbookFailure } from './workbook-client';

export interface FileCommands extends SaveCommands {
  /** takes the file named at the start, and offers work left unsaved by an earlier run */
  begin(): Promise<void>;
  /** asks for a workbook and opens it */
  open(): Promise<void>;
  openFile(opened: OpenedFile): Promise<void>;
  newForm(definition: FormDefinition, year: number): void;
  resumeDraft(id: string): Promise<void>;
  discardDraft(id: string): Promise<void>;
  /** opens what is on disk now; the present work stays as a draft */
  reload(): Promise<void>;
  /** opens a file as it was before it was saved */
  openBackup(id: string): Promise<void>;
  /** back to the first page; asks when work is unsaved */
  close(): void;
  leaveWithoutSaving(then: () => void): Promise<void>;
}

export function fileCommands({ host, workbooks, program, autosave, evaluation }: FileParts): FileCommands {
  /** Shows what is under way, and turns every failure into a notice; what is open stays open. */
  async function during(busy: string, work: () => Promise<void>): Promise<void> {
    program.setState({ busy, notice: null });
    try {
      await work();
    } catch (error) {
      const known = error instanceof WorkbookFailure || error instanceof HostError || error instanceof DraftError;
      tell(program, 'error', known ? error.message : '操作没有完成，请再试一次；已输入的内容仍在。');
    } finally {
      program.setState({ busy: null });
    }
  }

  /** A page that may not show its file dialog now asks for a click first; null as when cancelled. */
  async function orAskForClick<File>(purpose: 'open' | 'save', pick: () => Promise<File | null>): Promise<File | null> {
    try {
      return await pick();
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'unavailable') throw error;
      program.setState({ dialog: { kind: 'chooseFile', purpose } });
      return null;
    }
  }

  const unsavedDrafts = async () => (await host.listDrafts({})).filter((draft) => draft.unsaved);

  function show(editor: EditorState): void {
    program.setState({ editor, draftSavedAt: null, dialog: null });
    focusGrid(program);
  }

  /** Runs `then` at once, or after the question when work is unsaved. */
  function unlessUnsaved(then: () => void): void {
    const { editor } = program.getState();
    if (editor && hasUnsavedWork(editor)) program.setState({ dialog: { kind: 'unsavedWork', then } });
    else then();
  }

  async function openFile(opened: OpenedFile): Promise<void> {
    await during('正在打开…', async () => {
      const { workbook, converted } = await workbooks.open(opened.bytes);
      const origin: Origin = { kind: 'opened', workbook, recognitions: recognise(workbook, catalogue) };
      const document = startDocument(origin);
      show({
        origin,
        ...(converted
          ? { file: null, name: nameOfConverted(opened.file.name), original: converted.bytes, diskHash: null }
          : {
              file: opened.file.token === '' ? null : opened.file,
              name: opened.file.name,
              original: opened.bytes,
              diskHash: await sha256(opened.bytes),
            }),
        document,
        saved: { step: undefined },
        history: emptyHistory,
        pending: null,
        results: [],
        sheet: firstSheet(origin),
        selections: {},
        draftId: crypto.randomUUID(),
      });
      if (converted) tell(program, 'information', converted.sentence);
    });
  }

  const saving = saveCommands({ host, workbooks, program, autosave, evaluation, during, orAskForClick });

  return {
    begin: async () => {
      await during('正在启动…', async () => {
        const drafts = await unsavedDrafts();
        program.setState({ drafts });
        const start = await host.startFile({});
        if (!start) return;
        await openFile(start);
        if (drafts.length > 0) program.setState({ dialog: { kind: 'drafts' } });
      });
    },
    open: () =>
      new Promise((resolve) =>
        unlessUnsaved(() => {
          resolve(
            during('请选择工作簿…', async () => {
              const opened = await orAskForClick('open', () => host.pickFile({}));
              if (opened) await openFile(opened);
            }),
          );
        }),
      ),
    openFile: async (opened) => unlessUnsaved(() => void openFile(opened)),
    newForm: (definition, year) =>
      unlessUnsaved(() => {
        const origin: Origin = { kind: 'new', definition, key: definition.id };
        const document = { forms: { [definition.id]: blankForm(definition, year) }, cells: {} };
        show({
          origin,
          file: null,
          name: `${year}年度${definition.title}.xlsx`,
          original: null,
          diskHash: null,
          document,
          saved: { step: undefined },
          history: emptyHistory,
          pending: null,
          results: [],
          sheet: 0,
          selections: {},
          draftId: crypto.randomUUID(),
        });
      }),
    resumeDraft: (id) =>
      during('正在恢复…', async () => {
        const draft = await host.readDraft({ id });
        if (!draft) throw new HostError('notFound', '这份暂存已不在了，请重新打开原文件。');
        const stored = readDraftText(draft.text);
        const origin: Origin =
          stored.origin.kind === 'new' || !draft.original
            ? newOrigin(stored.origin)
            : await workbooks.open(draft.original).then(({ workbook }) => ({
                kind: 'opened',
                workbook,
                recognitions: recognise(workbook, catalogue),
              }));
        show({
          origin,
          file: draft.file,
          name: draft.title,
          original: draft.original,
          diskHash: stored.diskHash,
          document: stored.document,
          saved: null,
          history: emptyHistory,
          pending: stored.pending,
          results: [],
          sheet: firstSheet(origin),
          selections: {},
          draftId: id,
        });
        program.setState(({ drafts }) => ({ drafts: drafts.filter((other) => other.id !== id) }));
        commitPending(program);
      }),
    discardDraft: async (id) => {
      await autosave.forget(id);
      program.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.id !== id) }));
    },
    ...saving,
    reload: () =>
      during('正在重新载入…', async () => {
        const file = program.getState().editor?.file;
        if (!file) return;
        await autosave.flush();
        await openFile(await host.reopenFile({ token: file.token }));
        program.setState({ drafts: await unsavedDrafts() });
      }),
    openBackup: async (id) =>
      unlessUnsaved(() => void during('正在打开…', async () => openFile(await host.readBackup({ id })))),
    close: () => unlessUnsaved(() => program.setState({ editor: null, dialog: null })),
    leaveWithoutSaving: async (then) => {
      const { editor } = program.getState();
      if (editor) await autosave.forget(editor.draftId);
      program.setState({ editor: null, dialog: null });
      then();
    },
  };
}

/** Throws HostError for a form that this version does not have. */
function newOrigin(stored: DraftContent['origin']): Origin {
  const definition = stored.kind === 'new' ? definitionOf(stored.definition) : undefined;
  if (stored.kind !== 'new' || !definition) {
    throw new HostError('notFound', '这份暂存的原工作簿已不在了，请重新打开原文件。');
  }
  return { kind: 'new', definition, key: stored.key };
}

/** 自评表.xls → 自评表.xlsx */
const nameOfConverted = (name: string): string => `${name.replace(/\.(xls|et)$/i, '')}.xlsx`;

/** The first sheet that a form was recognised on, else the first visible one. */
function firstSheet(origin: Origin): number {
  if (origin.kind === 'new') return 0;
  const visible = origin.workbook.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  return origin.recognitions[0]?.sheet ?? Math.max(0, visible);
}
