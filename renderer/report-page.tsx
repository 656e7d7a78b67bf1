import { useMemo } from 'react';
import { keptFigureText } from '../shared/report/figure-text';
import { reportShown } from './editor-state';
import { useIsDark } from './is-dark';
import { useJibiao, useProgram } from './jibiao';
import { redoStep, undoStep } from './perform';
import { restInReport, takeReportEdits } from './report-edits';
import { ReportView } from './report-view/report-view';
import type { WordMark } from './report-view/report-view-props';
import { handReport } from './shown-report';

const newBlockId = (): string => crypto.randomUUID().slice(0, 8);

/** The report joined to the state. */
export function ReportPage() {
  const { program } = useJibiao();
  const dark = useIsDark();
  const editor = useProgram((state) => state.editor);
  const zoom = useProgram((state) => state.zoom);
  const focusRequest = useProgram((state) => state.focusRequest);
  const bubbleRequest = useProgram((state) => state.bubbleRequest);
  const marks = useMemo((): readonly WordMark[] => [], []);
  const report = editor && reportShown(editor);
  const key = editor?.report ?? null;
  if (!editor || !report || key === null) return null;
  return (
    <ReportView
      key={`${editor.draftId} ${key}`}
      report={report}
      figureText={keptFigureText}
      figureSays={() => ''}
      marks={marks}
      zoom={zoom}
      dark={dark}
      newId={newBlockId}
      onEdits={(edits) => takeReportEdits(program, key, edits)}
      onSelect={(words) => restInReport(program, key, words)}
      onJumpToFigure={() => undefined}
      onUndo={() => undoStep(program)}
      onRedo={() => redoStep(program)}
      onHands={(hands) => handReport(program, hands)}
      startAt={editor.places[key] ?? null}
      goTo={editor.reached?.report === key ? editor.reached : null}
      focusRequest={focusRequest}
      bubbleRequest={bubbleRequest}
    />
  );
}
