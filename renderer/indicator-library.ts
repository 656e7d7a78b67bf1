/**
 * The 指标库 as the page knows it: read from the machine when a document opens, grown by the rows that the user fills in.
 * Nothing of it leaves the machine.
 */
import { isSameIndicator } from '../shared/document/known-indicator';
import type { KnownIndicator } from '../shared/document/known-indicator';
import { changedRows, usedIndicators } from '../shared/document/used-indicators';
import type { RowPlaces } from '../shared/document/used-indicators';
import { HostError } from '../shared/host';
import type { Host } from '../shared/host';
import type { EditorState } from './editor-state';
import { tell } from './program';
import type { Program } from './program';

/** ms without an edit after which a row counts as filled in: a slip put right at once is not remembered */
const delay = 2000;

export interface IndicatorLibrary {
  /** takes an indicator out of the library */
  forget(known: KnownIndicator): void;
}

export function startIndicatorLibrary(program: Program, host: Host): IndicatorLibrary {
  /** as it was opened, and as it was looked at last */
  let opened: EditorState | null = null;
  let seen: EditorState | null = null;
  let touched: RowPlaces = new Map();
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function read(): Promise<void> {
    // without a library everything else works as before
    const library = await host.listIndicators({}).catch(() => []);
    program.setState({ library });
  }

  /** Remembers the indicators of the rows that were touched since the last time. */
  function remember(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!seen || !opened || touched.size === 0) return;
    const used = usedIndicators(seen.document, opened.document, touched);
    touched = new Map();
    if (used.length === 0) return;
    const { library } = program.getState();
    const indicators = used.map((each) => withLastTarget(each, library));
    program.setState({ library: [...indicators.toReversed(), ...without(library, indicators)] });
    host.rememberIndicators({ indicators }).catch((error: unknown) => {
      tell(program, 'information', `指标库没有更新：${error instanceof HostError ? error.message : '请稍后再试。'}`);
    });
  }

  program.subscribe(({ editor }) => {
    if (editor?.document === seen?.document && editor?.origin === seen?.origin) return;
    if (!editor || editor.origin !== seen?.origin) {
      remember();
      [opened, seen] = [editor, editor];
      touched = new Map();
      if (editor) void read();
      return;
    }
    touched = new Map([...touched, ...changedRows(seen.document, editor.document)]);
    seen = editor;
    if (timer) clearTimeout(timer);
    timer = setTimeout(remember, delay);
  });
  document.addEventListener('visibilitychange', remember);
  window.addEventListener('pagehide', remember);
  void read();

  return {
    forget: (known) => {
      // a row that waits to be remembered would bring it back
      remember();
      program.setState(({ library }) => ({ library: without(library, [known]) }));
      const { level2, name } = known;
      host.forgetIndicator({ level2, name }).catch(() => {
        tell(program, 'information', `“${name}”没有移出指标库，请稍后再试。`);
        void read();
      });
    },
  };
}

const without = (library: readonly KnownIndicator[], those: readonly KnownIndicator[]): readonly KnownIndicator[] =>
  library.filter((each) => !those.some((other) => isSameIndicator(each, other)));

/** A value that is not filled in yet does not wipe out last year's. */
function withLastTarget(used: KnownIndicator, library: readonly KnownIndicator[]): KnownIndicator {
  const before = used.target === '' ? library.find((each) => isSameIndicator(each, used)) : undefined;
  return before ? { ...used, target: before.target, unit: before.unit } : used;
}
