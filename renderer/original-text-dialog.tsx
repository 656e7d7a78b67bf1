import { Button, DialogActions, DialogContent, DialogTitle, makeStyles, Textarea } from '@fluentui/react-components';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';

const useStyles = makeStyles({
  text: { width: '100%', height: '60vh', '& textarea': { maxHeight: 'none', height: '100%', lineHeight: '1.75' } },
});

/** The text that the open document was brought in from, to compare and to copy from. */
export function OriginalTextDialog() {
  const { program } = useJibiao();
  const styles = useStyles();
  const text = useProgram(({ editor }) => editor?.broughtIn?.text ?? '');
  return (
    <>
      <DialogTitle>带入的原文</DialogTitle>
      <DialogContent>
        <Textarea className={styles.text} aria-label="原文" resize="none" readOnly value={text} />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" autoFocus onClick={() => closeDialog(program)}>
          关闭
        </Button>
      </DialogActions>
    </>
  );
}
