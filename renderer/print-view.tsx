import { useEffect, useMemo, useState } from 'react';
import { printHtml } from '../shared/print/html';
import type { PictureSources } from '../shared/print/pictures';
import type { EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { PaperDialog } from './paper-dialog';
import type { PictureFiles } from './pictures';
import { titleOf } from './title-of';

/** The sheet shown as it will be printed. */
export function PrintView() {
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
