import { useMemo } from 'react';
import { pastedBlocks } from '../shared/bring-in/pasted-blocks';
import type { Figure } from '../shared/document/figure';
import { outlineOf } from '../shared/forms/outlines/outlines';
import { figureCells } from '../shared/report/figure-value';
import { viewOfEditor } from './editor-state';
import { useIsDark } from './is-dark';
import { useJibiao, useProgram } from './jibiao';
import { goTo } from './navigation';
import { redoStep, undoStep } from './perform';
import { restInReport, takeReportEdits } from './report-edits';
import { figureInWords, wordMarksOf } from './report-marks';
import { ReportView } from './report-view/report-view';
import { handReport } from './shown-report';

const newBlockId = (): string => crypto.randomUUID().slice(0, 8);

/** The report joined to the state. */
export function ReportPage() {
  const { program } = useJibiao();
  const dark = useIsDark();
  const editor = useProgram((state) => state.editor);
  const zoom = useProgram((state) => state.zoom);
  const focusRequest = useProgram((state) => state.focusRequest);
  const view = editor && viewOfEditor(editor);
  const key = editor?.report ?? null;
  const marks = useMemo(() => (view && key !== null ? wordMarksOf(view, key) : []), [view, key]);
  const shown = view && key !== null ? view.reports[key] : undefined;
  if (!editor || !view || !shown || key === null) return null;
  const at = { draftId: editor.draftId, report: key };
  const jump = (figure: Figure): void => {
    const [first] = figureCells(figure.source);
    if (first?.file === null) goTo(program, first.path);
  };
  return (
    <ReportView
      key={`${editor.draftId} ${key}`}
      report={shown.report}
      figureText={shown.figureText}
      figureSays={(figure) => figureInWords(view, key, figure)}
      marks={marks}
      zoom={zoom}
      dark={dark}
      newId={newBlockId}
      readHtml={(html) => pastedBlocks(html, outlineOf(shown.report.outline), newBlockId)}
      onEdits={(edits) => takeReportEdits(program, at, edits)}
      onSelect={(words) => restInReport(program, at, words)}
      onJumpToFigure={jump}
      onUndo={() => undoStep(program)}
      onRedo={() => redoStep(program)}
      onHands={(hands) => handReport(program, hands)}
      startAt={editor.places[key] ?? null}
      goTo={editor.reached?.report === key ? editor.reached : null}
      focusRequest={focusRequest}
    />
  );
}
