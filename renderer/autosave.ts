/**
 * 自动暂存: everything typed is on disk within a second. Its duties: write the draft soon after a change, write at once
 * when the page is hidden or closed, keep writes in order, drop the draft once the work is in the user's file.
 */
import { writeDraftText } from '../shared/draft';
import { HostError } from '../shared/host';
import type { Host } from '../shared/host';
import { documentToKeep, hasUnsavedWork } from './editor-state';
import type { EditorState } from './editor-state';
import { tell } from './program';
import type { Program } from './program';
import { flushTyping } from './shown-report';

/** The grid reports text being typed within 500 ms; together this stays under a second. */
const delay = 300;

export interface Autosave {
  /** removes a draft that is no longer needed, after writes under way */
  forget(draftId: string): Promise<void>;
  /** resolves when the present work is on disk */
  flush(): Promise<void>;
}

const isSameWork = (one: EditorState | null, other: EditorState | null): boolean =>
  one?.draftId === other?.draftId &&
  one?.document === other?.document &&
  one?.pending === other?.pending &&
  one?.explaining === other?.explaining &&
  one?.file === other?.file;

export function startAutosave(program: Program, host: Host): Autosave {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<void> = Promise.resolve();
  let written: EditorState | null = null;
  /** drafts whose original workbook the host has already */
  const withOriginal = new Set<string>();

  async function remove(draftId: string): Promise<void> {
    withOriginal.delete(draftId);
    if (written?.draftId === draftId) written = null;
    await host.removeDraft({ id: draftId }).catch(() => undefined);
  }

  async function write(): Promise<void> {
    const { editor } = program.getState();
    if (!editor || isSameWork(editor, written)) return;
    if (!hasUnsavedWork(editor)) {
      // everything was undone: nothing is left to be taken up again
      if (written?.draftId === editor.draftId) await remove(editor.draftId);
      return;
    }
    try {
      const { savedAt } = await host.writeDraft({
        id: editor.draftId,
        title: editor.name,
        unsaved: true,
        text: writeDraftText({
          origin:
            editor.origin.kind === 'new'
              ? { kind: 'new', definition: editor.origin.definition.id, key: editor.origin.key }
              : { kind: 'opened' },
          document: documentToKeep(editor),
          pending: editor.pending,
          diskHash: editor.diskHash,
          ...(editor.broughtIn && { broughtIn: editor.broughtIn }),
        }),
        original: withOriginal.has(editor.draftId) ? null : editor.original,
        file: editor.file,
      });
      withOriginal.add(editor.draftId);
      written = editor;
      program.setState({ draftSavedAt: savedAt });
    } catch (error) {
      const sentence = error instanceof HostError ? error.message : '请尽快用“保存”或“另存为”保存。';
      tell(program, 'error', `自动暂存没有成功：${sentence}`);
    }
  }

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    flushTyping(program);
    return (queue = queue.then(write));
  }

  program.subscribe(({ editor }) => {
    if (!editor || timer || isSameWork(editor, written)) return;
    if (!hasUnsavedWork(editor) && written?.draftId !== editor.draftId) return;
    timer = setTimeout(() => void flush(), delay);
  });
  document.addEventListener('visibilitychange', () => void flush());
  window.addEventListener('pagehide', () => void flush());
  window.addEventListener('blur', () => void flush());

  return {
    flush,
    forget: (draftId) => {
      if (timer) clearTimeout(timer);
      timer = null;
      queue = queue.then(() => remove(draftId));
      return queue;
    },
  };
}
