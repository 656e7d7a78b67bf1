/** The text editor of a report, joined to the page: it is brought to the page's report, and hands over what is written. */
import { Editor, Extension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import { isInTable, tableEditing } from '@tiptap/pm/tables';
import type { StepMap } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { assertNever } from '../../shared/assert-never';
import type { Figure } from '../../shared/document/figure';
import type { ReportBlock } from '../../shared/document/report';
import { afterPaint } from '../after-paint';
import { keyName } from '../sheet-view/keyboard';
import { Watched } from '../sheet-view/watched';
import { blockIds } from './block-ids';
import { replacementOf } from './block-change';
import { changeLevel, insertInline, labelOf, numberByItself, setStyle, styleOf } from './block-commands';
import { clipboard } from './clipboard';
import { FigureViews } from './figure-view';
import { HandOver } from './hand-over';
import { numberMarks } from './number-marks';
import type { ReportCommand, ReportHands, ReportStanding } from './report-hands';
import { reportKeys } from './report-keys';
import { blocksOf, ReportNodes } from './report-nodes';
import { figureNode, reportNodes } from './report-schema';
import type { ReportViewProps } from './report-view-props';
import { ReportBubble } from './report-bubble';
import { spanOf, wordsAt } from './text-positions';
import type { Span, Words } from './text-positions';
import { insertTable, tableCommands } from './table-commands';
import { typedStarts } from './typed-starts';
import { sentencesAt, tellFindings, tellReached, wordMarks } from './word-marks';
import type { MarkedSpan } from './word-marks';

interface Reported {
  readonly label: string | null;
  readonly maps: readonly StepMap[];
}

const reported = new PluginKey<Reported>('reported');

export class ReportController implements ReportHands {
  private readonly editor: Editor;
  private readonly nodes: ReportNodes;
  private readonly figures: FigureViews;
  private readonly handOver: HandOver;
  private readonly bubble: ReportBubble;
  readonly standing = new Watched<ReportStanding>({ style: null, isInTable: false });
  private shown: Pick<ReportViewProps, 'marks' | 'goTo' | 'focusRequest' | 'figureText'>;
  private isTakingOver = false;
  private isSelectionDue = false;
  private isDetached = false;

  constructor(
    root: HTMLElement,
    place: HTMLElement,
    private props: ReportViewProps,
  ) {
    this.shown = { ...props, marks: [], goTo: null, focusRequest: 0 };
    this.figures = new FigureViews(props.figureText);
    this.editor = new Editor({
      element: { mount: place },
      extensions: [
        ...reportNodes,
        figureNode.extend({
          addNodeView:
            () =>
            ({ node }) =>
              this.figures.make(node),
        }),
        Extension.create({ name: 'report', addProseMirrorPlugins: () => this.plugins() }),
      ],
      // the program's own files have all styles; keys, undo and deleting are those of the page
      injectCSS: false,
      enableCoreExtensions: false,
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: { attributes: { 'aria-label': '报告正文', 'aria-multiline': 'true', spellcheck: 'false' } },
    });
    this.nodes = new ReportNodes(this.editor.schema);
    const doc = this.nodes.document(props.report.blocks, props.newId);
    this.view.updateState(EditorState.create({ doc, plugins: [...this.view.state.plugins] }));
    this.handOver = new HandOver(
      {
        now: () => Date.now(),
        state: () => this.view.state,
        wordsOf: (state) => this.wordsOf(state),
        isComposing: () => this.view.composing,
        soon: (work) => afterPaint(() => this.isDetached || work()),
        deliver: (edits) => this.props.onEdits(edits),
      },
      props.report.blocks,
    );
    this.bubble = new ReportBubble(root, {
      view: this.view,
      sentencesAt: (position) => sentencesAt(this.view.state, position),
      figureSays: (figure) => this.props.figureSays(figure),
    });
    if (props.startAt) this.select(props.startAt);
    this.stand();
    props.onHands(this);
    this.update(props);
  }

  /** Brings the editor to the page's report; what an input method is composing is waited for. */
  update(props: ReportViewProps): void {
    this.props = props;
    if (this.view.composing) return;
    const isForeign = !this.handOver.knows(props.report.blocks);
    if (isForeign) this.takeOver(props.report.blocks);
    const { shown } = this;
    this.shown = props;
    const isRetold = props.figureText !== shown.figureText;
    if (isRetold) this.figures.show(props.figureText);
    if (isForeign || isRetold || props.marks !== shown.marks) this.showMarks();
    if (props.goTo && props.goTo !== shown.goTo) this.goTo(props.goTo);
    if (props.focusRequest !== shown.focusRequest) this.view.focus();
  }

  flush(): void {
    this.handOver.flush();
    this.reportSelection();
  }

  run(command: ReportCommand): void {
    this.commandOf(command)(this.view.state, (transaction) => this.view.dispatch(transaction), this.view);
    this.view.focus();
  }

  canRun(command: ReportCommand): boolean {
    return this.commandOf(command)(this.view.state);
  }

  detach(): void {
    this.flush();
    this.isDetached = true;
    this.props.onHands(null);
    this.handOver.drop();
    this.bubble.detach();
    this.editor.destroy();
  }

  private commandOf(command: ReportCommand): Command {
    switch (command.kind) {
      case 'style':
        return setStyle(command.style);
      case 'insertTable':
        return insertTable(command.rows, command.columns);
      case 'table':
        return tableCommands[command.command];
      case 'level':
        return changeLevel(command.by);
      case 'numberByItself':
        return numberByItself;
      case 'insert':
        return insertInline(this.nodes.inline(command.content), command.label);
      default:
        return assertNever(command);
    }
  }

  private get view(): EditorView {
    return this.editor.view;
  }

  private plugins(): Plugin[] {
    return [
      blockIds(() => this.props.newId()),
      reportKeys(),
      typedStarts(),
      numberMarks(),
      wordMarks(),
      clipboard({
        nodes: () => this.nodes,
        figureText: this.figures.text,
        readHtml: (html) => this.props.readHtml(html),
      }),
      gapCursor(),
      tableEditing(),
      this.reporting(),
    ];
  }

  private wordsOf({ doc, selection: { from, to } }: EditorState): Words | null {
    return wordsAt(doc, { from, to }, this.figures.text);
  }

  private takeOver(blocks: readonly ReportBlock[]): void {
    const { state } = this.view;
    const wanted = this.nodes.document(blocks, this.props.newId);
    const replacement = replacementOf(blocksOf(state.doc), blocksOf(wanted));
    this.isTakingOver = true;
    if (replacement) {
      const { index, removed } = replacement;
      const sizes = state.doc.children.map(({ nodeSize }) => nodeSize);
      const from = sum(sizes.slice(0, index));
      const to = from + sum(sizes.slice(index, index + removed));
      const nodes = wanted.children.slice(index, index + replacement.blocks.length);
      this.view.dispatch(state.tr.replaceWith(from, to, nodes));
    }
    this.isTakingOver = false;
    this.handOver.takeOver(blocks);
  }

  private showMarks(): void {
    const { doc, since } = this.handOver.basis;
    const spans = this.props.marks.flatMap(({ words, sentence }): MarkedSpan[] => {
      const span = spanOf(doc, words, this.figures.text);
      return span ? [{ ...span, sentence }] : [];
    });
    this.view.dispatch(tellFindings(this.view.state.tr, doc, spans, since));
  }

  private goTo(words: Words): void {
    const span = this.select(words);
    if (span) this.view.dispatch(tellReached(this.view.state.tr, span));
  }

  private select(words: Words): Span | null {
    const { state } = this.view;
    const span = spanOf(state.doc, words, this.figures.text);
    if (!span) return null;
    const selection = TextSelection.create(state.doc, span.from, span.to);
    this.view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    return span;
  }

  /** Buttons and page follow the caret once the screen shows it. */
  private selectionMoved(): void {
    if (this.isSelectionDue) return;
    this.isSelectionDue = true;
    afterPaint(() => {
      if (this.isDetached || !this.isSelectionDue) return;
      this.stand();
      // typing tells where it was with its edit
      if (!this.handOver.isOpen) this.reportSelection();
      this.isSelectionDue = false;
    });
  }

  private reportSelection(): void {
    this.isSelectionDue = false;
    this.props.onSelect(this.wordsOf(this.view.state));
  }

  private stand(): void {
    const { state } = this.view;
    const now: ReportStanding = { style: styleOf(state), isInTable: isInTable(state) };
    if (JSON.stringify(now) !== JSON.stringify(this.standing.get())) this.standing.set(now);
  }

  /** Tells the page what was changed, and what it does with keys and clicks of its own. */
  private reporting(): Plugin {
    return new Plugin<Reported>({
      key: reported,
      state: {
        init: () => ({ label: null, maps: [] }),
        apply: (transaction, before) => {
          const own = { label: labelOf(transaction), maps: transaction.mapping.maps };
          if (!transaction.getMeta('appendedTransaction')) return own;
          return { label: before.label ?? own.label, maps: [...before.maps, ...own.maps] };
        },
      },
      view: () => ({
        update: ({ state }, before) => {
          if (state.doc !== before.doc && !this.isTakingOver) {
            const { label, maps } = reported.getState(state) ?? { label: null, maps: [] };
            this.handOver.changed(before, maps, label);
            this.bubble.hide();
          }
          if (!state.selection.eq(before.selection) || state.doc !== before.doc) this.selectionMoved();
        },
      }),
      props: {
        handleKeyDown: (_view, event) => this.keyOfPage(event),
        handleDOMEvents: {
          compositionstart: (view) => {
            this.handOver.close(view.state);
            return false;
          },
          compositionend: () => {
            setTimeout(() => this.isDetached || this.update(this.props), afterComposing);
            return false;
          },
          beforeinput: (_view, event) => this.historyByMenu(event),
        },
        handleClickOn: (_view, _position, node, _at, event) => {
          if (node.type.name !== 'figure' || event.button !== 0) return false;
          this.props.onJumpToFigure(node.attrs['figure'] as Figure);
          return true;
        },
      },
    });
  }

  /** Undo is that of the whole document; the text editor would keep these keys from the page. */
  private keyOfPage(event: KeyboardEvent): boolean {
    const name = keyName(event);
    if (name === 'Ctrl+z') this.props.onUndo();
    else if (name === 'Ctrl+y' || name === 'Ctrl+Shift+z') this.props.onRedo();
    else if (name === 'Shift+F1') this.bubble.showAt(this.view.state.selection.from);
    else return false;
    return true;
  }

  /** 撤销 of the browser's own menu. */
  private historyByMenu(event: InputEvent): boolean {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.props.onUndo();
    else this.props.onRedo();
    return true;
  }
}

/** ms in which the text editor reads what was composed */
const afterComposing = 60;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
