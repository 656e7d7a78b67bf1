/**
 * The 指标库 as the page knows it: read from the machine when a document opens, grown by the rows that the user fills in.
 * Nothing of it leaves the machine.
 */
import { changedSpan } from '../shared/document/changed-span';
import type { Document, FormKey, RowId, TableRow } from '../shared/document/document';
import { tableBlock } from '../shared/document/form-definition';
import { indicatorOfRow, isSameIndicator } from '../shared/document/known-indicator';
import type { KnownIndicator } from '../shared/document/known-indicator';
import type { TableId } from '../shared/forms/ids';
import { HostError } from '../shared/host';
import type { Host } from '../shared/host';
import type { EditorState } from './editor-state';
import { tell } from './program';
import type { Program } from './program';

/** ms without an edit after which a row counts as filled in: a slip put right at once is not remembered */
const delay = 2000;

/** A row that was changed, by the keys of its place. */
type Touched = Map<string, { readonly form: FormKey; readonly table: TableId; readonly row: RowId }>;

export interface IndicatorLibrary {
  /** takes an indicator out of the library */
  forget(known: KnownIndicator): void;
}

export function startIndicatorLibrary(program: Program, host: Host): IndicatorLibrary {
  /** as it was opened, and as it was looked at last */
  let opened: EditorState | null = null;
  let seen: EditorState | null = null;
  let touched: Touched = new Map();
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
    const used = usedIn(seen.document, opened.document, touched);
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
    touch(touched, seen.document, editor.document);
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

function touch(touched: Touched, before: Document, now: Document): void {
  for (const [form, { tables }] of Object.entries(now.forms)) {
    for (const [table, rows] of Object.entries(tables)) {
      const earlier = before.forms[form]?.tables[table] ?? [];
      if (rows === earlier) continue;
      const { head, tail } = changedSpan(earlier, rows);
      for (const { id } of rows.slice(head, rows.length - tail)) {
        touched.set(JSON.stringify([form, table, id]), { form, table, row: id });
      }
    }
  }
}

/** What the touched rows say now, without those that say what they said when the document was opened. */
function usedIn(now: Document, opened: Document, touched: Touched): readonly KnownIndicator[] {
  const used = new Map<string, KnownIndicator>();
  for (const { form, table, row } of touched.values()) {
    const block = tableBlock(now, form, table);
    const filled = block && rowOf(now, form, table, row);
    const known = filled && indicatorOfRow(block, filled);
    if (!known) continue;
    const before = rowOf(opened, form, table, row);
    const knownBefore = before && indicatorOfRow(block, before);
    const isNew = !knownBefore || !isSameIndicator(known, knownBefore) || known.target !== knownBefore.target;
    if (isNew) used.set(JSON.stringify([known.level2, known.name]), known);
  }
  return [...used.values()];
}

const rowOf = (document: Document, form: FormKey, table: TableId, row: RowId): TableRow | undefined =>
  document.forms[form]?.tables[table]?.find(({ id }) => id === row);
