/**
 * The 指标库 as the page knows it: read from the machine when a document opens, grown by the rows that the user fills in.
 * Nothing of it leaves the machine.
 */
import { indicatorKey } from '../shared/document/known-indicator';
import type { KnownIndicator } from '../shared/document/known-indicator';
import { usedIndicators } from '../shared/document/used-indicators';
import { HostError, mostIndicators } from '../shared/host';
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
  /** what is open: as it was opened, as it was when its rows were remembered last, and as it is */
  let work: { readonly opened: EditorState; readonly remembered: EditorState; readonly now: EditorState } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function read(): Promise<void> {
    // without a library everything else works as before
    const library = await host.listIndicators({}).catch(() => []);
    program.setState({ library });
  }

  /** Remembers the indicators of the rows that changed since the last time. */
  function remember(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!work || work.now.document === work.remembered.document) return;
    const { opened, remembered, now } = work;
    work = { opened, remembered: now, now };
    const used = usedIndicators(opened.document, remembered.document, now.document).slice(-mostIndicators);
    if (used.length === 0) return;
    const { library } = program.getState();
    const indicators = [...withLastTargets(used, library)];
    program.setState({ library: [...indicators.toReversed(), ...without(library, indicators)] });
    host.rememberIndicators({ indicators }).catch((error: unknown) => {
      tell(program, 'information', `指标库没有更新：${error instanceof HostError ? error.message : '请稍后再试。'}`);
    });
  }

  program.subscribe(({ editor }) => {
    if (editor && editor.origin === work?.now.origin) {
      if (editor.document === work.now.document) return;
      work = { ...work, now: editor };
      if (timer) clearTimeout(timer);
      timer = setTimeout(remember, delay);
    } else if (editor || work) {
      remember();
      work = editor && { opened: editor, remembered: editor, now: editor };
      if (editor) void read();
    }
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

function without(library: readonly KnownIndicator[], those: readonly KnownIndicator[]): readonly KnownIndicator[] {
  const keys = new Set(those.map(indicatorKey));
  return library.filter((each) => !keys.has(indicatorKey(each)));
}

/** A value that is not filled in yet does not wipe out last year's. */
function withLastTargets(
  used: readonly KnownIndicator[],
  library: readonly KnownIndicator[],
): readonly KnownIndicator[] {
  const before = new Map(library.map((each) => [indicatorKey(each), each]));
  return used.map((each) => {
    const last = each.target === '' ? before.get(indicatorKey(each)) : undefined;
    return last ? { ...each, target: last.target, unit: last.unit } : each;
  });
}
