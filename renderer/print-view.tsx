import { Button, DialogActions, DialogContent, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { HostError } from '../shared/host';
import { printHtml } from '../shared/print/html';
import type { PictureSources } from '../shared/print/pictures';
import type { EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import type { PictureFiles } from './pictures';
import { closeDialog, tell } from './program';

const useStyles = makeStyles({
  paper: {
    width: '100%',
    height: '65vh',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: '#e8e8e8',
  },
});

/** The page as it will be printed: to the printer, or to a PDF. */
export function PrintView() {
  const { host, program, pictures } = useJibiao();
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const editor = useProgram((state) => state.editor);
  const sources = usePictureSources(pictures, editor);
  const html = useMemo(
    () =>
      editor && sources ? printHtml(viewOfEditor(editor).workbook, [editor.sheet], titleOf(editor.name), sources) : '',
    [editor, sources],
  );
  const saveAsPdf = async (): Promise<void> => {
    if (!editor) return;
    program.setState({ busy: '正在生成 PDF…' });
    try {
      const { bytes } = await host.printPdf({ html });
      const file = await host.saveFileAs({ name: `${titleOf(editor.name)}.pdf`, bytes });
      if (file) tell(program, 'success', `已保存：${file.name}`);
    } catch (error) {
      const sentence = error instanceof HostError ? error.message : 'PDF 没有生成，请改用“打印”并选择“另存为 PDF”。';
      tell(program, 'error', sentence);
    } finally {
      program.setState({ busy: null });
    }
  };
  // keys pressed on the paper do not reach the dialog around it
  const closeOnEscape = (event: SyntheticEvent<HTMLIFrameElement>): void => {
    event.currentTarget.contentWindow?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') closeDialog(program);
    });
  };
  return (
    <>
      {/* the first thing that takes the focus: inside the paper's frame the keys would be lost while it loads */}
      <DialogTitle
        action={
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label="关闭打印窗口"
            onClick={() => closeDialog(program)}
          />
        }
      >
        打印
      </DialogTitle>
      <DialogContent>
        <iframe
          ref={frame}
          className={styles.paper}
          title="打印预览"
          tabIndex={-1}
          srcDoc={html}
          onLoad={closeOnEscape}
        />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={html === ''} onClick={() => frame.current?.contentWindow?.print()}>
          打印
        </Button>
        <Button disabled={html === ''} onClick={() => void saveAsPdf()}>
          存为 PDF
        </Button>
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
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

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '');
