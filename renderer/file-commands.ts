/** Opening, saving, leaving: everything that moves bytes between the user's files and the editor. */
import { reportAlone } from '../shared/bring-in/report-alone';
import type { FormDefinition } from '../shared/forms/definition';
import type { ReportOutline } from '../shared/forms/outlines/outline';
import { newReport } from '../shared/report/new-report';
import type { ReportStart } from '../shared/report/new-report';
import { DraftError, readDraftText } from '../shared/draft';
import type { DraftContent } from '../shared/draft';
import { HostError } from '../shared/host';
import type { OpenedFile } from '../shared/host';
import type { ClipboardPayload } from './clipboard/read-payload';
import { readSystemClipboard } from './clipboard/system-clipboard';
import { readWholeForm } from './clipboard/whole-form';
import type { LineSpacing } from '../shared/report/official-format';
import { writtenOut } from '../shared/report/written-out';
import type { Workbook } from '../shared/sheet/sheet';
import { visibleSheets } from '../shared/sheet/visible-sheets';
import { commitPending } from './edit-commands';
import { hasUnsavedWork, viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { newEditor, openedEditor, resumedEditor } from './opened-editor';
import { openedByPage } from './page-files';
import { reportTitle } from './report-name';
import { focusGrid, tell } from './program';
import { saveCommands } from './save-commands';
import type { FileParts, SaveCommands } from './save-commands';
import { flushTyping } from './shown-report';
import { WorkbookFailure } from './workbook-client';

export interface FileCommands extends SaveCommands {
  /** takes the file named at the start, and offers work left unsaved by an earlier run */
  begin(): Promise<void>;
  /** asks for a workbook and opens it */
  open(): Promise<void>;
  openFile(opened: OpenedFile): Promise<void>;
  newForm(definition: FormDefinition, year: number): void;
  /** a report without tables, as a document of its own */
  newReport(outline: ReportOutline, start: ReportStart): void;
  /** brings in what was copied elsewhere as a document of its own; null: asks the system for the clipboard */
  pasteForm(clipboard: ClipboardPayload | null): Promise<void>;
  resumeDraft(id: string): Promise<void>;
  discardDraft(id: string): Promise<void>;
  /** opens what is on disk now; the present work stays as a draft */
  reload(): Promise<void>;
  /** opens a file as it was before it was saved */
  openBackup(id: string): Promise<void>;
  /** back to the first page; asks when work is unsaved */
  close(): void;
  /** asks where, and writes a workbook that is no document of the program, such as a report */
  saveNew(workbook: Workbook, name: string): Promise<void>;
  /** asks where, and writes the report that is shown as a Word file; `withTables`: behind the sheets of the workbook */
  exportWord(spacing: LineSpacing, withTables: boolean): Promise<void>;
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
    flushTyping(program);
    const { editor } = program.getState();
    if (editor && hasUnsavedWork(editor)) program.setState({ dialog: { kind: 'unsavedWork', then } });
    else then();
  }

  async function openFile(opened: OpenedFile): Promise<void> {
    await during('正在打开…', async () => {
      const read = await workbooks.open(opened.bytes, opened.file.name);
      show(await openedEditor(read, opened));
      if (read.converted) tell(program, 'information', read.converted.sentence);
    });
  }

  async function beginReport(outline: ReportOutline, start: ReportStart): Promise<void> {
    const name = `${start.year === null ? '' : `${start.year}年度`}${outline.name}.xlsx`;
    const { workbook, record } = reportAlone(newReport(outline, start));
    const bytes = await workbooks.create(workbook, record);
    show(await openedEditor(await workbooks.open(bytes, name), openedByPage(name, bytes)));
  }

  /** A report that was begun alone before there were reports in documents has no workbook yet. */
  async function reportOnly({ document }: DraftContent): Promise<Uint8Array | null> {
    const [report] = Object.values(document.notes?.reports ?? {});
    return report ? workbooks.create(reportAlone(report).workbook, undefined) : null;
  }

  async function bringIn(payload: ClipboardPayload): Promise<void> {
    const read = await readWholeForm(workbooks, payload);
    if (!read?.converted) return tell(program, 'error', noForm);
    const { sentence } = read.converted;
    const editor = await openedEditor(read, openedByPage('', new Uint8Array()));
    unlessUnsaved(() => {
      show({ ...editor, name: nameOfForm(editor) });
      tell(program, 'information', sentence);
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
    newForm: (definition, year) => unlessUnsaved(() => show(newEditor(definition, year))),
    newReport: (outline, start) => unlessUnsaved(() => void during('正在新建…', () => beginReport(outline, start))),
    pasteForm: async (clipboard) => {
      const payload = clipboard ?? (await readSystemClipboard());
      if (!payload) return program.setState({ dialog: { kind: 'pasteForm' } });
      program.setState({ dialog: null });
      await during('正在读取剪贴板…', () => bringIn(payload));
    },
    resumeDraft: (id) =>
      during('正在恢复…', async () => {
        const draft = await host.readDraft({ id });
        if (!draft) throw new HostError('notFound', '这份暂存已不在了，请重新打开原文件。');
        const stored = readDraftText(draft.text);
        // also of what was brought in the draft holds the workbook that was made of it
        const original = stored.origin.kind === 'opened' ? (draft.original ?? (await reportOnly(stored))) : null;
        const opened = original && (await workbooks.open(original, draft.title));
        show(resumedEditor({ ...draft, original }, stored, opened?.workbook ?? null));
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
    saveNew: (workbook, name) =>
      during('正在导出…', async () => {
        const bytes = await workbooks.create(workbook, null);
        const file = await host.saveFileAs({ name, bytes });
        if (file) tell(program, 'success', `已导出：${file.name}`);
      }),
    exportWord: (spacing, withTables) =>
      during('正在导出…', async () => {
        flushTyping(program);
        const { editor } = program.getState();
        const view = editor && viewOfEditor(editor);
        const shown = view && editor.report !== null ? view.reports[editor.report] : undefined;
        if (!view || !shown) return;
        const { workbook } = view;
        const title = reportTitle(shown);
        const report = writtenOut(shown.report, shown.figureText);
        const tables = withTables ? { workbook, sheets: visibleSheets(workbook) } : null;
        const bytes = await workbooks.writeWord(editor.original, { title, report, spacing, tables });
        const file = await host.saveFileAs({ name: `${title}.docx`, bytes });
        if (file) tell(program, 'success', `已导出：${file.name}`);
      }),
    leaveWithoutSaving: async (then) => {
      const { editor } = program.getState();
      if (editor) await autosave.forget(editor.draftId);
      program.setState({ editor: null, dialog: null });
      then();
    },
  };
}

const noForm =
  '剪贴板里没有认出已知的表样。请在网页、Word 或 Excel 中选中整张表（从标题到最后一行）复制后再试；也可以把网页或文档保存为文件，用“打开”带入。';

/** 2023年度部门整体支出绩效目标表.xlsx */
function nameOfForm({ origin }: EditorState): string {
  const [first] = origin.kind === 'opened' ? origin.recognitions : [];
  if (!first) return '粘贴的表.xlsx';
  const { definition, form } = first;
  return `${form.year === null ? '' : `${form.year}年度`}${definition.title}.xlsx`;
}
