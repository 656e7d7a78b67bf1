import { useEffect, useMemo, useState } from 'react';
import { printHtml } from '../shared/print/html';
import { reportHtml } from '../shared/print/report-html';
import type { PictureSources } from '../shared/print/pictures';
import type { EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { reportTitle } from './report-name';
import { flushTyping } from './shown-report';
import { PaperDialog } from './paper-dialog';
import type { PictureFiles } from './pictures';
import { titleOf } from './title-of';

/** What is shown as it will be printed: the sheet, or the report. */
export function PrintView() {
  const isReport = useProgram(({ editor }) => editor !== null && editor.report !== null);
  return isReport ? <ReportPrintView /> : <SheetPrintView />;
}

function ReportPrintView() {
  const { program } = useJibiao();
  // what was typed just now belongs on the paper
  const [editor] = useState(() => {
    flushTyping(program);
    return program.getState().editor;
  });
  const shown = editor && editor.report !== null ? viewOfEditor(editor).reports[editor.report] : undefined;
  if (!shown) return null;
  const name = reportTitle(shown);
  return <PaperDialog title="打印" html={reportHtml(name, { ...shown, spacing: '28pt' })} name={name} />;
}

function SheetPrintView() {
  const { pictures } = useJibiao();
  const editor = useProgram((state) => state.editor);
  const sources = usePictureSources(pictures, editor);
  const html = useMemo(
    () =>
      editor && sources ? printHtml(viewOfEditor(editor).workbook, [editor.sheet], titleOf(editor.name), sources) : '',
    [editor, sources],
  );
  return editor && <PaperDialog title="打印" html={html} name={titleOf(editor.name)} />;
}

const noPictures: PictureSources = new Map();

/** The pictures of the sheet shown; null until they are fetched, which a sheet without any need not wait for. */
function usePictureSources(files: PictureFiles, editor: EditorState | null): PictureSources | null {
  const pictures = editor ? viewOfEditor(editor).workbook.sheets[editor.sheet]?.pictures : undefined;
  const [sources, setSources] = useState<PictureSources | null>(null);
  useEffect(() => {
    if (!pictures) return undefined;
    let isLeft = false;
    void files.dataAddresses(pictures).then((fetched) => {
      if (!isLeft) setSources(fetched);
    });
    return () => {
      isLeft = true;
    };
  }, [files, pictures]);
  return pictures ? sources : noPictures;
}
