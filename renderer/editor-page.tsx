import { useMemo, useRef } from 'react';
import type { Jibiao } from './jibiao';
import { actionOfKey, runAction } from './actions/actions';
import { liveMark } from './clipboard/clipboard-mark';
import { copyCells, dropMark, pasteCells, pasteMarked } from './clipboard-commands';
import { commitText, fillSelection, refuse, typeText } from './edit-commands';
import { reportShown, viewOfEditor } from './editor-state';
import { CellMenu } from './cell-menu';
import { fill, fillDownToNeighbours } from './fill-commands';
import { FindBar } from './find-bar';
import { FormulaBar } from './formula-bar';
import { useIsDark } from './is-dark';
import { IssuesPanel } from './issues-panel/issues-panel';
import { useJibiao, useProgram } from './jibiao';
import { marksOf } from './marks';
import { offersOf } from './offers';
import { usePageStyles } from './page-styles';
import { changeEditor, tell } from './program';
import { proposalsOf } from './proposals';
import { redoStep, undoStep } from './perform';
import { FormatBar } from './report-bar/format-bar';
import { ReportOutlinePane } from './report-outline';
import { ReportPage } from './report-page';
import { canMoveRows, dropRows } from './row-edits';
import { selectionOf } from './selected-cells';
import { SheetView } from './sheet-view/sheet-view';
import type { KeyPress } from './sheet-view/keyboard';
import { refuseSizes, resizeTracks } from './size-commands';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';
import { useWheelZoom } from './wheel-zoom';

/** The open workbook: toolbar, grid, findings, sheet tabs, status. */
export function EditorPage() {
  const styles = usePageStyles();
  const panelOpen = useProgram((state) => state.panelOpen);
  const isReport = useProgram(({ editor }) => editor !== null && reportShown(editor) !== null);
  const main = useRef<HTMLElement>(null);
  useWheelZoom(useJibiao().program, main);
  return (
    <>
      <Toolbar />
      {isReport ? <FormatBar /> : <FormulaBar />}
      <FindBar />
      <div className={styles.middle}>
        {isReport && <ReportOutlinePane />}
        <main className={styles.grid} ref={main}>
          {isReport ? <ReportPage /> : <Grid />}
        </main>
        {panelOpen && <IssuesPanel />}
      </div>
      <CellMenu />
      <footer className={styles.bottom}>
        <SheetTabs />
        <StatusBar />
      </footer>
    </>
  );
}

/** The grid joined to the state; the bench measures it alone. */
export function Grid() {
  const jibiao = useJibiao();
  const { program } = jibiao;
  const dark = useIsDark();
  const editor = useProgram((state) => state.editor);
  const zoom = useProgram((state) => state.zoom);
  const mark = useProgram(liveMark);
  const pictures = useProgram((state) => state.pictures);
  const focusRequest = useProgram((state) => state.focusRequest);
  const chooseRequest = useProgram((state) => state.chooseRequest);
  const bubbleRequest = useProgram((state) => state.bubbleRequest);
  const view = editor && viewOfEditor(editor);
  const shown = editor?.sheet ?? 0;
  const results = editor?.results;
  const marks = useMemo(() => (view && results ? marksOf(view, shown, results) : new Map()), [view, shown, results]);
  // made anew only with the view, not with every move of the selection
  const proposals = useMemo(
    () => (editor ? proposalsOf(editor) : new Map()),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor is new with every key, these two are not
    [view, shown],
  );
  const sheet = view?.workbook.sheets[shown];
  if (!editor || !view || !sheet) return null;
  return (
    <SheetView
      key={`${editor.draftId} ${shown}`}
      sheet={sheet}
      styles={view.workbook.styles}
      zoom={zoom}
      dark={dark}
      pictures={pictures}
      selection={selectionOf(editor)}
      onSelect={(selection) =>
        changeEditor(program, (now) => ({ ...now, selections: { ...now.selections, [shown]: selection } }))
      }
      marks={marks}
      proposals={proposals}
      onTyping={(cell, text) => typeText(program, cell, text)}
      onCommit={(cell, text) => commitText(program, cell, text)}
      offersFor={(cell, typed) => offersOf(program.getState(), cell, typed)}
      onForgetOffer={({ known }) => known && jibiao.library.forget(known)}
      onFillSelection={(text) => fillSelection(program, text)}
      onFill={(filling, copies) => fill(program, filling, copies)}
      onFillDown={(source) => fillDownToNeighbours(program, source)}
      canMoveRows={() => canMoveRows(program)}
      onMoveRows={(drop) => dropRows(program, drop)}
      onCopy={(kind, range) => copyCells(program, kind, range)}
      onCopyRefused={(sentence) => tell(program, 'information', sentence)}
      onPaste={(payload, range, kind) => pasteCells(program, payload, range, kind)}
      marked={mark?.sheet === shown ? mark.range : null}
      onPasteMarked={(range) => pasteMarked(program, range)}
      onUnmark={() => dropMark(program)}
      onUndo={() => undoStep(program)}
      onRedo={() => redoStep(program)}
      onRefused={(cell) => refuse(program, cell)}
      pageKey={(press, isEditing) => pageKey(jibiao, press, isEditing)}
      onMenu={(menu) => program.setState({ menu })}
      onResize={(axis, sizes) => resizeTracks(program, axis, sizes)}
      onSizesLocked={(axis) => refuseSizes(program, axis)}
      focusRequest={focusRequest}
      chooseRequest={chooseRequest}
      bubbleRequest={bubbleRequest}
    />
  );
}

/** Typing in a cell keeps the keys of the page, such as 保存; those of the cells wait until it is done. */
function pageKey(jibiao: Jibiao, press: KeyPress, isEditing: boolean): (() => void) | null {
  const scopes = isEditing ? (['page'] as const) : (['page', 'document', 'cells'] as const);
  const action = actionOfKey(press, scopes, jibiao.program.getState());
  return action ? () => runAction(jibiao, action) : null;
}
