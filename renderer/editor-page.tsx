import { useMemo } from 'react';
import type { Jibiao } from './jibiao';
import { assertNever } from '../shared/assert-never';
import { actionById } from './actions';
import {
  clearCells,
  commitText,
  paste,
  redoStep,
  refuse,
  selectionOf,
  showSheetBeside,
  typeText,
  undoStep,
} from './edit-commands';
import { viewOfEditor } from './editor-state';
import { focusNextRegion } from './focus-regions';
import { FormulaBar } from './formula-bar';
import { useIsDark } from './is-dark';
import { IssuesPanel } from './issues-panel';
import { useJibiao, useProgram } from './jibiao';
import { marksOf } from './marks';
import { usePageStyles } from './page-styles';
import { changeEditor } from './program';
import { SheetView } from './sheet-view/sheet-view';
import type { KeyCommand } from './sheet-view/keyboard';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';

/** The open workbook: toolbar, grid, findings, sheet tabs, status. */
export function EditorPage() {
  const styles = usePageStyles();
  const panelOpen = useProgram((state) => state.panelOpen);
  return (
    <>
      <Toolbar />
      <FormulaBar />
      <div className={styles.middle}>
        <main className={styles.grid}>
          <Grid />
        </main>
        {panelOpen && <IssuesPanel />}
      </div>
      <div className={styles.bottom}>
        <SheetTabs />
        <StatusBar />
      </div>
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
  const focusRequest = useProgram((state) => state.focusRequest);
  const view = editor && viewOfEditor(editor);
  const shown = editor?.sheet ?? 0;
  const marks = useMemo(() => (view ? marksOf(view, shown) : new Map()), [view, shown]);
  const sheet = view?.workbook.sheets[shown];
  if (!editor || !view || !sheet) return null;
  return (
    <SheetView
      key={`${editor.draftId} ${shown}`}
      sheet={sheet}
      styles={view.workbook.styles}
      zoom={zoom}
      dark={dark}
      selection={selectionOf(editor)}
      onSelect={(selection) =>
        changeEditor(program, (now) => ({ ...now, selections: { ...now.selections, [shown]: selection } }))
      }
      marks={marks}
      onTyping={(cell, text) => typeText(program, cell, text)}
      onCommit={(cell, text) => commitText(program, cell, text)}
      onClear={(cells) => clearCells(program, cells)}
      onPaste={(at, table) => paste(program, at, table)}
      onUndo={() => undoStep(program)}
      onRedo={() => redoStep(program)}
      onRefused={(cell) => refuse(program, cell)}
      onKeyCommand={(command) => runKeyCommand(jibiao, command)}
      focusRequest={focusRequest}
    />
  );
}

function runKeyCommand(jibiao: Jibiao, command: KeyCommand): void {
  switch (command) {
    case 'leave':
      return focusNextRegion(jibiao.program);
    case 'nextSheet':
      return showSheetBeside(jibiao.program, 1);
    case 'previousSheet':
      return showSheetBeside(jibiao.program, -1);
    case 'insertRow':
    case 'save':
    case 'open':
    case 'print':
      return actionById(command).run(jibiao);
    default:
      return assertNever(command);
  }
}
