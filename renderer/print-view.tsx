import { Checkbox } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { printHtml, sheetParts } from '../shared/print/html';
import { printedPage } from '../shared/print/printed-page';
import { reportPart } from '../shared/print/report-html';
import type { PictureSources } from '../shared/print/pictures';
import type { Picture } from '../shared/sheet/sheet';
import { visibleSheets } from '../shared/sheet/visible-sheets';
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
  const { pictures, program } = useJibiao();
  const [withTables, setWithTables] = useState(false);
  // what was typed just now belongs on the paper
  const [editor] = useState(() => {
    flushTyping(program);
    return program.getState().editor;
  });
  const view = editor && viewOfEditor(editor);
  const sheets = useMemo(() => (view ? visibleSheets(view.workbook) : []), [view]);
  const shown = useMemo(() => sheets.flatMap((at) => view?.workbook.sheets[at]?.pictures ?? []), [sheets, view]);
  const sources = usePictureSources(pictures, shown);
  const report = editor && editor.report !== null ? view?.reports[editor.report] : undefined;
  if (!view || !report) return null;
  const name = reportTitle(report);
  const part = reportPart({ ...report, spacing: '28pt' });
  const tables = withTables && sources ? sheetParts(view.workbook, sheets, name, sources) : [];
  return (
    <PaperDialog
      title="打印"
      html={withTables && !sources ? '' : printedPage(name, [...tables, part])}
      name={name}
      actions={
        <Checkbox
          label="前面附上本文件的各张表"
          checked={withTables}
          onChange={(_event, { checked }) => setWithTables(checked === true)}
        />
      }
    />
  );
}

function SheetPrintView() {
  const { pictures } = useJibiao();
  const editor = useProgram((state) => state.editor);
  const shown = editor ? viewOfEditor(editor).workbook.sheets[editor.sheet]?.pictures : undefined;
  const sources = usePictureSources(pictures, shown ?? none);
  const html = useMemo(
    () =>
      editor && sources ? printHtml(viewOfEditor(editor).workbook, [editor.sheet], titleOf(editor.name), sources) : '',
    [editor, sources],
  );
  return editor && <PaperDialog title="打印" html={html} name={titleOf(editor.name)} />;
}

const none: readonly Picture[] = [];
const noPictures: PictureSources = new Map();

/** What the pictures show; null until they are fetched, which a paper without any need not wait for. */
function usePictureSources(files: PictureFiles, pictures: readonly Picture[]): PictureSources | null {
  const [sources, setSources] = useState<PictureSources | null>(null);
  useEffect(() => {
    if (pictures.length === 0) return undefined;
    let isLeft = false;
    void files.dataAddresses(pictures).then((fetched) => {
      if (!isLeft) setSources(fetched);
    });
    return () => {
      isLeft = true;
    };
  }, [files, pictures]);
  return pictures.length > 0 ? sources : noPictures;
}
