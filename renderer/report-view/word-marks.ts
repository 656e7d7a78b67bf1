/** Words that findings underline, and the words that were jumped to. They move with the text until they are told anew. */
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import type { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { MarkSentence } from '../sheet-view/scene';
import type { Span } from './text-positions';

/** A finding at a span of the document. */
export interface MarkedSpan extends Span {
  readonly sentence: MarkSentence;
}

interface Marked {
  readonly findings: DecorationSet;
  readonly reached: DecorationSet;
}

interface Told {
  readonly findings?: DecorationSet;
  readonly reached?: DecorationSet;
}

const key = new PluginKey<Marked>('words');
const none = DecorationSet.empty;

export const wordMarks = (): Plugin =>
  new Plugin<Marked>({
    key,
    state: {
      init: () => ({ findings: none, reached: none }),
      apply: (transaction, before) => {
        const told = transaction.getMeta(key) as Told | undefined;
        if (!transaction.docChanged && !told) {
          // going elsewhere by hand ends what was jumped to
          return transaction.selectionSet && before.reached !== none ? { ...before, reached: none } : before;
        }
        const { mapping, doc, docChanged } = transaction;
        return {
          findings: told?.findings ?? (docChanged ? before.findings.map(mapping, doc) : before.findings),
          reached: told?.reached ?? (docChanged ? none : before.reached),
        };
      },
    },
    props: {
      decorations: (state) => {
        const { findings, reached } = key.getState(state) ?? { findings: none, reached: none };
        if (reached === none) return findings;
        return findings.add(state.doc, reached.find());
      },
    },
  });

/** `spans` in the document `told`, which `since` leads to the present one. */
export function tellFindings(
  transaction: Transaction,
  told: Node,
  spans: readonly MarkedSpan[],
  since: Mapping,
): Transaction {
  const drawn = spans
    .filter(({ from, to }) => to > from)
    .map(({ from, to, sentence }) =>
      // told by its words: a check makes its sentences anew, and what looks and says the same is not drawn again
      Decoration.inline(from, to, { class: `report-mark ${sentence.level}` }, { ...sentence }),
    );
  const findings = DecorationSet.create(told, drawn).map(since, transaction.doc);
  return transaction.setMeta(key, { findings } satisfies Told);
}

export const tellReached = (transaction: Transaction, { from, to }: Span): Transaction =>
  transaction.setMeta(key, {
    reached: DecorationSet.create(transaction.doc, [Decoration.inline(from, to, { class: 'report-reached' })]),
  } satisfies Told);

/** What findings say of a position, in the order of the text. */
export const sentencesAt = (state: EditorState, position: number): readonly MarkSentence[] =>
  (key.getState(state)?.findings.find(position, position) ?? []).map(({ spec }) => spec as MarkSentence);
