/**
 * Hands what is written over to the page. Its duties: wait for a pause in the typing, but not longer than a second; one
 * edit for typing into one text, one for each other step; nothing of what an input method is still composing; no work
 * within a key.
 */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import type { StepMap } from '@tiptap/pm/transform';
import type { ReportBlock } from '../../shared/document/report';
import { replacementOf, typedInto } from './block-change';
import type { ReportEdit } from './report-edit';
import { blocksOf } from './report-nodes';
import type { Words } from './text-positions';

/** ms without a key after which typing is handed over */
const pause = 300;
/** ms that typing without a pause waits at most */
const longest = 1000;

/** What has been changed since the last edit was made of it. */
interface Open {
  /** null: more than typing */
  readonly into: string | null;
  readonly label: string;
  readonly began: number;
  readonly time: number;
  readonly before: Words | null;
}

export interface HandOverParts {
  now(): number;
  state(): EditorState;
  wordsOf(state: EditorState): Words | null;
  isComposing(): boolean;
  /** runs the work soon, but not before the screen shows what was typed */
  soon(work: () => void): void;
  deliver(edits: readonly ReportEdit[]): void;
}

export class HandOver {
  /** as the page has it */
  private delivered: readonly ReportBlock[];
  /** as the page will have it once the edits that wait are delivered */
  private blocks: readonly ReportBlock[];
  /** the document in which these blocks stand, and what leads from it to the present one */
  private told: Node;
  private since = new Mapping();
  private open: Open | null = null;
  private waiting: ReportEdit[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly parts: HandOverParts,
    blocks: readonly ReportBlock[],
  ) {
    this.blocks = blocks;
    this.delivered = blocks;
    this.told = parts.state().doc;
  }

  /** Whether the page's blocks are those that it has from here. */
  knows(blocks: readonly ReportBlock[]): boolean {
    return this.delivered === blocks || replacementOf(this.delivered, blocks) === null;
  }

  /** The page's own change is in the editor now; whatever was open is part of it or gone. */
  takeOver(blocks: readonly ReportBlock[]): void {
    this.drop();
    this.blocks = blocks;
    this.delivered = blocks;
    this.told = this.parts.state().doc;
  }

  drop(): void {
    clearTimeout(this.timer);
    this.open = null;
    this.waiting = [];
    this.since = new Mapping();
  }

  /** Whether something was typed that no edit is made of yet. */
  get isOpen(): boolean {
    return this.open !== null;
  }

  /** The document in which the blocks stand that the page knows, and the way to the present one. */
  get basis(): { readonly doc: Node; readonly since: Mapping } {
    return { doc: this.told, since: this.since };
  }

  /** `maps`: of the steps made. */
  changed(before: EditorState, maps: readonly StepMap[], label: string | null): void {
    const { parts } = this;
    const now = blocksOf(parts.state().doc);
    const replacement = replacementOf(blocksOf(before.doc), now);
    const into = replacement && label === null ? typedInto(blocksOf(before.doc), replacement) : null;
    const goesOn = this.open !== null && into !== null && this.open.into === into;
    if (!goesOn) this.close(before);
    for (const map of maps) this.since.appendMap(map);
    const time = parts.now();
    this.open =
      goesOn && this.open
        ? { ...this.open, time }
        : { into, label: label ?? (into === null ? '编辑' : '输入'), began: time, time, before: parts.wordsOf(before) };
    if (into === null) {
      this.close(parts.state());
      parts.soon(() => this.deliver());
    } else this.wait();
  }

  /** Makes an edit of what is open; `state`: the last one that belongs to it. */
  close(state: EditorState): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    const blocks = blocksOf(state.doc);
    const replacement = replacementOf(this.blocks, blocks);
    this.blocks = blocks;
    this.told = state.doc;
    this.since = new Mapping();
    if (!replacement) return;
    const { into, label, began, time, before } = open;
    const after = this.parts.wordsOf(state);
    this.waiting.push({ ...replacement, label, joins: into, began, time, before, after });
  }

  /** Everything that is written is with the page when this returns, but for what is being composed. */
  flush(): void {
    if (!this.parts.isComposing()) this.close(this.parts.state());
    this.deliver();
  }

  private deliver(): void {
    if (!this.open) clearTimeout(this.timer);
    const edits = this.waiting;
    this.waiting = [];
    if (edits.length === 0) return;
    this.delivered = this.blocks;
    this.parts.deliver(edits);
  }

  /** At a pause; while a word is being composed, not before it is. */
  private wait(): void {
    clearTimeout(this.timer);
    if (!this.open) return;
    const left = longest - (this.parts.now() - this.open.began);
    this.timer = setTimeout(
      () => {
        if (this.parts.isComposing()) this.wait();
        else this.flush();
      },
      this.parts.isComposing() ? pause : Math.max(0, Math.min(pause, left)),
    );
  }
}
