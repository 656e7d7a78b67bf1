import { Button, DialogActions, DialogContent, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { HostError } from '../shared/host';
import { useJibiao } from './jibiao';
import { closeDialog, tell } from './program';

const useStyles = makeStyles({
  paper: {
    width: '100%',
    height: '65vh',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: '#e8e8e8',
  },
});

interface Props {
  /** of the dialog, such as 打印 */
  readonly title: string;
  /** from printHtml; '' while it is being made */
  readonly html: string;
  /** of a PDF, without its ending */
  readonly name: string;
  /** more buttons behind 存为 PDF */
  readonly actions?: ReactNode;
}

/** A page as it will be printed: to the printer, or to a PDF. */
export function PaperDialog({ title, html, name, actions }: Props) {
  const { host, program } = useJibiao();
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const saveAsPdf = async (): Promise<void> => {
    program.setState({ busy: '正在生成 PDF…' });
    try {
      const { bytes } = await host.printPdf({ html });
      const file = await host.saveFileAs({ name: `${name}.pdf`, bytes });
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
            aria-label={`关闭${title}窗口`}
            onClick={() => closeDialog(program)}
          />
        }
      >
        {title}
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
        {actions}
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
}
